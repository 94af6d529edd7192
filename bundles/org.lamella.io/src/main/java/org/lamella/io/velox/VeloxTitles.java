package org.lamella.io.velox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.lamella.io.internal.JsonTree;

/**
 * The titles under which Velox displays images: elements for element maps, {@code DPC} or {@code A-C} for what is computed from detector segments. Up to
 * version 10 a display names its data; since version 11 it names a shared reference to them.
 */
final class VeloxTitles {

    private static final String IMAGES = "/Data/Image/";

    private final Map<String, String> titles = new HashMap<>();

    VeloxTitles(VeloxFile file) {
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
