package org.lamella.io.velox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lamella.io.internal.JsonTree;

/**
 * The titles under which Velox displays images: elements for element maps, {@code DPC} or {@code A-C} for what is computed from detector
 * segments. Up to version 10 a display names its data; since version 11 it names a shared reference to them.
 */
final class VeloxTitles {

    private static final String IMAGES = "/Data/Image/";

    private final Map<String, String> titles = new HashMap<>();

    VeloxTitles(VeloxFile file) {
        putPhaseContrast(file);
        for (JsonTree display : file.documents("Presentation", "Displays", "ImageDisplay").values()) {
            put(display.text("dataPath"), decoded(display.text("display", "label")));
        }
        Map<String, JsonTree> references = file.documents("SharedProperties", "ImageSeriesDataReference");
        for (JsonTree display : file.documents("Displays", "ImageDisplay").values()) {
            String reference = display.text("data");
            JsonTree data = references.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), JsonTree.empty());
            put(data.text("dataPath"), display.text("title"));
        }
    }

    /**
     * What differential phase contrast is computed from, and its integral before and after filtering, are not displayed or not told apart.
     */
    private void putPhaseContrast(VeloxFile file) {
        for (JsonTree integral : file.documents("Operations", "SurfaceReconstructionOperation").values()) {
            String unfiltered = integral.text("unfilteredDataPath");
            put(unfiltered, "iDPC");
            put(integral.text("dataPath"), unfiltered.isBlank() ? "iDPC" : "Filtered iDPC");
        }
        for (JsonTree difference : file.documents("Operations", "MathematicsOperation").values()) {
            if (difference.text("mathematicsMode").equals("Subtraction")) {
                put(difference.text("dataPath"), difference.firstOf("outputs").text("inputIndex").equals("1") ? "B-D" : "A-C");
            }
        }
    }

    private void put(String path, String title) {
        if (path.startsWith(IMAGES) && !title.isBlank()) {
            titles.putIfAbsent(path.substring(IMAGES.length()), title);
        }
    }

    private static String decoded(String label) {
        try {
            return URLDecoder.decode(label, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unescaped) {
            return label;
        }
    }

    /**
     * The title of an image.
     *
     * @param id its identifier
     * @param otherwise title of one that is not displayed
     * @return not blank
     */
    String of(String id, String otherwise) {
        String title = titles.getOrDefault(id, otherwise);
        return title.isBlank() ? "Image" : title;
    }
}
