package org.lamella.preprocessing.align;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.internal.Texts;

/**
 * Takes the drift of the specimen out of a series of maps: the displacement of each frame is found by phase correlation of its map, and
 * frames are moved by whole pixels, so that counts stay counts. What not every frame has seen is left out.
 */
public final class AlignFrames implements Preprocessing<AlignFramesParameters> {

    private static final int SERIES_AXES = 3;
    private static final int SMALLEST = 8;

    @Override
    public Class<AlignFramesParameters> parameterType() {
        return AlignFramesParameters.class;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, AlignFramesParameters parameters, Progress progress)
            throws LamellaException {
        SpectrumImage image = task.image();
        List<Axis> axes = image.navigationAxes();
        if (axes.size() != SERIES_AXES || axes.get(1).size() < SMALLEST || axes.get(2).size() < SMALLEST) {
            throw new LamellaException("'" + image.title() + "' is no series of maps of at least " + SMALLEST + " x " + SMALLEST
                    + " pixels (frame, y, x), so there is no drift between frames to be seen.");
        }
        Cube cube = image.cube();
        int width = cube.width();
        int height = axes.get(1).size();
        ChannelRange channels = Texts.channels(parameters.energies(), image.energyAxis(), 1);
        double[] map = cube.windowMap(channels.from(), channels.to(), progress.part(0, 0.2));
        double[][] frames = IntStream.range(0, axes.get(0).size())
                .mapToObj(f -> Arrays.copyOfRange(map, f * width * height, (f + 1) * width * height)).toArray(double[][]::new);
        progress.message("Finding the drift of " + image.title());
        FrameDrift drift = FrameDrift.of(frames, width, height, parameters.smoothing(), progress.part(0.2, 0.6));
        MovedFrames moved = MovedFrames.of(drift, frames.length, width, height);
        if (moved.isEmpty()) {
            throw new LamellaException("The frames of '" + image.title()
                    + "' have moved so far that they have no pixel in common; align fewer"
                    + " frames, or compare them by energies that show more of the specimen.");
        }
        progress.message("Moving the frames of " + image.title());
        Cube made = parameters.sum() ? moved.sum(cube, progress.part(0.6, 1)) : moved.series(cube, progress.part(0.6, 1));
        List<Axis> kept = List.of(axes.get(0), axes.get(1).crop(moved.y0(), moved.y1()), axes.get(2).crop(moved.x0(), moved.x1()));
        SpectrumImage result = new SpectrumImage(image.header().withTitle(image.title() + ", frames aligned"),
                parameters.sum() ? kept.subList(1, SERIES_AXES) : kept, image.energyAxis(), made);
        return new PreprocessingResult("Align frames", result, List.of(), facts(drift, moved), List.of());
    }

    private static Map<String, Object> facts(FrameDrift drift, MovedFrames moved) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("frames", drift.columns().length);
        facts.put("pixels that all frames have seen", (moved.x1() - moved.x0()) + " x " + (moved.y1() - moved.y0()));
        facts.put("drift in columns, pixels", texts(drift.columns()));
        facts.put("drift in rows, pixels", texts(drift.rows()));
        return facts;
    }

    private static String texts(double[] values) {
        return Arrays.stream(values).mapToObj(value -> String.format(Locale.ROOT, "%.2f", value)).collect(Collectors.joining(" "));
    }
}
