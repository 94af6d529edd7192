package org.lamella.classifier.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Signal is stronger than noise can be: the Marchenko-Pastur edge that a principal component analysis comes with. It looks at the variance
 * of a component alone and therefore always keeps the first ones without a gap.
 */
public final class NoiseEdge implements ComponentJudge<NoiseEdge.Parameters> {

    private static final String ESTIMATE = "Marchenko-Pastur edge";
    private static final String VACUUM = "vacuum pixels";
    /** An excess of this much over the edge makes the odds e to 1. */
    private static final double SOFTNESS = 0.01;

    /** Nothing to set: the edge was found by the analysis. */
    public record Parameters() {
    }

    /** The contributed object. */
    public NoiseEdge() {
        // stateless
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, Parameters parameters, Progress progress) {
        Optional<RankEstimate> edge = result.scree().flatMap(
                scree -> scree.estimates().stream().filter(estimate -> estimate.method().equals(ESTIMATE)).findFirst());
        if (edge.isEmpty() || edge.get().curve().length == 0) {
            return Collections.nCopies(result.components(),
                    ComponentVerdict.undecided("Only principal components have variances that the edge of noise is known for."));
        }
        int vacuum = result.facts().get(VACUUM) instanceof Number number ? number.intValue() : 0;
        double pixels = (double) image.cube().pixels() - vacuum;
        List<ComponentVerdict> verdicts = new ArrayList<>();
        for (int k = 0; k < result.components(); k++) {
            verdicts.add(verdict(result.scree().orElseThrow(), edge.get(), k, pixels));
        }
        return verdicts;
    }

    private static ComponentVerdict verdict(Scree scree, RankEstimate edge, int k, double pixels) {
        if (k >= Math.min(edge.curve().length, scree.explainedVariance().length)) {
            return ComponentVerdict.undecided("The analysis found no edge for so many components.");
        }
        double ratio = edge.curve()[k] > 0 ? scree.explainedVariance()[k] * pixels / edge.curve()[k] : 0;
        return ComponentVerdict.of(1 / (1 + Math.exp((1 - ratio) / SOFTNESS)),
                String.format(Locale.ROOT, "Its variance is %.3f times the largest that even noise makes.", ratio));
    }
}
