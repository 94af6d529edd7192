package org.lamella.decomposition.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.EnergyWindow;
import org.lamella.decomposition.NoiseWeighting;
import org.lamella.decomposition.Weighting;

/**
 * A spectrum image as a tensor: its navigation axes, slowest first, then energy.
 *
 * @param image the whole image
 * @param used its channels inside the energy window
 * @param weighting weights of the channels; pixels have none, as these would not be products of row and column
 * @param tensor the weighted channels
 */
record ImageTensor(SpectrumImage image, SpectrumImage used, NoiseWeighting weighting, Tensor tensor) {

    static final String WEIGHTING_HELP = "poisson divides each channel by the noise that counting expects in it; none takes the data as "
            + "they are. Pixels are never weighted, as that would spoil the products of rows and columns.";
    static final String STARTS_HELP = "The search begins at random; of so many starts the best after 20 iterations is finished.";
    static final String ITERATIONS_HELP = "The search ends after so many iterations at the latest.";
    static final String TOLERANCE_HELP = "The search ends when an iteration improves the explained part by less than this share.";

    static ImageTensor of(SpectrumImage image, EnergyWindow window, Weighting weighting, Progress progress) throws LamellaException {
        if (image.navigationAxes().size() < 2) {
            throw new LamellaException("'" + image.title() + "' is a line scan; a tensor decomposition needs a map, choose nmf or pca.");
        }
        SpectrumImage used = window.crop(image, progress.part(0, 0.3));
        Cube cube = used.cube();
        NoiseWeighting weights = NoiseWeighting.of(weighting, cube, Mask.all(cube.width(), cube.height()), image.title(),
                progress.part(0.3, 1));
        List<Integer> shape = new ArrayList<>(image.navigationAxes().stream().map(Axis::size).toList());
        shape.add(cube.channels());
        return new ImageTensor(image, used, weights, new Tensor(shape, weights.weightChannels(cube)));
    }

    /**
     * The result in the image's own scale.
     *
     * @param nonNegative whether spectra are scaled to the sum 1 and sorted by counts; else they stay unit vectors of the weighted data
     */
    DecompositionResult result(String method, ComponentPairs weighted, boolean nonNegative, double[] objective, Map<String, Object> facts,
            List<String> remarks) {
        for (double[] spectrum : weighted.spectra()) {
            weighting.restoreSpectrum(spectrum);
        }
        ComponentPairs pairs = nonNegative ? weighted.inCounts() : weighted;
        return new DecompositionResult(method, image.navigationAxes(), used.energyAxis(), pairs.spectra(), pairs.maps(), Optional.empty(),
                objective, facts, remarks);
    }

    static List<String> remarks(boolean converged, int iterations, double tolerance) {
        return converged ? List.of() : List.of("The decomposition was stopped after " + iterations
                + " iterations, before it reached its tolerance of " + tolerance + ".");
    }
}
