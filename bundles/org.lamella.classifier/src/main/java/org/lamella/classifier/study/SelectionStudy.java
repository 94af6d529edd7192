package org.lamella.classifier.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.cube.Cube;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.HalsParameters;
import org.lamella.decomposition.pca.PcaParameters;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.decomposition.rank.EigenSpectrum;
import org.lamella.decomposition.rank.RankEstimates;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;

/**
 * The comparison of the paper on assisted component selection (its Table 1), on a simulated perovskite solar cell whose truth is known:
 * which ways to denoise a map keep small heterogeneities, grains of PbI2 and a strip that is poor in nitrogen, and what noise they leave.
 *
 * <p>The paper's table says "accurate" or not by eye. Here each cell is two numbers. The contrast is what is left of the true difference
 * between heterogeneity and matrix, 1 when all is, measured on the ratio map of the denoised image with the same windows as on the
 * noise-free image. The noise is the standard deviation from the noise-free ratio within the matrix, over its mean.
 */
public final class SelectionStudy {

    /** Channels of 5 eV are joined to 20 eV, as in the paper. */
    private static final int JOINED_CHANNELS = 4;
    private static final int COMPONENTS = 40;
    private static final int FEW = 4;
    private static final int MANY = 16;
    private static final double MOSTLY = 0.5;
    private static final double PURE = 0.999;

    private static final LineRatio.Window LEAD = new LineRatio.Window(10.35, 10.75, 0.2);
    private static final LineRatio.Window IODINE = new LineRatio.Window(3.86, 4.02, 0.06);
    private static final LineRatio.Window NITROGEN = new LineRatio.Window(0.345, 0.435, 0.02);
    private static final List<LineRatio> RATIOS = List.of(new LineRatio("I/Pb", IODINE, LEAD), new LineRatio("N/Pb", NITROGEN, LEAD),
            new LineRatio("N", NITROGEN, null));

    /**
     * How one quantity came out of one way to denoise.
     *
     * @param method the way
     * @param components how many components it keeps
     * @param quantity for instance {@code I/Pb}
     * @param where the heterogeneity
     * @param contrast share of the true contrast that is left; 1 is right
     * @param noise standard deviation within the matrix over the mean there
     */
    public record Row(String method, int components, String quantity, String where, double contrast, double noise) {

        private static final double TOLERANCE = 0.2;

        /** Whether the contrast is right within 20 %. @return true when it is */
        public boolean isAccurate() {
            return Math.abs(contrast - 1) <= TOLERANCE;
        }
    }

    /**
     * What came out.
     *
     * @param rows a row for each way, quantity and heterogeneity
     * @param kept the components that the judge kept, from 1
     * @param maps the maps of all quantities by each way, in the order of {@link #names}; not finite outside the perovskite
     * @param names names of the maps
     * @param width columns
     * @param height rows of the maps
     */
    public record Outcome(List<Row> rows, List<Integer> kept, List<double[]> maps, List<String> names, int width, int height) {
    }

    private final SpectrumImage image;
    private final Cube expected;
    private final Phantom phantom;

    private SelectionStudy(SpectrumImage image, Cube expected, Phantom phantom) {
        this.image = image;
        this.expected = expected;
        this.phantom = phantom;
    }

    /**
     * Prepares the study.
     *
     * @param description a solar cell with phases of the names that {@code solar-cell} has
     * @param progress progress and cancellation
     * @return the study
     * @throws LamellaException when it is too large for the memory, or when cancelled
     */
    public static SelectionStudy of(PhantomDescription description, Progress progress) throws LamellaException {
        Phantom phantom = description.generate(0, progress.part(0, 0.5));
        SpectrumImage image = phantom.image().rebin(new RebinFactors(1, 1, JOINED_CHANNELS), progress.part(0.5, 0.6));
        return new SelectionStudy(image, phantom.expectedImage(JOINED_CHANNELS, progress.part(0.6, 1)).cube(), phantom);
    }

    /** The image in channels of 20 eV. @return counts */
    public SpectrumImage image() {
        return image;
    }

