package org.lamella.segmentation.unmixing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.DenseCube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;

class UnmixingTest {

    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private static final int CHANNELS = 120;
    private static final int COUNT = 3;

    private final List<Endmember> endmembers = endmembers();
    private final double[][] shares = shares();

    private static List<Endmember> endmembers() {
        double[][] lines = {{20, 55}, {20, 80}, {40, 55}};
        double[] brightness = {1, 1.6, 0.7};
        List<Endmember> list = new ArrayList<>();
        for (int k = 0; k < COUNT; k++) {
            double[] spectrum = new double[CHANNELS];
            for (int channel = 0; channel < CHANNELS; channel++) {
                spectrum[channel] = brightness[k] * (0.5 * Math.exp(-channel / 40.0) + peak(channel, lines[k][0]) + peak(channel,
                        lines[k][1]));
            }
            list.add(new Endmember("phase " + (k + 1), spectrum));
        }
        return list;
    }

    private static double peak(int channel, double centre) {
        return 5 * Math.exp(-0.5 * (channel - centre) * (channel - centre) / 9);
    }

    private static double[][] shares() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] shares = new double[COUNT][WIDTH * HEIGHT];
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            double[] u = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            u[pixel % COUNT] = pixel % 4 == 0 ? 0 : u[pixel % COUNT];
            double sum = Arrays.stream(u).sum();
            for (int k = 0; k < COUNT; k++) {
                shares[k][pixel] = u[k] / sum;
            }
        }
        return shares;
    }

    private double expected(int pixel, int channel, double dose) {
        double sum = 0;
        for (int k = 0; k < COUNT; k++) {
            sum += dose * shares[k][pixel] * endmembers.get(k).spectrum()[channel];
        }
        return sum;
    }

    private static SpectrumImage image(Cube cube) {
        return new SpectrumImage(SignalHeader.of("phantom", SignalKind.EDS_TEM),
                List.of(Axis.uniform("y", AxisRole.NAVIGATION, HEIGHT, 0, 1, "nm"), Axis.uniform("x", AxisRole.NAVIGATION, WIDTH, 0, 1,
                        "nm")), Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, 0, 0.1, "keV"), cube);
    }

    private SpectrumImage exact(double dose) {
        double[][] rows = new double[HEIGHT][WIDTH * CHANNELS];
        for (int i = 0; i < WIDTH * HEIGHT * CHANNELS; i++) {
            rows[i / CHANNELS / WIDTH][i % (WIDTH * CHANNELS)] = expected(i / CHANNELS, i % CHANNELS, dose);
        }
        return image(DenseCube.ofDoubles(WIDTH, HEIGHT, CHANNELS, rows));
    }

    private SpectrumImage counted(double dose, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SparseCube.Builder builder = SparseCube.builder(WIDTH, HEIGHT, CHANNELS, DataType.UINT16);
        int[] row = new int[CHANNELS];
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            for (int channel = 0; channel < CHANNELS; channel++) {
                row[channel] = poisson(expected(pixel, channel, dose), random);
            }
            builder.appendDenseRow(row);
        }
        return image(builder.build());
    }

    private static int poisson(double mean, SplittableRandom random) {
        double left = Math.exp(-mean);
        int count = -1;
        double product = 1;
        while (product > left) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static UnmixingParameters parameters(Scaling scaling, ChannelWeights weights) {
        return new UnmixingParameters(scaling, weights, 0, 0);
    }

    private UnmixingResult run(LinearUnmixing method, SpectrumImage image, Scaling scaling, ChannelWeights weights)
            throws LamellaException {
        return method.unmix(image, endmembers, parameters(scaling, weights), Progress.NONE);
    }

    private double error(UnmixingResult result) {
        double sum = 0;
        for (int k = 0; k < COUNT; k++) {
            for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
                double difference = result.abundances()[k][pixel] - shares[k][pixel];
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum / (COUNT * WIDTH * HEIGHT));
    }

    @ParameterizedTest
    @EnumSource(ChannelWeights.class)
    void aPerfectMixtureIsTakenApartExactly(ChannelWeights weights) throws LamellaException {
        UnmixingResult result = run(new FullyConstrainedUnmixing(), exact(1), Scaling.AS_GIVEN, weights);
        for (int k = 0; k < COUNT; k++) {
            assertArrayEquals(shares[k], result.abundances()[k], weights == ChannelWeights.POISSON ? 1e-6 : 1e-10);
        }
        assertTrue(Arrays.stream(result.residual()).max().orElseThrow() < 1e-5);
    }

    @Test
    void everyMethodFindsAPerfectMixture() throws LamellaException {
        for (LinearUnmixing method : List.of(new NonNegativeUnmixing(), new SumToOneUnmixing(), new LeastSquaresUnmixing())) {
            UnmixingResult result = run(method, exact(1), Scaling.AS_GIVEN, ChannelWeights.NONE);
            for (int k = 0; k < COUNT; k++) {
                assertArrayEquals(shares[k], result.abundances()[k], 1e-10, result.method());
            }
        }
    }

    @Test
    void sharesOfCountsDoNotDependOnTheDose() throws LamellaException {
        UnmixingResult thin = run(new FullyConstrainedUnmixing(), exact(0.3), Scaling.SHARES, ChannelWeights.NONE);
        UnmixingResult thick = run(new FullyConstrainedUnmixing(), exact(40), Scaling.SHARES, ChannelWeights.NONE);
        double[] sums = endmembers.stream().mapToDouble(e -> Arrays.stream(e.spectrum()).sum()).toArray();
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            double all = 0;
            for (int k = 0; k < COUNT; k++) {
                all += shares[k][pixel] * sums[k];
            }
            for (int k = 0; k < COUNT; k++) {
                assertEquals(shares[k][pixel] * sums[k] / all, thin.abundances()[k][pixel], 1e-10);
                assertEquals(thin.abundances()[k][pixel], thick.abundances()[k][pixel], 1e-10);
            }
        }
    }

    @Test
    void constraintsAreMetAndBringAbundancesNearerTheTruth() throws LamellaException {
        SpectrumImage image = counted(1, 4);
        UnmixingResult free = run(new LeastSquaresUnmixing(), image, Scaling.AS_GIVEN, ChannelWeights.NONE);
        UnmixingResult full = run(new FullyConstrainedUnmixing(), image, Scaling.AS_GIVEN, ChannelWeights.NONE);
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            double sum = 0;
            for (int k = 0; k < COUNT; k++) {
                assertTrue(full.abundances()[k][pixel] >= 0);
                sum += full.abundances()[k][pixel];
            }
            assertEquals(1, sum, 1e-12);
        }
        assertTrue(Arrays.stream(free.abundances()[0]).min().orElseThrow() < 0);
        assertTrue(error(full) < error(free), error(full) + " against " + error(free));
    }

    @Test
    void theLikelihoodOfCountsIsNearerTheTruthThanLeastSquares() throws LamellaException {
        SpectrumImage image = counted(1, 5);
        double squares = error(run(new FullyConstrainedUnmixing(), image, Scaling.AS_GIVEN, ChannelWeights.NONE));
        double likelihood = error(run(new FullyConstrainedUnmixing(), image, Scaling.AS_GIVEN, ChannelWeights.POISSON));
        assertTrue(likelihood < 0.95 * squares, likelihood + " against " + squares);
    }

    /** Karush, Kuhn and Tucker: the slope of the likelihood is zero along every abundance that is there, and not falling along the others. */
    @Test
    void theLikelihoodIsAtItsLargest() throws LamellaException {
        SpectrumImage image = counted(0.5, 6);
        UnmixingResult result = run(new NonNegativeUnmixing(), image, Scaling.AS_GIVEN, ChannelWeights.POISSON);
        int[] channels = new int[CHANNELS];
        double[] values = new double[CHANNELS];
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            int length = image.cube().copyRow(pixel, channels, values);
            for (int k = 0; k < COUNT; k++) {
                double[] spectrum = endmembers.get(k).spectrum();
                double size = Arrays.stream(spectrum).sum();
                double slope = size;
                for (int e = 0; e < length; e++) {
                    double model = 0;
                    for (int l = 0; l < COUNT; l++) {
                        model += result.abundances()[l][pixel] * endmembers.get(l).spectrum()[channels[e]];
                    }
                    slope -= values[e] * spectrum[channels[e]] / model;
                }
                double here = result.abundances()[k][pixel];
                assertTrue(slope > -1e-5 * size, "pixel " + pixel + ", slope " + slope);
                assertTrue(here < 1e-7 || Math.abs(slope) < 1e-5 * size, "pixel " + pixel + ", slope " + slope + " at " + here);
            }
        }
    }

    @Test
    void chiSquaredIsOneOnAverageAndLargerWhereAnEndmemberIsMissing() throws LamellaException {
        SpectrumImage image = counted(20, 7);
        UnmixingResult all = run(new FullyConstrainedUnmixing(), image, Scaling.SHARES, ChannelWeights.POISSON);
        assertEquals(1, Arrays.stream(all.chiSquared()).average().orElseThrow(), 0.02);
        UnmixingResult two = new FullyConstrainedUnmixing().unmix(image, endmembers.subList(0, 2),
                parameters(Scaling.SHARES, ChannelWeights.POISSON), Progress.NONE);
        assertTrue(Arrays.stream(two.chiSquared()).average().orElseThrow() > 2);
        assertEquals("phase 2", two.endmembers().get(1).name());
    }

    /** Sums over empty channels are left out of the computation; made here channel by channel. */
    @Test
    void goodnessOfFitIsThatOfAllChannels() throws LamellaException {
        SpectrumImage image = counted(0.8, 8);
        UnmixingResult result = run(new NonNegativeUnmixing(), image, Scaling.SHARES, ChannelWeights.SPECTRUM);
        int[] channels = new int[CHANNELS];
        double[] values = new double[CHANNELS];
        for (int pixel = 0; pixel < 50; pixel++) {
            double[] row = new double[CHANNELS];
            int length = image.cube().copyRow(pixel, channels, values);
            for (int e = 0; e < length; e++) {
                row[channels[e]] = values[e];
            }
            double total = Arrays.stream(row).sum();
            double square = 0;
            double pearson = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                double model = 0;
                for (int k = 0; k < COUNT; k++) {
                    model += total * result.abundances()[k][pixel] * result.endmembers().get(k).spectrum()[channel];
                }
                square += (row[channel] - model) * (row[channel] - model);
                pearson += (row[channel] - model) * (row[channel] - model) / model;
            }
            assertEquals(Math.sqrt(square / CHANNELS), result.residual()[pixel], 1e-9);
            assertEquals(pearson / (CHANNELS - COUNT), result.chiSquared()[pixel], 1e-9);
        }
    }

    @Test
    void energiesThatAreLeftOutDoNotCount() throws LamellaException {
        SpectrumImage image = exact(1);
        UnmixingResult part = new FullyConstrainedUnmixing().unmix(image, endmembers,
                new UnmixingParameters(Scaling.AS_GIVEN, ChannelWeights.NONE, 1.0, 9.0), Progress.NONE);
        assertEquals(81, part.energyAxis().size());
        for (int k = 0; k < COUNT; k++) {
            assertArrayEquals(shares[k], part.abundances()[k], 1e-9);
        }
    }

    @Test
    void pixelsWithoutCountsHaveNoAbundances() throws LamellaException {
        SpectrumImage image = image(SparseCube.builder(WIDTH, HEIGHT, CHANNELS, DataType.UINT8).appendRow(new int[] {20}, new int[] {3}, 1)
                .build());
        UnmixingResult result = run(new FullyConstrainedUnmixing(), image, Scaling.SHARES, ChannelWeights.POISSON);
        assertEquals(1, result.abundances()[0][0] + result.abundances()[1][0] + result.abundances()[2][0], 1e-9);
        assertEquals(0, result.abundances()[0][1] + result.abundances()[1][1]);
        assertTrue(result.remarks().get(0).contains("no counts"));
    }

    @Test
    void wrongEndmembersAreTold() {
        List<Endmember> twice = List.of(endmembers.get(0), new Endmember("again", endmembers.get(0).spectrum().clone()));
        assertFails("same as", twice, ChannelWeights.NONE, new FullyConstrainedUnmixing());
        assertFails("channels", List.of(new Endmember("short", new double[3])), ChannelWeights.NONE, new FullyConstrainedUnmixing());
        assertFails("no counts", List.of(new Endmember("dark", new double[CHANNELS])), ChannelWeights.NONE,
                new FullyConstrainedUnmixing());
        double[] negative = endmembers.get(0).spectrum().clone();
        negative[3] = -0.1;
        assertFails("negative", List.of(new Endmember("less", negative)), ChannelWeights.POISSON, new FullyConstrainedUnmixing());
        assertFails("not negative", endmembers, ChannelWeights.POISSON, new SumToOneUnmixing());
        assertFails("no endmembers", List.of(), ChannelWeights.NONE, new FullyConstrainedUnmixing());
    }

    private void assertFails(String words, List<Endmember> wrong, ChannelWeights weights, LinearUnmixing method) {
        String message = assertThrows(LamellaException.class,
                () -> method.unmix(exact(1), wrong, parameters(Scaling.SHARES, weights), Progress.NONE)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
