package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A group: nodes by name. */
public final class Group extends Node {

    private Map<String, Node> children;

    Group(HdfFile file, String path, long address) {
        super(file, path, address);
    }

    /**
     * The members. Links to other places of the file are followed; links to other files and broken ones are left out.
     *
     * @return by name, in the order of the file
     */
    public Map<String, Node> children() {
        if (children == null) {
            Map<String, Node> found = new LinkedHashMap<>();
            links().forEach((name, link) -> node(name, link).ifPresent(node -> found.put(name, node)));
            children = Collections.unmodifiableMap(found);
        }
        return children;
    }

    private Map<String, Link> links() {
        try {
            return file().links(address());
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private Optional<Node> node(String name, Link link) {
        try {
            Optional<Long> target = link.isSoft() ? file().resolve(address(), link.path()) : Optional.of(link.address());
            return target.isEmpty() ? Optional.empty() : file().node(target.get(), path() + "/" + name);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
