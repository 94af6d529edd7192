package org.lamella.io.tia;

import java.io.IOException;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.io.internal.BinaryFile;

/**
 * When and where an element was acquired.
 *
 * @param timeS seconds since 1970
 * @param position horizontal and vertical place of the beam in metres; empty for a tag of time alone
 */
record SeriesTag(long timeS, Optional<double[]> position) {

    private static final int TIME = 0x4152;
    private static final int TIME_AND_POSITION = 0x4142;

    private static SeriesTag read(BinaryFile file, long at) throws IOException {
        file.seek(at).order(ByteOrder.LITTLE_ENDIAN);
        int kind = file.u16();
        if (kind != TIME && kind != TIME_AND_POSITION) {
            throw new IOException("a tag of the unknown kind " + Integer.toHexString(kind));
        }
        file.skip(Short.BYTES);
        long timeS = file.u32();
        return new SeriesTag(timeS, kind == TIME ? Optional.empty() : Optional.of(new double[] {file.f64(), file.f64()}));
    }

    /** The tags of the first, the second and the last element; none when one of them is damaged, as elements can be read without. */
    static List<SeriesTag> readSome(BinaryFile file, long[] offsets) {
        List<SeriesTag> tags = new ArrayList<>();
        try {
            for (int i = 0; i < offsets.length; i = i == 1 ? Math.max(2, offsets.length - 1) : i + 1) {
                tags.add(read(file, offsets[i]));
            }
            return tags;
        } catch (IOException damaged) {
            return List.of();
        }
    }

    /** Step between the first two positions of a line, m; empty when they are not known or the same. */
    static OptionalDouble stepM(List<SeriesTag> tags) {
        if (tags.size() < 2 || tags.get(0).position.isEmpty() || tags.get(1).position.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] first = tags.get(0).position.get();
        double[] second = tags.get(1).position.get();
        double step = Math.hypot(second[0] - first[0], second[1] - first[1]);
        return step > 0 && Double.isFinite(step) ? OptionalDouble.of(step) : OptionalDouble.empty();
    }

    /** The tags for the tree of original metadata. */
    static Map<String, Object> tree(List<SeriesTag> tags) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!tags.isEmpty()) {
            tree.put("first", tags.get(0).tree());
            tree.put("last", tags.get(tags.size() - 1).tree());
        }
        return tree;
    }

    private Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("time", Instant.ofEpochSecond(timeS).toString());
        position.ifPresent(place -> tree.put("position (m)", List.of(place[0], place[1])));
        return tree;
    }
}
