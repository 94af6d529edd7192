package org.lamella.io;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** Small signals of every kind, the same in each run. */
public final class SampleSignals {

    /** Progress of work that the user has cancelled. */
    public static final Progress CANCELLED = new Progress() {
        @Override
        public void message(String text) {
            // nobody reads it
        }

        @Override
        public void fraction(double done) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    /** What a file might say about itself. */
    public static final MetadataTree ORIGINAL =
            MetadataTree.of(Map.of("Stage", Map.of("x", 3L, "tilts", List.of(1.5, -2.0)), "Comment", "µm", "Locked", true));

    private static final int WIDTH = 7;
    private static final int HEIGHT = 9;
    private static final int CHANNELS = 31;

    private SampleSignals() {
    }

    private static SignalHeader header(String title, SignalKind kind) {
        Acquisition acquisition = Acquisition.builder().beamEnergyKeV(200).liveTimeS(12.5).elevationDeg(22).elements(List.of("Fe", "O"))
                .build();
        return new SignalHeader(title, kind, acquisition, ORIGINAL, List.of());
    }

    private static Axis energy() {
        return Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, -0.4781, 0.010000417, "keV");
    }

    private static List<Axis> navigation() {
        return List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 3.25, 0.12345678901234, "nm"),
                Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, -1, 1 / 3.0, "nm"));
    }

    private static SparseCube counts(int width, int height, DataType type, int largest, int seed) {
        SparseCube.Builder builder = SparseCube.builder(width, height, CHANNELS, type);
        Random random = new Random(seed);
        for (int pixel = 0; pixel < width * height; pixel++) {
            int[] row = new int[CHANNELS];
            for (int channel = 0; channel < CHANNELS; channel++) {
                row[channel] = random.nextInt(5) == 0 ? 1 + random.nextInt(largest) : 0;
            }
            builder.appendDenseRow(row);
        }
        return builder.build();
    }

    /** A sparse map of small counts. */
    public static SpectrumImage map() {
        return new SpectrumImage(header("map", SignalKind.EDS_TEM), navigation(), energy(), counts(WIDTH, HEIGHT, DataType.UINT8, 255, 1));
    }

    /** A sparse map of counts far above 16 bits. */
    public static SpectrumImage wideCounts() {
        return new SpectrumImage(header("wide counts", SignalKind.EDS_SEM), navigation(), energy(),
                counts(WIDTH, HEIGHT, DataType.UINT32, 200_000_000, 2));
    }

    /** A dense map of real numbers, some negative. */
    public static SpectrumImage realMap() {
        Random random = new Random(3);
        double[][] rows = new double[HEIGHT][WIDTH * CHANNELS];
        for (double[] row : rows) {
            java.util.Arrays.setAll(row, i -> random.nextGaussian());
        }
        return new SpectrumImage(header("real map", SignalKind.EELS), navigation(), energy(),
                DenseCube.ofDoubles(WIDTH, HEIGHT, CHANNELS, rows));
    }

    /** A line of spectra. */
    public static SpectrumImage lineScan() {
        return new SpectrumImage(header("line scan", SignalKind.EDS_TEM),
                List.of(Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 2.5, "nm")),
                energy(), counts(WIDTH, 1, DataType.UINT16, 40_000, 4));
    }

    /** One spectrum. */
    public static Spectrum spectrum() {
        Random random = new Random(5);
        double[] values = new double[CHANNELS];
        java.util.Arrays.setAll(values, i -> random.nextInt(1000));
        return new Spectrum(header("spectrum", SignalKind.EDS_TEM), energy(), NumericArray.of(values));
    }

    /** One image. */
    public static Image image() {
        Random random = new Random(6);
        double[] values = new double[WIDTH * HEIGHT];
        java.util.Arrays.setAll(values, i -> random.nextDouble());
        return new Image(header("image", SignalKind.IMAGE), Axis.uniform("y", AxisRole.SIGNAL, HEIGHT, 0, 0.5, "nm"),
                Axis.uniform("x", AxisRole.SIGNAL, WIDTH, 0, 0.5, "nm"), NumericArray.of(values));
    }

    /** A stack of images of whole numbers, calibrated along all its axes. */
    public static ArraySignal stack() {
        Random random = new Random(7);
        int[] values = new int[4 * HEIGHT * WIDTH];
        java.util.Arrays.setAll(values, i -> random.nextInt(1 << 16));
        List<Axis> axes = List.of(Axis.uniform("z", AxisRole.NAVIGATION, 4, 1.5, 12.25, "nm"),
                Axis.uniform("y", AxisRole.SIGNAL, HEIGHT, -3.25, 1 / 3.0, "\u00b5m"),
                Axis.uniform("x", AxisRole.SIGNAL, WIDTH, 7.5, 0.12345678901234, "\u00b5m"));
        return new ArraySignal(header("stack", SignalKind.OTHER), axes, NumericArray.of(DataType.UINT16, values));
    }

    /** All numbers in C order. */
    public static double[] values(Signal signal) {
        if (signal instanceof SpectrumImage map) {
            Cube cube = map.cube();
            double[] all = new double[cube.pixels() * cube.channels()];
            int[] channels = new int[cube.channels()];
            double[] values = new double[cube.channels()];
            for (int pixel = 0; pixel < cube.pixels(); pixel++) {
                int length = cube.copyRow(pixel, channels, values);
                for (int i = 0; i < length; i++) {
                    all[pixel * cube.channels() + channels[i]] = values[i];
                }
            }
            return all;
        }
        return signal instanceof Spectrum spectrum ? spectrum.values().toDoubles() : signal instanceof Image image
                ? image.values().toDoubles()
                : ((ArraySignal) signal).values().toDoubles();
    }
}
