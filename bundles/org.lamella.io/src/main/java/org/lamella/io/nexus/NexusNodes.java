package org.lamella.io.nexus;

import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.SoftLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.io.internal.hdf5.HdfTree;

/** What NeXus says about nodes by attributes, and the nodes of a group with links inside the file followed. */
final class NexusNodes {

    private NexusNodes() {
    }

    /** The children of a group; links to other files and broken ones are left out. */
    static Map<String, Node> children(Group group) {
        Map<String, Node> children = new LinkedHashMap<>();
        HdfTree.children(group).forEach((name, node) -> {
            if (!(node instanceof Link)) {
                children.put(name, node);
            } else if (node instanceof SoftLink link) {
                target(link).ifPresent(target -> children.put(name, target));
            }
        });
        return children;
    }

    private static Optional<Node> target(SoftLink link) {
        try {
            return link.isBrokenLink() ? Optional.empty() : Optional.of(link.getTarget());
        } catch (RuntimeException | StackOverflowError broken) {
            return Optional.empty();
        }
    }

    /** An attribute as text; empty when it is not there. */
    static String text(Node node, String name) {
        List<String> texts = texts(node, name);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** An attribute as texts: an array, or one text with separators as older files have it ({@code y:x}, {@code [y,x]}). */
    static List<String> texts(Node node, String name) {
        Object value = HdfTree.attributes(node).getOrDefault(name, "");
        List<String> texts = new ArrayList<>();
        gather(value, texts);
        if (texts.size() == 1) {
            texts = List.of(texts.get(0).strip().replaceAll("^\\[|]$", "").split("\\s*[,:]\\s*"));
        }
        return texts.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private static void gather(Object value, List<String> texts) {
        if (value instanceof List<?> list) {
            list.forEach(item -> gather(item, texts));
        } else {
            texts.add(value.toString());
        }
    }

    static boolean isNumeric(Dataset dataset) {
        return switch (dataset.getDataType().getClass().getSimpleName()) {
            case "FixedPoint", "FloatingPoint", "CompoundDataType" -> true;
            default -> false;
        };
    }
}
