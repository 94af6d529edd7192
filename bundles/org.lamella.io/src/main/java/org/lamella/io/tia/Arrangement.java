package org.lamella.io.tia;

import java.util.ArrayList;
import java.util.List;

/**
 * How the elements of a series stand to each other. A series that was stopped keeps its complete rows.
 *
 * @param dimensions those of more than one position, fastest first
 * @param warnings what the user must know
 */
record Arrangement(List<SeriesHeader.Dimension> dimensions, List<String> warnings) {

    static Arrangement of(SeriesHeader header) {
        List<SeriesHeader.Dimension> dimensions = new ArrayList<>(header.dimensions());
        List<String> warnings = new ArrayList<>();
        long planned = 1;
        for (SeriesHeader.Dimension dimension : dimensions) {
            planned = Math.multiplyExact(planned, (long) dimension.size());
        }
        int acquired = header.offsets().length;
        if (planned > acquired) {
            warnings.add("The series was stopped: " + acquired + " of " + planned + " positions were acquired; complete rows are kept.");
            cut(dimensions, acquired);
        } else if (planned < acquired) {
            warnings.add("The series has " + acquired + " elements for " + planned + " positions; they are given one after the other.");
            dimensions.clear();
            dimensions.add(new SeriesHeader.Dimension(acquired, 1, "", ""));
        }
        boolean single = dimensions.stream().allMatch(dimension -> dimension.size() == 1);
        dimensions.removeIf(dimension -> dimension.size() == 1 && (!single || !dimension.description().equals("Position")));
        return new Arrangement(dimensions, warnings);
    }

    private static void cut(List<SeriesHeader.Dimension> dimensions, int acquired) {
        long row = 1;
        for (int i = 0; i < dimensions.size() - 1; i++) {
            row *= dimensions.get(i).size();
        }
        if (acquired >= row) {
            int last = dimensions.size() - 1;
            dimensions.set(last, dimensions.get(last).withSize((int) (acquired / row)));
        } else {
            SeriesHeader.Dimension fastest = dimensions.get(0);
            dimensions.clear();
            dimensions.add(fastest.withSize(acquired));
        }
    }

    /** How many elements are given. */
    int elements() {
        return Math.toIntExact(dimensions.stream().mapToLong(SeriesHeader.Dimension::size).reduce(1, Math::multiplyExact));
    }
}
