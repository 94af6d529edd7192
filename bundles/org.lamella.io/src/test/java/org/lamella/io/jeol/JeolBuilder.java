package org.lamella.io.jeol;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lamella.io.internal.ByteWriter;

/**
 * Writes the files of Analysis Station. Maps are entries with entries below them, their own value under the empty name; texts, whole and
 * real numbers, arrays and {@link Stored} are values.
 */
final class JeolBuilder {

    /** Analysis Station keeps its texts in the encoding of a Japanese Windows. */
    private static final Charset JAPANESE = Charset.forName("windows-31j");
    private static final int TREE_AT = 305;
    private static final int EVENTS_AT = 16384;

    private JeolBuilder() {
    }

    /** An array. @param type JEOL's number for how its elements are stored */
    record Stored(int type, byte[] bytes) {
    }

    private static ByteWriter bytes() {
        return new ByteWriter(ByteOrder.LITTLE_ENDIAN);
    }

    /** The tree of a map of a scan of some size, with what is needed to read it. */
    static Map<String, Object> mapTree(String pixels, int... area) {
        Map<String, Object> measured = new LinkedHashMap<>();
        measured.put("Doc", Map.of("LiveTime", 325.5, "RealTime", 366.9, "DwellTime(msec)", 0.5, "Sweep", 4, "CoefA", 0.02, "CoefB", -0.5));
        measured.put("Meas Cond", area.length == 0 ? Map.of("Pixels", pixels, "Tpl", "T4")
                : Map.of("Pixels", pixels, "Tpl", "T4", "Aim Area", area));
        measured.put("MeasCond", Map.of("AccKV", 200f, "AccNA", 2.5f, "Mag", 40000));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("PTTD Cond", Map.of("Meas Cond", Map.of()));
        tree.put("PTTD Param", Map.of("Params", pages("PARAMPAGE0", "PARAMPAGE1")));
        tree.put("PTTD Data", Map.of("AnalyzableMap MeasData", measured));
        return tree;
    }

    /** Pages of parameters under some names. */
    static Map<String, Object> pages(String microscope, String detector) {
        return Map.of(microscope, Map.of("", "SEM", "ScanSize", 128.0, "MnKaRES", 138.0, "XtiltAng", 5.0, "ElevAng", 22.5f, "TakeAng", 24f,
                "DirAng", 90.0), detector, Map.of("", "EDXRF", "NumCH", 2048, "CH Res", 0.01, "Tpl", Map.of("T4", Map.of("DigZ", 96))));
    }

    static byte[] map(Map<String, Object> tree, JeolEventWriter events) {
        byte[] words = events.toBytes();
        byte[] entries = tree(tree);
        ByteWriter out = bytes().i32(304).text("PTTDFILE", 8).i32(131072, 1, TREE_AT, entries.length, EVENTS_AT, words.length)
                .to(TREE_AT + 12).bytes(entries);
        return out.to(EVENTS_AT).bytes(words).toBytes();
    }

    /** An image. @param size columns and rows */
    static byte[] image(String title, int[] size, Stored pixels) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("Created", 42832.75);
        image.put("Title", title);
        image.put("Size", size);
        image.put("Bits", pixels);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("Instrument", Map.of("ScanSize", 128.0, "AccV", 200f, "Mag", 40000, "Name", "JEM"));
        tree.put("FileType", "JED-2200:IMG");
        tree.put("Image", image);
        byte[] entries = tree(tree);
        return bytes().i32(52).text("JED-2200:IMG", 32).i32(64, entries.length, 300).to(312).bytes(entries).toBytes();
    }

    /** A spectrum with the record of the instrument behind it. */
    static byte[] spectrum(String name, int[] counts) {
        ByteWriter out = bytes().i32(2).to(18).text(name, 80).to(258).f64(30, 31).to(362).f64(0.01, -0.001).to(454).i32(counts.length)
                .i32(counts);
        int end = out.size() + 400;
        return out.to(end - 326).f64(200).to(end - 240).f64(22.3, 90).to(end).toBytes();
    }

    /** A project. @param files their names as the project gives them */
    static byte[] project(String... files) {
        Map<String, Object> views = new LinkedHashMap<>();
        for (String file : files) {
            views.put(Integer.toString(views.size()), Map.of("Keyword", "MAP", "Filename", file));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("FileType", "Analysis Station");
        tree.put("SampleInfo", Map.of("0", Map.of("ViewInfo", Map.of("0", Map.of("Memo", "View", "PositionMM",
                new double[] {0, 0, -0.0032, 0.0032}, "ViewData", views)))));
        return bytes().to(12).bytes(tree(tree)).toBytes();
    }

    private static byte[] tree(Map<String, ?> entries) {
        ByteWriter out = bytes();
        entries(out, entries);
        return out.u8(0xFF).toBytes();
    }

    @SuppressWarnings("unchecked")
    private static void entries(ByteWriter out, Map<String, ?> entries) {
        entries.forEach((name, value) -> {
            if (name.isEmpty()) {
                return;
            }
            byte[] text = name.getBytes(JAPANESE);
            out.u8(1).i32(text.length + 1).bytes(text).u8(0);
            if (value instanceof Map<?, ?> below) {
                value(out, below.get(""));
                entries(out, (Map<String, ?>) below);
            } else {
                value(out, value);
            }
            out.u8(0xFF);
        });
    }

    private static void value(ByteWriter out, Object value) {
        Stored stored = stored(value);
        out.i32(stored.type, stored.bytes.length).bytes(stored.bytes);
    }

    private static Stored stored(Object value) {
        if (value == null) {
            return new Stored(0, new byte[0]);
        }
        if (value instanceof Stored stored) {
            return stored;
        }
        if (value instanceof String text) {
            return new Stored(12, bytes().bytes(text.getBytes(JAPANESE)).u8(0).toBytes());
        }
        if (value instanceof Integer number) {
            return new Stored(3, bytes().i32(number).toBytes());
        }
        if (value instanceof Float number) {
            return new Stored(4, bytes().f32(number).toBytes());
        }
        if (value instanceof Double number) {
            return new Stored(5, bytes().f64(number).toBytes());
        }
        if (value instanceof int[] numbers) {
            return new Stored(8, bytes().i32(numbers).toBytes());
        }
        return new Stored(10, bytes().f64((double[]) value).toBytes());
    }
}
