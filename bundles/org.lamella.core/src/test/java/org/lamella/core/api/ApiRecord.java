package org.lamella.core.api;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An API as a text that is kept: one line an element, indented below what it belongs to. A line has its kind, what its coming and its going
 * ask of the version (as bnd judges them), and its name.
 */
final class ApiRecord {

    private static final String INDENT = "  ";

    private ApiRecord() {
    }

    /** The text of an API. */
    static String write(Tree api) {
        StringBuilder text = new StringBuilder();
        for (Tree part : api.getChildren()) {
            if (part.getType() == Type.PACKAGE) {
                write(part, "", text);
            }
        }
        return text.toString();
    }

    private static void write(Tree element, String indent, StringBuilder text) {
        text.append(indent).append(word(element.getType())).append(' ').append(word(element.ifAdded())).append('/')
                .append(word(element.ifRemoved())).append(' ').append(element.getName()).append('\n');
        for (Tree part : element.getChildren()) {
            write(part, indent + INDENT, text);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The API that a text records. */
    static Tree read(List<String> lines) throws Exception {
        Tree.Data api = new Tree.Data();
        api.type = Type.API;
        api.name = "<api>";
        api.add = Delta.CHANGED;
        api.rem = Delta.CHANGED;
        api.children = children(lines, 0, lines.size(), "");
        return new DiffPluginImpl().deserialize(api);
    }

    private static Tree.Data[] children(List<String> lines, int from, int to, String indent) {
        List<Tree.Data> elements = new ArrayList<>();
        int at = from;
        while (at < to) {
            int next = at + 1;
            while (next < to && lines.get(next).startsWith(indent + INDENT)) {
                next++;
            }
            String[] fields = lines.get(at).stripLeading().split("[ /]", 4);
            Tree.Data element = new Tree.Data();
            element.type = Type.valueOf(fields[0].toUpperCase(Locale.ROOT));
            element.add = Delta.valueOf(fields[1].toUpperCase(Locale.ROOT));
            element.rem = Delta.valueOf(fields[2].toUpperCase(Locale.ROOT));
            element.name = fields[3];
            element.children = children(lines, at + 1, next, indent + INDENT);
            elements.add(element);
            at = next;
        }
        return elements.toArray(Tree.Data[]::new);
    }
}
