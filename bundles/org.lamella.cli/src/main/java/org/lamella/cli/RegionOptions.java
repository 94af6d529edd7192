package org.lamella.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.region.PolygonRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.region.Region;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.SpectrumImage;
import picocli.CommandLine.Option;

/** Which pixels of a map the user wants, for use as a mixin. Several choices together take the pixels that are in all of them. */
final class RegionOptions {

    private static final double SET = 0.5;

    @Option(names = "--rectangle", paramLabel = "X0,Y0,X1,Y1",
            description = "Only pixels in a rectangle, in pixels from the upper left corner, as in 10,10,60,40.")
    private String rectangle;

    @Option(names = "--ellipse", paramLabel = "X,Y,RX,RY", description = "Only pixels in an ellipse: centre and radii in pixels.")
    private String ellipse;

    @Option(names = "--polygon", paramLabel = "X,Y,X,Y,…", description = "Only pixels in a polygon of three or more corners.")
    private String polygon;

    @Option(names = "--mask", paramLabel = "FILE",
            description = "Only pixels that are above one half in this image, of the size of the map; any format that Lamella reads.")
    private Path maskFile;

    boolean isAsked() {
        return rectangle != null || ellipse != null || polygon != null || maskFile != null;
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
        List<Mask> masks = new ArrayList<>();
        for (Region region : regions()) {
            masks.add(region.toMask(width, height));
        }
        if (maskFile != null) {
            masks.add(read(width, height, contributions, progress));
        }
        Mask.Builder common = Mask.builder(width, height).name(name());
        int count = 0;
        for (int pixel = masks.get(0).nextSet(0); pixel >= 0; pixel = masks.get(0).nextSet(pixel + 1)) {
            int candidate = pixel;
            if (masks.stream().allMatch(mask -> mask.nextSet(candidate) == candidate)) {
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
        add(regions, rectangle, count -> count == 4, at -> new RectangleRegion(at[0], at[1], at[2], at[3]));
        add(regions, ellipse, count -> count == 4, at -> new EllipseRegion(at[0], at[1], at[2], at[3]));
        add(regions, polygon, count -> count >= 6 && count % 2 == 0, at -> {
            double[] x = new double[at.length / 2];
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = at[2 * i];
                y[i] = at[2 * i + 1];
            }
            return new PolygonRegion(x, y);
        });
        return regions;
    }

    private static void add(List<Region> regions, String text, IntPredicate isRight, Function<double[], Region> region)
            throws LamellaException {
        if (text == null) {
            return;
        }
        try {
            double[] numbers = Arrays.stream(text.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            if (isRight.test(numbers.length) && Arrays.stream(numbers).allMatch(Double::isFinite)) {
                regions.add(region.apply(numbers));
                return;
            }
        } catch (IllegalArgumentException noNumbers) {
            throw new LamellaException(mistake(text), noNumbers);
        }
        throw new LamellaException(mistake(text));
    }

    private static String mistake(String text) {
        return "'" + text + "' is no region; write its coordinates in pixels, as in 10,10,60,40.";
    }

    private Mask read(int width, int height, Contributions contributions, Progress progress) throws LamellaException {
        OpenedSignal opened = OpenedSignal.open(maskFile, -1, new LoadArguments(), RegionOptions::isImage, "image", contributions,
                progress);
        if (!(opened.signal() instanceof Image image)) {
            throw opened.isNo("image");
        }
        double[] values = image.values().toDoubles();
        if (image.xAxis().size() != width || image.yAxis().size() != height) {
            throw new LamellaException("The mask " + maskFile + " has " + image.xAxis().size() + " x " + image.yAxis().size()
                    + " pixels, the map " + width + " x " + height + "; both must be of one size.");
        }
        Mask.Builder mask = Mask.builder(width, height);
        for (int pixel = 0; pixel < values.length; pixel++) {
            if (values[pixel] > SET) {
                mask.set(pixel);
            }
        }
        return mask.build();
    }

    private static boolean isImage(StoredSignal signal) {
        return signal.outline().axes().size() == 2;
    }

    private String name() {
        return String.join(" and ", texts().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
    }

    /** The choice for the record of the run; empty when there is none. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "rectangle", rectangle);
        put(texts, "ellipse", ellipse);
        put(texts, "polygon", polygon);
        put(texts, "mask", maskFile);
        return texts;
    }

    private static void put(Map<String, String> texts, String name, Object value) {
        if (value != null) {
            texts.put(name, value.toString());
        }
    }
}
