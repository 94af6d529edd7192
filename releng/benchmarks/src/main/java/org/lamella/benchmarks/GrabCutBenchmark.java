package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SegmentationTask;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;
import org.lamella.segmentation.grabcut.GrabCut;
import org.lamella.segmentation.grabcut.GrabCutParameters;

/** Times GrabCut on pictures from the rectangles that a list names, and writes the masks. */
public final class GrabCutBenchmark {

    private static final int RUNS = 3;

    private GrabCutBenchmark() {
    }

    /**
     * Segments the pictures of a folder.
     *
     * @param arguments a folder with {@code pictures.txt}, a line {@code name files x y width height} an object,
     *        the files joined by commas being the maps that it is looked for in
     * @throws LamellaException never
     * @throws IOException when a picture cannot be read or a mask not written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        Path folder = Path.of(arguments[0]);
        StringBuilder times = new StringBuilder();
        for (String line : Files.readAllLines(folder.resolve("pictures.txt"))) {
            String[] words = line.split(" ");
            int[] box = Arrays.stream(words).skip(2).mapToInt(Integer::parseInt).toArray();
            String[] files = words[1].split(",");
            double[][] maps = new double[files.length][];
            GreyPicture picture = null;
            for (int i = 0; i < files.length; i++) {
                picture = GreyPicture.read(folder.resolve(files[i] + ".pgm"));
                maps[i] = picture.levels();
            }
            SegmentationTask task = SegmentationTask.of(picture.width(), picture.height(), maps)
                    .within(new RectangleRegion(box[0], box[1], box[0] + box[2], box[1] + box[3]));
            double[] seconds = new double[RUNS];
            Mask mask = null;
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                mask = new GrabCut().segment(task, new GrabCutParameters(50, 5, 5, 0, 1), Progress.NONE).masks().get(0);
                seconds[run] = (System.nanoTime() - start) * 1e-9;
            }
            double[] levels = new double[picture.levels().length];
            for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
                levels[pixel] = 255;
            }
            new GreyPicture(picture.width(), picture.height(), levels).write(folder.resolve(words[0] + ".lamella.pgm"));
            double first = seconds[0];
            Arrays.sort(seconds);
            times.append(String.format(Locale.ROOT, "%s %.4f %.4f%n", words[0], first, seconds[RUNS / 2]));
        }
        Files.writeString(folder.resolve("lamella.txt"), times);
    }
}
