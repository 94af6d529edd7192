package org.lamella.io.nexus;

import java.util.ArrayList;
import java.util.List;
import org.lamella.io.internal.hdf5.Node;

/** What NeXus says about nodes by attributes. */
final class NexusNodes {

    private NexusNodes() {
    }

    /** An attribute as text; empty when it is not there. */
    static String text(Node node, String name) {
        List<String> texts = texts(node, name);
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** An attribute as texts: an array, or one text with separators as older files have it ({@code y:x}, {@code [y,x]}). */
    static List<String> texts(Node node, String name) {
        Object value = node.attributes().getOrDefault(name, "");
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
}
