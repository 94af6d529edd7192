package org.lamella.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.MapError;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.psnmf.Psnmf;
import org.lamella.io.hspy.HyperSpyLoader;
import org.lamella.io.numpy.NpzLoader;

/**
 * How far the spectra of PSNMF are from the truth over draws of the noise: the three minerals of the synthetic maps, drawn again and again
 * from what they were made from.
 */
public final class PsnmfSeeds {

    private static final int PHASES = 3;
    private static final List<String> DOSES = List.of("medium", "low");

    private final double[][] spectra = new double[PHASES][];
    private final double[][] expected = new double[PHASES][];

    private PsnmfSeeds() {
    }

    /**
     * Prints the angles of each method over the draws: median and worst of their sum, worst single angle, and the error of the maps.
     *
     * @param arguments folder of the synthetic maps; number of draws
     * @throws LamellaException when the maps cannot be read
     */
    public static void main(String[] arguments) throws LamellaException {
        Path folder = Path.of(arguments[0]);
        int draws = Integer.parseInt(arguments[1]);
        System.out.printf("%-8s%-22s%14s%14s%16s%16s%n", "dose", "method", "median sum", "worst sum", "worst angle", "map MSE");
        for (String dose : DOSES) {
            PsnmfSeeds study = new PsnmfSeeds();
            SpectrumImage measured = (SpectrumImage) new HyperSpyLoader().open(folder.resolve("mantle_" + dose + ".hspy")).get(0)
                    .read(LoadOptions.ALL, Progress.NONE);
            study.readTruth(folder.resolve("truth_mantle.npz"), measured.cube().sum().doubleValue());
            study.run(dose, "plain NMF", measured, draws, new HalsNmf(), Map.of("binning", "1"));
            for (String binning : dose.equals("medium") ? List.of("8", "12", "20") : List.of("12", "15", "20")) {
                study.run(dose, "paper, b = " + binning, measured, draws, new Psnmf(), Map.of("variant", "paper", "binning", binning));
            }
            study.run(dose, "poisson, b = 12", measured, draws, new Psnmf(), Map.of("variant", "poisson", "binning", "12"));
            study.run(dose, "response", measured, draws, new Psnmf(), Map.of("variant", "response"));
        }
    }

    private void readTruth(Path file, double counts) throws LamellaException {
        double[] densities = {};
        double[] abundances = {};
        for (StoredSignal stored : new NpzLoader().open(file)) {
            String name = stored.outline().header().title();
            if (name.endsWith("spectra") || name.endsWith("maps")) {
                double[] values = values(stored.read(LoadOptions.ALL, Progress.NONE));
                if (name.endsWith("maps")) {
                    abundances = values;
                } else {
                    for (int k = 0; k < PHASES; k++) {
                        spectra[k] = Arrays.copyOfRange(values, k * values.length / PHASES, (k + 1) * values.length / PHASES);
                    }
                }
            } else if (name.endsWith("densities")) {
                densities = values(stored.read(LoadOptions.ALL, Progress.NONE));
            }
        }
        double sum = 0;
        int pixels = abundances.length / PHASES;
        for (int k = 0; k < PHASES; k++) {
            expected[k] = new double[pixels];
            for (int pixel = 0; pixel < pixels; pixel++) {
                expected[k][pixel] = abundances[pixel * PHASES + k] * densities[k];
                sum += expected[k][pixel];
            }
        }
        for (double[] map : expected) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                map[pixel] *= counts / sum;
            }
        }
    }

    private static double[] values(Signal signal) {
        if (signal instanceof Image image) {
            return image.values().toDoubles();
        }
        if (signal instanceof SpectrumImage image) {
            Cube cube = image.cube();
            double[] values = new double[cube.pixels() * cube.channels()];
            int[] channels = new int[cube.channels()];
            double[] row = new double[cube.channels()];
            for (int pixel = 0; pixel < cube.pixels(); pixel++) {
                int length = cube.copyRow(pixel, channels, row);
                for (int e = 0; e < length; e++) {
                    values[pixel * cube.channels() + channels[e]] = row[e];
                }
            }
            return values;
        }
        return ((org.lamella.core.signal.Spectrum) signal).values().toDoubles();
    }

    private <P extends Record> void run(String dose, String name, SpectrumImage measured, int draws, Decomposition<P> method,
            Map<String, String> texts) throws LamellaException {
        P parameters = ParameterSchema.of(method.parameterType()).parse(texts);
        double[] sums = new double[draws];
        double worst = 0;
        double error = 0;
        for (int draw = 0; draw < draws; draw++) {
            SpectrumImage image = new SpectrumImage(measured.header(), measured.navigationAxes(), measured.energyAxis(),
                    draw(measured.cube(), draw));
            DecompositionResult result = method.decompose(image, parameters, Progress.NONE);
            int[] match = ComponentMatching.byAngle(spectra, result.spectra());
            for (int k = 0; k < PHASES; k++) {
                double angle = SpectralAngle.degrees(spectra[k], result.spectra()[match[k]]);
                sums[draw] += angle;
                worst = Math.max(worst, angle);
            }
            error += mapError(result, match) / draws;
        }
        Arrays.sort(sums);
        double median = 0.5 * (sums[(draws - 1) / 2] + sums[draws / 2]);
        System.out.println(String.format(Locale.ROOT, "%-8s%-22s%14.2f%14.2f%16.2f%16.5f", dose, name, median, sums[draws - 1], worst,
                error));
    }

    /** Poisson counts of every pixel: of each phase a Poisson number of photons, each of an energy by the phase's spectrum. */
    private SparseCube draw(Cube like, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] cumulated = new double[PHASES][];
        for (int k = 0; k < PHASES; k++) {
            cumulated[k] = spectra[k].clone();
            Arrays.parallelPrefix(cumulated[k], Double::sum);
        }
        SparseCube.Builder builder = SparseCube.builder(like.width(), like.height(), like.channels(), DataType.UINT8);
        int[] counts = new int[like.channels()];
        for (int pixel = 0; pixel < like.pixels(); pixel++) {
            Arrays.fill(counts, 0);
            for (int k = 0; k < PHASES; k++) {
                double[] shares = cumulated[k];
                double total = shares[shares.length - 1];
                for (double at = -Math.log(1 - random.nextDouble()); at < expected[k][pixel]; at -= Math.log(1 - random.nextDouble())) {
                    int found = Arrays.binarySearch(shares, random.nextDouble() * total);
                    counts[Math.min(shares.length - 1, found < 0 ? -found - 1 : found)]++;
                }
            }
            builder.appendDenseRow(counts);
        }
        return builder.build();
    }

    /** Mean squared difference of abundances, each scaled to 0 to 1. */
    private double mapError(DecompositionResult result, int[] match) {
        double error = 0;
        for (int k = 0; k < PHASES; k++) {
            error += MapError.meanSquared(shares(result.maps(), match[k]), shares(expected, k)) / PHASES;
        }
        return error;
    }

    private static double[] shares(double[][] maps, int component) {
        double[] shares = new double[maps[component].length];
        for (int pixel = 0; pixel < shares.length; pixel++) {
            double sum = 0;
            for (double[] map : maps) {
                sum += map[pixel];
            }
            shares[pixel] = sum > 0 ? maps[component][pixel] / sum : 0;
        }
        return shares;
    }
}
