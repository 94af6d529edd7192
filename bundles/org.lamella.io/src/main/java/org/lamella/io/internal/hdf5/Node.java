package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.util.Map;

/**
 * A group or a dataset of an open file. Attributes and members that cannot be read are left out, so that a damaged part does not hide the
 * rest.
 */
public abstract sealed class Node permits Group, Dataset {

    private final HdfFile file;
    private final String path;
    private final long address;
    private Map<String, Object> attributes;

    Node(HdfFile file, String path, long address) {
        this.file = file;
        this.path = path;
        this.address = address;
    }

    final HdfFile file() {
        return file;
    }

    /** The last part of the path. @return empty for the root */
    public final String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where in the file it was found. @return names, each after a slash */
    public final String path() {
        return path;
    }

    /** Where in the file its header begins, which tells nodes apart that have several paths. @return byte */
    public final long address() {
        return address;
    }

    /**
     * The attributes.
     *
     * @return texts, numbers, booleans, lists and maps by name, in file order; those that have no such value are left out
     */
    public final Map<String, Object> attributes() {
        if (attributes == null) {
            try {
                attributes = new Attributes(file).of(file.header(address));
            } catch (IOException unreadable) {
                attributes = Map.of();
            }
        }
        return attributes;
    }
}