    /**
     * Runs all ways to denoise.
     *
     * @param <P> the judge's parameters
     * @param judge who selects components
     * @param parameters its parameters
     * @param progress progress and cancellation
     * @return what came out
     * @throws LamellaException when cancelled
     */
    public <P extends Record> Outcome run(ComponentJudge<P> judge, P parameters, Progress progress) throws LamellaException {
        DecompositionResult pca = new PrincipalComponents().decompose(image, new PcaParameters(COMPONENTS, Weighting.POISSON, 1, 0, 0),
                progress.part(0, 0.1));
        List<ComponentVerdict> verdicts = judge.judge(image, pca, parameters, progress.part(0.1, 0.2));
        List<Integer> kept = IntStream.range(0, COMPONENTS).filter(k -> verdicts.get(k).isSignal()).boxed().toList();
        int elbow = pca.scree().orElseThrow().elbow();
        int second = elbow + elbowAfter(elbow, pca.scree().orElseThrow());
        int last = kept.isEmpty() ? second : kept.get(kept.size() - 1) + 1;
        Collector collector = new Collector();
        collector.add("counts", 0, image.cube());
        collector.add("PCA, elbow", elbow, pca.reconstruction(first(elbow)));
        collector.add("PCA, second elbow", second, pca.reconstruction(first(second)));
        collector.add("PCA, all to the last kept", last, pca.reconstruction(first(last)));
        collector.add("PCA, selected", kept.size(), pca.reconstruction(kept));
        collector.add("NMF " + FEW, FEW, nmf(FEW, progress.part(0.2, 0.5)));
        collector.add("NMF " + MANY, MANY, nmf(MANY, progress.part(0.5, 1)));
        return new Outcome(collector.rows, kept.stream().map(k -> k + 1).toList(), collector.maps, collector.names,
                image.cube().width(), image.cube().height());
    }

    private static List<Integer> first(int components) {
        return IntStream.range(0, components).boxed().toList();
    }

    /** The elbow of what is left of a scree after its first one. */
    private static int elbowAfter(int first, Scree scree) {
        double[] variances = scree.explainedVariance();
        double[] rest = Arrays.copyOfRange(variances, first, variances.length);
        EigenSpectrum spectrum = new EigenSpectrum(rest, IntStream.range(0, rest.length).mapToDouble(k -> rest[k]).sum(), Integer.MAX_VALUE,
                Integer.MAX_VALUE);
        List<RankEstimate> estimates = RankEstimates.fromEigenvalues(spectrum);
        return estimates.get(0).components();
    }

    private Cube nmf(int components, Progress progress) throws LamellaException {
        HalsParameters parameters = ParameterSchema.of(HalsParameters.class)
                .parse(Map.of("components", String.valueOf(components), "weighting", "poisson", "binning", "1"));
        return new HalsNmf().decompose(image, parameters, progress).reconstruction(first(components));
    }

    /** Adds the rows and maps of one way after the other. */
    private final class Collector {

        private final List<Row> rows = new ArrayList<>();
        private final List<double[]> maps = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        void add(String method, int components, Cube model) throws LamellaException {
            Axis energies = image.energyAxis();
            for (LineRatio ratio : RATIOS) {
                double[] truth = ratio.map(expected, energies, Progress.NONE);
                double[] map = ratio.map(model, energies, Progress.NONE);
                double[] error = new double[map.length];
                Arrays.setAll(error, i -> map[i] - truth[i]);
                IntPredicate matrix = in("MAPbI3", PURE);
                double noise = deviation(error, matrix) / Math.abs(mean(truth, matrix));
                if (!ratio.name().equals("N")) {
                    rows.add(new Row(method, components, ratio.name(), "PbI2 grains", contrast(map, truth, "PbI2"), noise));
                }
                if (!ratio.name().equals("I/Pb")) {
                    rows.add(new Row(method, components, ratio.name(), "N-poor strip", contrast(map, truth, "N-poor"), noise));
                }
                names.add(ratio.name() + ", " + method);
                maps.add(inPerovskite(map));
            }
        }

        private double contrast(double[] map, double[] truth, String phase) {
            IntPredicate inside = in(phase, MOSTLY);
            IntPredicate matrix = in("MAPbI3", PURE);
            return (mean(map, inside) - mean(map, matrix)) / (mean(truth, inside) - mean(truth, matrix));
        }
    }

    private double[] inPerovskite(double[] map) {
        double[] masked = map.clone();
        for (int i = 0; i < masked.length; i++) {
            double share = share("MAPbI3", i) + share("N-poor", i) + share("PbI2", i);
            masked[i] = share > MOSTLY ? masked[i] : Double.NaN;
        }
        return masked;
    }

    private IntPredicate in(String phase, double least) {
        return pixel -> share(phase, pixel) > least;
    }

    private double share(String phase, int pixel) {
        for (int k = 0; k < phantom.truth().phases().size(); k++) {
            if (phantom.truth().phases().get(k).name().equals(phase)) {
                return phantom.truth().maps()[k][pixel];
            }
        }
        throw new IllegalArgumentException("The phantom has no phase " + phase);
    }

    private static double mean(double[] values, IntPredicate where) {
        return IntStream.range(0, values.length).filter(where).mapToDouble(i -> values[i]).filter(Double::isFinite).average()
                .orElse(Double.NaN);
    }

    private static double deviation(double[] values, IntPredicate where) {
        double mean = mean(values, where);
        return Math.sqrt(IntStream.range(0, values.length).filter(where).mapToDouble(i -> values[i]).filter(Double::isFinite)
                .map(value -> (value - mean) * (value - mean)).average().orElse(Double.NaN));
    }
}
