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
 * <p>A component is signal when at least a tenth of its map's weighted square is signal (see {@link TrueShares}) and noise when less than a
 * hundredth is. What lies between, about one component in a hundred, is on the border: something is there, but mostly noise. Such
 * components are neither taught nor counted as right or wrong; they are listed apart.
 *
 * @param decided components that are clearly one or the other
 * @param border those that are not; their label is the nearer one, signal from a twentieth on
 */
public record PhantomComponents(List<LabelledComponent> decided, List<LabelledComponent> border) {

    /** Share from which on a component is signal. */
    public static final double SIGNAL_SHARE = 0.1;
    /** Share below which a component is noise. */
    public static final double NOISE_SHARE = 0.01;

    private static final double BORDER_MIDDLE = 0.05;

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
                boolean isDecided = one.share >= SIGNAL_SHARE || one.share < NOISE_SHARE;
                (isDecided ? decided : border).add(new LabelledComponent(one.image, one.share >= BORDER_MIDDLE, one.specimen));
            }
        }
        return new PhantomComponents(decided, border);
    }

    private record Judged(ComponentImage image, double share, String specimen) {
    }

    private static List<Judged> judged(Material material, long seed, int components) throws LamellaException {
        Phantom phantom = RandomSpecimen.draw(material, seed, Progress.NONE);
        DecompositionResult result = new PrincipalComponents().decompose(phantom.image(),
                new PcaParameters(components, Weighting.POISSON, Math.floorMod(seed, 2), 0, 0), Progress.NONE);
        double[] shares = TrueShares.of(phantom.image(), result, phantom.truth(), Progress.NONE);
        int width = phantom.image().cube().width();
        int height = phantom.image().cube().height();
        List<Judged> judged = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            judged.add(new Judged(ComponentImage.of(result.maps()[k], width, height), shares[k], phantom.image().title()));
        }
        return judged;
    }
}
