package org.lamella.xray;

/** Where elements stand in the periodic table of 18 columns, lanthanides and actinides in two rows of their own below. */
public final class PeriodicTable {

    /** Number of columns. */
    public static final int COLUMNS = 18;
    /** Number of rows, the two of lanthanides and actinides included. */
    public static final int ROWS = 9;

    private static final int[] NOBLE_GASES = {2, 10, 18, 36, 54, 86};
    private static final int LANTHANUM = 57;
    private static final int ACTINIUM = 89;
    private static final int SERIES = 15;
    /** Elements of the fourth group follow a series: hafnium after the lanthanides. */
    private static final int FIRST_SERIES_COLUMN = 2;
    private static final int LANTHANIDE_ROW = 7;

    private PeriodicTable() {
    }

    /**
     * A place.
     *
     * @param row from 0
     * @param column from 0
     */
    public record Place(int row, int column) {
    }

    /**
     * The place of an element.
     *
     * @param element the element
     * @return row and column
     */
    public static Place of(Element element) {
        int z = element.atomicNumber();
        if (z >= LANTHANUM && z < LANTHANUM + SERIES) {
            return new Place(LANTHANIDE_ROW, FIRST_SERIES_COLUMN + z - LANTHANUM);
        }
        if (z >= ACTINIUM && z < ACTINIUM + SERIES) {
            return new Place(LANTHANIDE_ROW + 1, FIRST_SERIES_COLUMN + z - ACTINIUM);
        }
        int row = 0;
        int before = 0;
        while (row < NOBLE_GASES.length && z > NOBLE_GASES[row]) {
            before = NOBLE_GASES[row];
            row++;
        }
        int period = row < NOBLE_GASES.length ? NOBLE_GASES[row] - before : 2 * COLUMNS - 4;
        int position = z - before - 1;
        // two elements from the left, the others from the right
        int column = position < 2 && z != 2 ? position : COLUMNS - period + position;
        return new Place(row, column);
    }
}
