package org.lamella.classifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict.Finding;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Signal looks like something: a convolutional network judges the component maps as pictures. */
public final class NetworkJudge implements ComponentJudge<NetworkParameters> {

    /** Fewer pixels a side are no picture. */
    private static final int LEAST_SIDE = 16;

    /** The contributed object. */
    public NetworkJudge() {
        // stateless
    }

    @Override
    public Class<NetworkParameters> parameterType() {
        return NetworkParameters.class;
    }

    @Override
    public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, NetworkParameters parameters, Progress progress)
            throws LamellaException {
        int width = image.cube().width();
        int height = image.cube().height();
        if (Math.min(width, height) < LEAST_SIDE) {
            ComponentVerdict undecided = ComponentVerdict.undecided("A map of " + width + " x " + height + " pixels is no picture; "
                    + "it takes " + LEAST_SIDE + " x " + LEAST_SIDE + ".");
            return Arrays.stream(result.maps()).map(map -> undecided).toList();
        }
        ClassifierModel model = parameters.model().isBlank() ? ModelFile.shipped() : ModelFile.read(Path.of(parameters.model()));
        List<ComponentImage> images = Arrays.stream(result.maps()).map(map -> ComponentImage.of(map, width, height)).toList();
        double[] probabilities = model.signalProbabilities(images, progress);
        List<ComponentVerdict> verdicts = new ArrayList<>();
        for (double probability : probabilities) {
            verdicts.add(verdict(probability, parameters.threshold()));
        }
        return verdicts;
    }

    private static ComponentVerdict verdict(double probability, double threshold) {
        boolean signal = probability >= threshold;
        double own = signal ? probability : 1 - probability;
        return new ComponentVerdict(signal ? Finding.SIGNAL : Finding.NOISE, Math.max(0.5, own),
                String.format(Locale.ROOT, "The network gives the map a probability of %.3f to be signal.", probability));
    }
}
