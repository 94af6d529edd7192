package org.lamella.quantification.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.Element;
import org.lamella.xray.SiliconDetector;

/** A map whose left half has iron and whose right half has chromium and manganese, whose lines overlap with each other and with iron's. */
class MapFitterTest {

    private static final int WIDTH = 24;
    private static final int HEIGHT = 20;
    private static final Axis AXIS = Axis.uniform("Energy", AxisRole.SIGNAL, 900, 0.3, 0.01, "keV");
    private static final int SKIPPED = 5;
    private static final double[] LEFT = {60, 0, 0, 40};
    private static final double[] RIGHT = {20, 50, 15, 0};
    private static final double BACKGROUND = 30;

    private final SpectrumModel model;
    private final SparseCube cube;
    private final double[] sum;

    MapFitterTest() throws Exception {
        model = SpectrumModel.of(AXIS, List.of(Element.of("O"), Element.of("Cr"), Element.of("Mn"), Element.of("Fe")), 200,
                new SiliconDetector(0.1, 0.5), 3);
        List<FamilyTemplate> templates = model.lines(EnergyCalibration.asStored(DetectorResponse.TYPICAL));
        double[] background = new double[AXIS.size()];
        for (double[] part : model.background()) {
            for (int c = 0; c < background.length; c++) {
                background[c] += part[c] / model.background().length;
            }
        }
        Random random = new Random(4);
        sum = new double[AXIS.size()];
        SparseCube.Builder builder = SparseCube.builder(WIDTH, HEIGHT, AXIS.size() + SKIPPED, DataType.UINT16);
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            int[] counts = new int[AXIS.size() + SKIPPED];
            counts[0] = 1000;
            double[] amounts = pixel % WIDTH < WIDTH / 2 ? LEFT : RIGHT;
            for (FamilyTemplate template : templates) {
                int element = List.of("O", "Cr", "Mn", "Fe").indexOf(template.element().symbol());
                draw(template.counts(), amounts[element], random, counts);
            }
            draw(background, BACKGROUND, random, counts);
            builder.appendDenseRow(counts);
            for (int c = 0; c < sum.length; c++) {
                sum[c] += counts[c + SKIPPED];
            }
        }
        cube = builder.build();
    }

    /** Draws a Poisson number of photons from a spectrum. */
    private static void draw(double[] spectrum, double mean, Random random, int[] counts) {
        double total = 0;
        for (double value : spectrum) {
            total += value;
        }
        for (double at = -Math.log(1 - random.nextDouble()); at < mean * total; at -= Math.log(1 - random.nextDouble())) {
            double part = random.nextDouble() * total;
            int channel = 0;
            for (double reached = spectrum[0]; reached < part && channel < spectrum.length - 1; reached += spectrum[channel]) {
                channel++;
            }
            counts[channel + SKIPPED]++;
        }
    }

    private FittedMaps fit() throws Exception {
        SpectrumFit whole = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(sum, true, Progress.NONE);
        return new MapFitter(whole).fit(cube, SKIPPED, Progress.NONE);
    }

    private int shell(String name) {
        for (int i = 0; i < model.families().size(); i++) {
            if ((model.families().get(i).element().symbol() + " " + model.families().get(i).family()).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static double mean(double[] map, boolean left) {
        double mean = 0;
        for (int pixel = 0; pixel < map.length; pixel++) {
            mean += pixel % WIDTH < WIDTH / 2 == left ? map[pixel] / (map.length / 2.0) : 0;
        }
        return mean;
    }

    @Test
    void everyPixelSettlesAndNoAmountIsNegative() throws Exception {
        FittedMaps maps = fit();
        assertEquals(0, maps.unsettled());
        for (double[] map : maps.counts()) {
            for (double count : map) {
                assertTrue(count >= 0 && Double.isFinite(count));
            }
        }
    }

    @Test
    void meansOfBothHalvesAreTheTruth() throws Exception {
        FittedMaps maps = fit();
        double pixels = WIDTH * HEIGHT / 2.0;
        for (boolean left : new boolean[] {true, false}) {
            double[] truth = left ? LEFT : RIGHT;
            assertEquals(truth[0], mean(maps.counts()[shell("O K")], left), 4 * Math.sqrt(truth[0] / pixels) + 0.7);
            // chromium's and manganese's lines overlap: a bound at zero moves the mean of an absent element up by a part of its error
            assertEquals(truth[1], mean(maps.counts()[shell("Cr K")], left), 4 * Math.sqrt(truth[1] / pixels) + 0.7);
            assertEquals(truth[3], mean(maps.counts()[shell("Fe K")], left), 4 * Math.sqrt(truth[3] / pixels) + 0.7);
        }
    }

    @Test
    void errorsAreThoseOfTheScatter() throws Exception {
        FittedMaps maps = fit();
        double[] iron = maps.counts()[shell("Fe K")];
        double[] sigma = maps.sigma()[shell("Fe K")];
        double squares = 0;
        for (int pixel = 0; pixel < iron.length; pixel++) {
            if (pixel % WIDTH < WIDTH / 2) {
                double z = (iron[pixel] - LEFT[3]) / sigma[pixel];
                squares += z * z / (iron.length / 2.0);
            }
        }
        assertEquals(1, Math.sqrt(squares), 0.15);
    }

    /** At the minimum no amount can grow or shrink to any gain: compared with a much slower method, expectation maximisation. */
    @Test
    void fitIsThatOfExpectationMaximisation() throws Exception {
        SpectrumFit whole = new SpectrumFitter(model, DetectorResponse.TYPICAL).fit(sum, true, Progress.NONE);
        FittedMaps maps = new MapFitter(whole).fit(cube, SKIPPED, Progress.NONE);
        List<FamilyTemplate> templates = model.lines(whole.calibration());
        int pixel = 3 * WIDTH + 20;
        int[] channels = new int[cube.channels()];
        double[] counts = new double[cube.channels()];
        int length = cube.copyRow(pixel, channels, counts);
        int n = templates.size() + 1;
        double background = java.util.Arrays.stream(whole.background()).sum();
        double[] amounts = new double[n];
        java.util.Arrays.fill(amounts, 10);
        for (int round = 0; round < 200_000; round++) {
            double[] next = new double[n];
            for (int i = 0; i < length; i++) {
                int channel = channels[i] - SKIPPED;
                if (channel >= 0) {
                    double mean = 0;
                    for (int j = 0; j < n; j++) {
                        mean += amounts[j] * column(templates, whole, background, j, channel);
                    }
                    for (int j = 0; j < n; j++) {
                        next[j] += counts[i] * amounts[j] * column(templates, whole, background, j, channel) / mean;
                    }
                }
            }
            for (int j = 0; j < n - 1; j++) {
                next[j] /= java.util.Arrays.stream(templates.get(j).counts()).sum();
            }
            amounts = next;
        }
        for (int j = 0; j < n - 1; j++) {
            assertEquals(amounts[j], maps.counts()[j][pixel], 2e-3);
        }
    }

    private static double column(List<FamilyTemplate> templates, SpectrumFit whole, double background, int j, int channel) {
        return j < templates.size() ? templates.get(j).counts()[channel] : whole.background()[channel] / background;
    }
}
