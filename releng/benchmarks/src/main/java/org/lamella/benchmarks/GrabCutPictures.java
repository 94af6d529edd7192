package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.decomposition.Weighting;
import org.lamella.decomposition.nmf.HalsNmf;
import org.lamella.decomposition.nmf.HalsParameters;
import org.lamella.decomposition.nmf.Initialisation;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.Phantom;

/** Writes the maps that an analyst segments, made of the simulated mantle sample of 512 x 512 pixels: abundances and counts. */
public final class GrabCutPictures {

    private static final int COMPONENTS = 3;
    private static final long[] SEEDS = {7, 11, 12};

    private GrabCutPictures() {
    }

    /**
     * Writes pictures.
     *
     * @param arguments a folder
     * @throws LamellaException never
     * @throws IOException when a picture cannot be written
     */
    public static void main(String[] arguments) throws LamellaException, IOException {
        Path folder = Path.of(arguments[0]);
        for (long seed : SEEDS) {
            write(MantlePhantom.large(seed), folder, "mantle" + seed);
        }
    }

    private static void write(Phantom phantom, Path folder, String name) throws LamellaException, IOException {
        int width = phantom.image().cube().width();
        HalsParameters parameters = new HalsParameters(COMPONENTS, false, 0, 0, 0, false, 0, Weighting.NONE, List.of(),
                Initialisation.NNDSVD, 1, 200, 1e-6, 1, 0, 0);
        DecompositionResult result = new HalsNmf().decompose(phantom.image(), parameters, Progress.NONE);
        for (int k = 0; k < COMPONENTS; k++) {
            GreyPicture.of(result.maps()[k], width).write(folder.resolve(name + "-" + (k + 1) + ".pgm"));
        }
        double[] magnesium = phantom.image().windowMap(1.15, 1.36, Progress.NONE).values().toDoubles();
        GreyPicture.of(magnesium, width).write(folder.resolve(name + "-Mg.pgm"));
    }
}
