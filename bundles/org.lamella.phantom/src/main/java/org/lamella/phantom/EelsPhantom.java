package org.lamella.phantom;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.internal.MixtureModel;
import org.lamella.phantom.internal.PoissonCounts;

/**
 * The energy-loss map that belongs to an X-ray map: the same pixels and the same specimen.
 *
 * @param setup channels, background and edges
 * @param partner the X-ray map with its truth
 */
public record EelsPhantom(EelsSetup setup, Phantom partner) {

    private static final double BYTES_PER_ENTRY = 4;
    /** Keeps the noise of the two maps independent. */
    private static final long OTHER_NOISE = 0x5DEECE66DL;

    /**
     * The spectra of the phases.
     *
     * @return K x M: expected counts of a pixel full of the phase, of mean thickness
     */
    public double[][] spectra() {
        PhantomTruth truth = partner.truth();
        double[][] spectra = new double[truth.phases().size()][];
        for (int k = 0; k < spectra.length; k++) {
            spectra[k] = setup.spectrum(truth.phases().get(k));
            scale(spectra[k], truth.atoms(k));
        }
        double all = ExpectedCounts.sum(model(spectra).expectedSum(Progress.NONE));
        for (double[] spectrum : spectra) {
            scale(spectrum, setup.countsPerPixel() * truth.specimen().pixels() / all);
        }
        return spectra;
    }

    private MixtureModel model(double[]... spectra) {
        return new MixtureModel(spectra, partner.truth().maps(), ExpectedCounts.weight(partner.truth().specimen()));
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /**
     * Draws the counts.
     *
     * @param seed seed of the X-ray map; the noise is another
     * @param progress progress and cancellation
     * @return the map
     * @throws LamellaException when the counts are too many for the memory, or when cancelled
     */
    public SpectrumImage generate(long seed, Progress progress) throws LamellaException {
        AbundanceMaps maps = partner.truth().abundances();
        double pixels = partner.truth().specimen().pixels();
        MemoryNeed.require(Math.min(setup.countsPerPixel(), setup.energyAxis().size()) * pixels * BYTES_PER_ENTRY, maps.width(),
                maps.height());
        SparseCube cube = PoissonCounts.draw(model(spectra()), maps.width(), maps.height(), seed ^ OTHER_NOISE, progress);
        SpectrumImage xrays = partner.image();
        Acquisition.Builder acquisition = Acquisition.builder().elements(xrays.header().acquisition().elements());
        xrays.header().acquisition().beamEnergyKeV().ifPresent(acquisition::beamEnergyKeV);
        SignalHeader header = new SignalHeader(xrays.title() + ", energy loss", SignalKind.EELS, acquisition.build(),
                MetadataTree.EMPTY, List.of());
        return new SpectrumImage(header, xrays.navigationAxes(), setup.energyAxis(), cube);
    }
}
