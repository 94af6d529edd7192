package org.lamella.io.pantarhei;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.NumpyHeader;
import org.lamella.io.internal.ZipMember;
import org.lamella.io.internal.ZipMembers;

/**
 * A {@code .prz} file: an archive as {@code numpy.savez} writes it, with the array, and dictionaries about it as JSON texts; files of older
 * versions hold these as pickled objects only.
 */
final class PantaRheiFile {

    static final String ARRAY = "data.npy";
    static final String METADATA = "meta_data.npy";

    private static final int MOST_METADATA_BYTES = 1 << 25;
    private static final List<String> DICTIONARIES = List.of("meta_data", "data_model");

    private final Path path;
    private final Map<String, ZipMember> members;
    private final ZipMember array;
    private final NumpyHeader header;

    PantaRheiFile(Path path) throws IOException, LamellaException {
        this.path = path;
        members = ZipMembers.of(path);
        array = members.get(ARRAY);
        if (array == null) {
            throw new IOException("there is no " + ARRAY + " in it");
        }
        header = array.arrayHeader(path);
    }

    NumpyHeader header() {
        return header;
    }

    ElementSource numbers() throws IOException, LamellaException {
        return array.array(path, header);
    }

    /** The dictionaries. @return by name */
    Map<String, Object> dictionaries() throws IOException, LamellaException {
        Map<String, Object> dictionaries = new LinkedHashMap<>();
        for (String name : DICTIONARIES) {
            ZipMember json = members.get(name + "_json.npy");
            ZipMember pickled = members.get(name + ".npy");
            if (json != null) {
                dictionaries.put(name, json(json));
            } else if (pickled != null) {
                dictionaries.put(name, pickled(pickled));
            }
        }
        return dictionaries;
    }

    /** The text is an array of one string, in NumPy's four bytes a letter; it is a list of one dictionary. */
    private Map<String, Object> json(ZipMember member) throws IOException, LamellaException {
        try (InputStream in = new ByteArrayInputStream(member.content(path, MOST_METADATA_BYTES))) {
            boolean bigEndian = NumpyHeader.description(path, in).contains("'>U");
            String text = new String(in.readAllBytes(), Charset.forName(bigEndian ? "UTF-32BE" : "UTF-32LE"));
            return first(JsonTree.parse("{\"list\":" + text + "}").find("list").orElse(""));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?> map ? (Map<String, Object>) map
                : Map.of();
    }

    private Map<String, Object> pickled(ZipMember member) throws IOException, LamellaException {
        try (InputStream in = new ByteArrayInputStream(member.content(path, MOST_METADATA_BYTES))) {
            NumpyHeader.description(path, in);
            return PickledValues.firstDictionary(in.readAllBytes());
        }
    }
}
