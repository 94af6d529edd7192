package org.lamella.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.mask.RegionText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which pixels of a map the user wants, for use as a mixin. Several choices together take the pixels that are in all of them. */
final class RegionOptions {

    @Option(names = "--rectangle", paramLabel = "X,Y,W,H", converter = RectangleConverter.class,
            description = "Only pixels in a rectangle: left, top, width and height in pixels of the map that is read, as in 10,10,50,30.")
    private RectangleRegion rectangle;

    @Option(names = "--ellipse", paramLabel = "X,Y,RX,RY", description = "Only pixels in an ellipse: centre and radii in pixels.")
    private String ellipse;

    @Option(names = "--polygon", paramLabel = "X,Y,X,Y,…", description = "Only pixels in a polygon of three or more corners.")
    private String polygon;

    @Option(names = "--mask", paramLabel = "MASK",
            description = "Only pixels of a mask: a file, or an expression of the masks of --masks, as in 'not (fp or capv)'.")
    private String mask;

    @Mixin
    private MaskOptions masks;

    boolean isAsked() {
        return rectangle != null || ellipse != null || polygon != null || mask != null;
    }

    /**
     * The pixels.
     *
     * @param image the map
     * @return the mask; empty when the user chose none
     * @throws LamellaException when the choice holds no pixel, or the mask has another size
     */
    Optional<Mask> mask(SpectrumImage image, Contributions contributions, Progress progress) throws LamellaException {
        if (!isAsked()) {
            return Optional.empty();
        }
        int width = image.cube().width();
        int height = image.cube().height();
        List<Mask> all = new ArrayList<>();
        for (Region region : regions()) {
            all.add(region.toMask(width, height));
        }
        if (mask != null) {
            all.add(masks.mask(mask, width, height, contributions, progress).mask());
        }
        Mask.Builder common = Mask.builder(width, height).name(name());
        int count = 0;
        for (int pixel = all.get(0).nextSet(0); pixel >= 0; pixel = all.get(0).nextSet(pixel + 1)) {
            int candidate = pixel;
            if (all.stream().allMatch(one -> one.nextSet(candidate) == candidate)) {
                common.set(candidate);
                count++;
            }
        }
        if (count == 0) {
            throw new LamellaException("The region " + name() + " holds no pixel of '" + image.title() + "', whose map has " + width + " x "
                    + height + " pixels; choose one within it.");
        }
        return Optional.of(common.build());
    }

    private List<Region> regions() throws LamellaException {
        List<Region> regions = new ArrayList<>();
        for (Map.Entry<String, String> shape : shapes().entrySet()) {
            regions.add(RegionText.parse(shape.getKey(), shape.getValue()));
        }
        return regions;
    }

    /** Regions as text by their shape. */
    private Map<String, String> shapes() {
        Map<String, String> shapes = new LinkedHashMap<>();
        if (rectangle != null) {
            shapes.put(RegionText.RECTANGLE, rectangle.x0() + "," + rectangle.y0() + "," + (rectangle.x1() - rectangle.x0()) + ","
                    + (rectangle.y1() - rectangle.y0()));
        }
        put(shapes, RegionText.ELLIPSE, ellipse);
        put(shapes, RegionText.POLYGON, polygon);
        return shapes;
    }

    /** Notes the choice. @param image the map's name in the workflow @return the name of the pixels; empty when the user chose none */
    Optional<String> note(SpectrumImage map, String image, WorkflowRecorder notes, Contributions contributions, Progress progress)
            throws LamellaException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, String> shape : shapes().entrySet()) {
            names.add(notes.intermediate(shape.getKey(), "region", shape.getKey(), List.of(image), Map.of("at", shape.getValue())));
        }
        if (mask != null) {
            names.add(masks.note(mask, map.cube().width(), map.cube().height(), notes, contributions, progress));
        }
        return names.size() < 2 ? names.stream().findFirst()
                : Optional.of(notes.intermediate("pixels", "mask", String.join(" and ", names), List.of(), Map.of()));
    }

    private String name() {
        return String.join(" and ", texts().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
    }

    /** Masks that expressions may name. */
    MaskOptions masks() {
        return masks;
    }

    /** The mask files that the choice is made of. */
    List<SourceFile> sources(Progress progress) throws LamellaException {
        return mask == null ? List.of() : masks.sources(mask, progress);
    }

    /** The choice for the record of the run; empty when there is none. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.putAll(shapes());
        put(texts, "mask", mask);
        texts.putAll(masks.texts());
        return texts;
    }

    private static void put(Map<String, String> texts, String name, Object value) {
        if (value != null) {
            texts.put(name, value.toString());
        }
    }
}
