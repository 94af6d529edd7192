package org.lamella.classifier.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lamella.classifier.ComponentImage;
import org.lamella.classifier.LabelledComponent;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.pca.PcaParameters;
import org.lamella.decomposition.pca.PrincipalComponents;
import org.lamella.phantom.Phantom;

/**
 * Principal components of simulated specimens, labelled by the truth. Half of them are found with the vacuum left out, as is done by
 * default, half with all pixels.
 *
 * <p>What counts is by how many standard deviations of its noise the map of a component agrees with its true part ({@link TrueSignal}):
 * from 20 on a component is signal, below 8 it is noise. In between, about two components in a hundred, something is there, but even an
 * observer who knew what to look for would see little, and one who does not sees it or not by luck. Such components are on the border: they
 * are neither taught nor counted as right or wrong, but listed apart. The share of signal in a component would be no good measure: where
 * noise is uneven, plain structure is spread over several components of mostly noise.
 *
 * @param decided components that are clearly one or the other
 * @param border those that are not; their label is signal from 12 standard deviations on
 */
public record PhantomComponents(List<LabelledComponent> decided, List<LabelledComponent> border) {

    /** Standard deviations from which on a component is signal. */
    public static final double SIGNAL_SIGMA = 20;
    /** Standard deviations below which a component is noise. */
    public static final double NOISE_SIGMA = 8;

    private static final double BORDER_MIDDLE = 12;

    /** Copies the lists. */
    public PhantomComponents {
        decided = List.copyOf(decided);
        border = List.copyOf(border);
    }

    /**
     * Simulates specimens and decomposes them.
     *
     * @param materials what they are made of, one after the other, over and over
     * @param specimens how many
     * @param components principal components of each
     * @param seed of the specimens
     * @param progress progress and cancellation
     * @return labelled components, in order of specimens
     * @throws LamellaException when cancelled
     */
    public static PhantomComponents of(List<Material> materials, int specimens, int components, long seed, Progress progress)
            throws LamellaException {
        progress.message("Simulating " + specimens + " specimens");
        List<List<Judged>> found = new ArrayList<>(Collections.nCopies(specimens, List.<Judged>of()));
        Blocks.tasks(specimens, progress, i -> found.set(i, judged(materials.get(i % materials.size()), seed + i, components)));
        List<LabelledComponent> decided = new ArrayList<>();
        List<LabelledComponent> border = new ArrayList<>();
        for (List<Judged> specimen : found) {
            for (Judged one : specimen) {
                boolean isDecided = one.sigma >= SIGNAL_SIGMA || one.sigma < NOISE_SIGMA;
                (isDecided ? decided : border).add(new LabelledComponent(one.image, one.sigma >= BORDER_MIDDLE, one.specimen));
            }
        }
        return new PhantomComponents(decided, border);
    }

    private record Judged(ComponentImage image, double sigma, String specimen) {
    }

    private static List<Judged> judged(Material material, long seed, int components) throws LamellaException {
        Phantom phantom = RandomSpecimen.draw(material, seed, Progress.NONE);
        DecompositionResult result = new PrincipalComponents().decompose(phantom.image(),
                new PcaParameters(components, Weighting.POISSON, Math.floorMod(seed, 2), 0, 0), Progress.NONE);
        TrueSignal[] signals = TrueSignal.of(phantom.image(), result, phantom.truth()::expectedSpectrum, Progress.NONE);
        int width = phantom.image().cube().width();
        int height = phantom.image().cube().height();
        List<Judged> judged = new ArrayList<>();
        for (int k = 0; k < signals.length; k++) {
            judged.add(new Judged(ComponentImage.of(result.maps()[k], width, height), signals[k].sigma(), phantom.image().title()));
        }
        return judged;
    }
}
