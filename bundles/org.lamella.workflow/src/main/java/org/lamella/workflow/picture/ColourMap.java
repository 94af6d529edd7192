package org.lamella.workflow.picture;

import java.util.Arrays;
import java.util.Optional;

/** The colours that stand for low to high values. All but {@link #BLUE_WHITE_RED} rise in lightness from end to end. */
public enum ColourMap {
    /** Dark violet over green to yellow; the default. */
    VIRIDIS("viridis", "Viridis", ColourTables.VIRIDIS, 256),
    /** Dark blue to yellow, looks nearly the same with and without colour-vision deficiency. */
    CIVIDIS("cividis", "Cividis", ColourTables.CIVIDIS, 256),
    /** Black over magenta to cream. */
    MAGMA("magma", "Magma", ColourTables.MAGMA, 256),
    /** Black over red to pale yellow. */
    INFERNO("inferno", "Inferno", ColourTables.INFERNO, 256),
    /** Black to white. */
    GREY("grey", "Grey", ColourTables.GREY, 256),
    /** Blue for negative, white for zero, red for positive values; an odd number of entries gives zero one of its own. */
    BLUE_WHITE_RED("blue-white-red", "Blue, white, red", ColourTables.BLUE_WHITE_RED, 255);

    private final String id;
    private final String label;
    private final int[] table;

    ColourMap(String id, String label, String points, int size) {
        this.id = id;
        this.label = label;
        this.table = ColourTables.interpolate(points, size);
    }

    /**
     * A colour map by its id.
     *
     * @param id for instance {@code viridis}
     * @return empty when there is none
     */
    public static Optional<ColourMap> named(String id) {
        return Arrays.stream(values()).filter(map -> map.id.equals(id)).findFirst();
    }

    /**
     * Name for files and settings.
     *
     * @return lower case
     */
    public String id() {
        return id;
    }

    /**
     * Name for the user.
     *
     * @return a word or three
     */
    public String label() {
        return label;
    }

    /**
     * Whether the middle stands for zero and the ends for values of opposite sign.
     *
     * @return true for the diverging map
     */
    public boolean isDiverging() {
        return this == BLUE_WHITE_RED;
    }

    /**
     * Number of colours.
     *
     * @return 255 or 256
     */
    public int size() {
        return table.length;
    }

    /**
     * All colours, low to high.
     *
     * @return a new array of opaque ARGB values
     */
    public int[] table() {
        return table.clone();
    }

    /**
     * The colour of a position between the ends.
     *
     * @param position 0 lowest, 1 highest; clamped
     * @return opaque ARGB; transparent black when the position is not a number
     */
    public int argb(double position) {
        if (Double.isNaN(position)) {
            return 0;
        }
        return table[(int) Math.round(Math.max(0, Math.min(1, position)) * (table.length - 1))];
    }
}
