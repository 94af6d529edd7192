package org.lamella.decomposition.poisson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.decomposition.ComponentPairs;
import org.lamella.decomposition.SquareSums;
import org.lamella.decomposition.ValueRange;

/** A factorisation of counts from start to end: spectra from coarse to fine, then maps at full resolution. */
public final class PoissonSearch {

    private final SpectrumImage image;
    private final PoissonSettings settings;

    /**
     * A search.
     *
     * @param image the spectrum image
     * @param settings what is asked for
     */
    public PoissonSearch(SpectrumImage image, PoissonSettings settings) {
        this.image = image;
        this.settings = settings;
    }

    /**
     * Factorises.
     *
     * @param method name of the method for the user
     * @param progress progress and cancellation
     * @return component spectra of sum 1 and maps in counts, those with most counts first
     * @throws LamellaException when the image holds no counts or too few pixels; also when cancelled
     */
    public DecompositionResult result(String method, Progress progress) throws LamellaException {
        SpectrumImage used = settings.energies().crop(image, progress.part(0, 0.05));
        require(used, progress.part(0.05, 0.06));
        int side = settings.binning() == 0 ? new SquareSums(used).finestSide() : settings.binning();
        CoarseToFine search = new CoarseToFine(used, settings.components(), settings.starts(), settings.separation(), settings.seed());
        PoissonFactorization found = search.search(side, settings.spectra(), settings.maxIterations(), settings.tolerance(),
                progress.part(0.06, 0.8));
        progress.message("Fitting component maps");
        PoissonFactorization maps = found;
        double divergence = found.lastDivergence();
        if (side > 1) {
            double[][] spectra = found.factors().spectraByComponent();
            maps = new PoissonFactorization(SquareSums.rows(used.cube()), new FreeSpectra(used.energyAxis().size()), spectra, 1,
                    progress.part(0.8, 0.82));
            divergence = maps.fitMaps(progress.part(0.82, 1));
        }
        ComponentPairs pairs = new ComponentPairs(maps.factors().spectraByComponent(), maps.factors().mapsByComponent()).inCounts();
        return new DecompositionResult(method, image.navigationAxes(), used.energyAxis(), pairs.spectra(), pairs.maps(), Optional.empty(),
                found.history(), facts(side, found, divergence), remarks(found));
    }

    private void require(SpectrumImage used, Progress progress) throws LamellaException {
        if (!ValueRange.of(used.cube(), progress).areCounts()) {
            throw new LamellaException("The values of '" + image.title() + "' are no counts, so their noise is not Poisson's; use a least-"
                    + "squares factorisation, or open the counts.");
        }
        if (!(used.cube().sum().doubleValue() > 0)) {
            throw new LamellaException("'" + image.title() + "' holds no counts at the energies chosen; there is nothing to factorise.");
        }
        int most = Math.min(used.cube().pixels(), used.cube().channels());
        if (settings.components() > most) {
            throw new LamellaException(settings.components() + " components cannot be told from the " + used.cube().pixels()
                    + " pixels and " + used.cube().channels() + " channels of '" + image.title() + "'; choose fewer.");
        }
        if (settings.binning() > Math.max(used.cube().width(), used.cube().height())) {
            throw new LamellaException("Squares of " + settings.binning() + " pixels are larger than the image '" + image.title()
                    + "'; choose a smaller binning.");
        }
    }

    private Map<String, Object> facts(int side, PoissonFactorization found, double divergence) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("binning", side + " x " + side);
        facts.put("spectra", settings.spectra().toString());
        facts.put("separation", settings.separation());
        facts.put("iterations", found.iterations());
        facts.put("divergence", found.lastDivergence());
        facts.put("divergence at full resolution", divergence);
        return facts;
    }

    private List<String> remarks(PoissonFactorization found) {
        return found.settled() ? List.of() : List.of("The factorisation was stopped after " + found.iterations()
                + " iterations, before it reached its tolerance of " + settings.tolerance() + ".");
    }
}
