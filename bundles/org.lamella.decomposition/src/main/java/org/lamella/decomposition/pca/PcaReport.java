package org.lamella.decomposition.pca;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.contribution.Scree;
import org.lamella.core.region.Mask;
import org.lamella.decomposition.linalg.PrincipalAxes;
import org.lamella.decomposition.linalg.Solver;

/** What is told about an analysis beside its components. */
final class PcaReport {

    /** Above these the user is told. */
    private static final double LARGE_RESIDUAL = 1e-9;
    private static final double LARGE_ERROR = 1e-6;

    private PcaReport() {
    }

    static Map<String, Object> facts(PcaParameters parameters, Mask specimen, WeightedImage weighted, PrincipalAxes axes, Scree scree,
            int kept) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("components kept", kept);
        facts.put("components chosen by", parameters.components() == 0 ? "elbow of the scree" : "user");
        facts.put("variance kept", Arrays.stream(scree.explainedVarianceRatio(), 0, kept).sum());
        scree.estimates().forEach(estimate -> facts.put("components by " + lowerFirst(estimate.method()), estimate.components()));
        if (weighted.background().isPresent()) {
            facts.put("first component", "mean spectrum");
        }
        facts.put("vacuum pixels", specimen.width() * specimen.height() - specimen.count());
        facts.put("masked pixels", weighted.noise().maskedPixels());
        facts.put("masked channels", weighted.noise().maskedChannels());
        facts.put("found by", axes.way());
        facts.put("matrix products", axes.products());
        facts.put("relative residual", axes.residual());
        facts.put("estimated error of singular values", axes.valueError() / 2);
        return facts;
    }

    /** Names of people keep their capital. */
    private static String lowerFirst(String method) {
        boolean isWord = method.startsWith("Elbow") || method.startsWith("Parallel") || method.startsWith("Cross");
        return isWord ? method.substring(0, 1).toLowerCase(Locale.ROOT) + method.substring(1) : method;
    }

    static List<String> remarks(PcaParameters parameters, PrincipalAxes axes, boolean drewCounts, int kept) {
        List<String> remarks = new ArrayList<>();
        if (kept < parameters.components()) {
            remarks.add("The image has only " + kept + " independent components; " + parameters.components() + " were asked for.");
        }
        if (parameters.weighting() == PcaWeighting.ANSCOMBE) {
            remarks.add("Components make up t = 2 sqrt(x + 3/8) - 2 sqrt(3/8) of the counts x, not the counts themselves; "
                    + "x = (t/2 + sqrt(3/8))^2 - 3/8.");
        }
        if (parameters.estimates() == Estimates.ALL && !drewCounts) {
            remarks.add("Parallel analysis and cross-validation were left out: they draw counts anew, and this analysis is not one of "
                    + "counts.");
        }
        boolean isLoose = parameters.solver() == Solver.RANDOMIZED || parameters.solver() == Solver.AUTO;
        if (isLoose ? axes.valueError() > LARGE_ERROR && axes.residual() > LARGE_RESIDUAL : axes.residual() > LARGE_RESIDUAL) {
            remarks.add("The components did not converge fully: their singular values may be off by " + axes.valueError() / 2
                    + " of their size.");
        }
        return remarks;
    }
}
