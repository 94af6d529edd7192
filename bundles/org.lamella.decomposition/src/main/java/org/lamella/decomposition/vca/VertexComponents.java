package org.lamella.decomposition.vca;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Vertex component analysis of a spectrum image: Nascimento and Dias, IEEE Trans. Geosci. Remote Sens. 43 (2005) 898.
 *
 * <p>Where each endmember is pure in at least one pixel, the pixels fill a simplex whose corners are the endmembers. They are searched in
 * the K-dimensional signal space of the map summed in squares. Component maps are the non-negative least-squares fit of the endmembers at
 * full resolution. Component spectra sum to 1, so maps are in counts; components come in the order of their total counts, most first.
 */
public final class VertexComponents implements Decomposition<VcaParameters> {

    /** The contributed object. */
    public VertexComponents() {
        // stateless
    }

    @Override
    public Class<VcaParameters> parameterType() {
        return VcaParameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, VcaParameters parameters, Progress progress) throws LamellaException {
        Endmembers endmembers = Endmembers.prepare(image, parameters.setting(), progress.part(0, 0.6));
        progress.message("Searching endmembers");
        boolean projective = isProjective(parameters, endmembers.space());
        PixelCloud cloud = projective ? PixelCloud.projective(endmembers.space(), image.title())
                : PixelCloud.affine(endmembers.space(), image.title());
        Simplex simplex = Simplex.largest(cloud.points(), parameters.tries(), new SplittableRandom(parameters.seed()),
                progress.part(0.6, 0.8));
        int[][] chosen = simplex.nearest(cloud.points(), parameters.averaged());
        double[][] spectra = new double[chosen.length][];
        for (int k = 0; k < chosen.length; k++) {
            spectra[k] = endmembers.space().spectrum(cloud.mean(chosen[k]));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("projection", projective ? "projective" : "affine");
        facts.put("pixels searched", cloud.points()[0].length);
        facts.put("pixels averaged", chosen[0].length);
        return endmembers.result("Vertex components (VCA)", spectra, facts, remarks(parameters, chosen[0].length),
                progress.part(0.8, 1));
    }

    private static boolean isProjective(VcaParameters parameters, SignalSpace space) {
        return switch (parameters.projection()) {
            case PROJECTIVE -> true;
            case AFFINE -> false;
            case AUTOMATIC -> space.signalToNoiseDb() >= 15 + 10 * Math.log10(parameters.components());
        };
    }

    private static List<String> remarks(VcaParameters parameters, int averaged) {
        List<String> remarks = new ArrayList<>();
        if (averaged < parameters.averaged()) {
            remarks.add("Only " + averaged + " pixels were averaged for an endmember; " + parameters.averaged() + " were asked for.");
        }
        return remarks;
    }
}
