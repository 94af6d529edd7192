package org.lamella.io.phenom;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kinds of analyses, in the order of their codes from 1 on. */
enum AnalysisKind {

    /** A spectrum from another program. */
    MSA("MSA"),
    /** A point. */
    SPOT("Spot", "x", "y"),
    /** Points along a line. */
    LINE("Line", "beginX", "beginY", "endX", "endY"),
    /** A grid of points. */
    MAP("Map", "left", "top", "right", "bottom"),
    /** One spectrum less another. */
    DIFFERENCE("Difference"),
    /** A rectangle. */
    REGION("Region", "left", "top", "right", "bottom"),
    /** A sum of other spectra. */
    COMBINATION("Combination");

    private static final double WHOLE = 0.999;

    private final String label;
    private final List<String> places;

    AnalysisKind(String label, String... places) {
        this.label = label;
        this.places = List.of(places);
    }

    /** What the program calls it. */
    String label() {
        return label;
    }

    /** Reads where an analysis was made, in parts of the scanned square from its middle, or what it was made from. */
    void readPlace(ElidStream in, Map<String, Object> into) throws IOException {
        for (String place : places) {
            into.put(place, in.f64());
        }
        if (this == DIFFERENCE) {
            into.put("minuend", in.u32());
            into.put("subtrahend", in.u32());
        } else if (this == COMBINATION) {
            into.put("description", in.text());
            Map<String, Object> weights = new LinkedHashMap<>();
            for (int left = in.count(); left > 0; left--) {
                weights.put(Long.toString(in.u32()), in.f64());
            }
            into.put("weights", weights);
        }
    }

    /** Says when a map lies in a part of its image only. */
    static List<String> partWarning(Map<String, Object> place) {
        double part = Math.abs((Double) place.get("right") - (Double) place.get("left"));
        return part >= WHOLE ? List.of()
                : List.of(String.format(java.util.Locale.ROOT, "The map was taken in a part of its image, %.0f %% of the scanned width; "
                + "its pixel size is that of a map of the whole width, as other programs give it, so it may be too large.", 100 * part));
    }
}
