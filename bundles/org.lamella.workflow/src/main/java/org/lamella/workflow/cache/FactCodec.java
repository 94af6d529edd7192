package org.lamella.workflow.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.MetadataTree;

/** Values that may be of several kinds: facts of results and nodes of metadata. Each begins with a letter that says which it is. */
final class FactCodec {

    private FactCodec() {
    }

    static void write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof String text) {
            out.writeByte('s');
            LeafCodec.writeText(text, out);
        } else if (value instanceof Double number) {
            out.writeByte('d');
            out.writeDouble(number);
        } else if (value instanceof Integer number) {
            out.writeByte('i');
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.writeByte('l');
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte('b');
            out.writeBoolean(truth);
        } else if (value instanceof List<?> list) {
            out.writeByte('L');
            out.writeInt(list.size());
            for (Object item : list) {
                write(item, out);
            }
        } else if (value instanceof MetadataTree tree) {
            out.writeByte('T');
            out.writeInt(tree.nodes().size());
            for (Map.Entry<String, Object> node : tree.nodes().entrySet()) {
                LeafCodec.writeText(node.getKey(), out);
                write(node.getValue(), out);
            }
        } else {
            throw new UnsupportedValueException("a fact of " + value.getClass().getName());
        }
    }

    static Object read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case 's' -> LeafCodec.readText(in);
            case 'd' -> in.readDouble();
            case 'i' -> in.readInt();
            case 'l' -> in.readLong();
            case 'b' -> in.readBoolean();
            case 'L' -> list(in);
            case 'T' -> tree(in);
            default -> throw new IOException("No fact begins with " + kind);
        };
    }

    private static List<Object> list(DataInputStream in) throws IOException {
        List<Object> list = new ArrayList<>();
        int size = RecordCodec.size(in);
        for (int i = 0; i < size; i++) {
            list.add(read(in));
        }
        return list;
    }

    private static MetadataTree tree(DataInputStream in) throws IOException {
        Map<String, Object> nodes = new LinkedHashMap<>();
        int size = RecordCodec.size(in);
        for (int i = 0; i < size; i++) {
            String name = LeafCodec.readText(in);
            nodes.put(name, read(in));
        }
        return MetadataTree.of(nodes);
    }
}
