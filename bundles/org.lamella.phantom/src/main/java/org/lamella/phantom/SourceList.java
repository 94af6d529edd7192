package org.lamella.phantom;

import java.util.ArrayList;
import java.util.List;
import org.lamella.phantom.internal.PhotonSources;
import org.lamella.xray.MassAbsorption;

/** Collects the sources of photons of a specimen that absorbs some of them. */
final class SourceList {

    private static final double CM_PER_NM = 1e-7;

    private final Specimen specimen;
    private final double cosecant;
    private final double[] atoms;
    private final List<double[]> counts = new ArrayList<>();
    private final List<double[]> opacity = new ArrayList<>();
    private final List<Integer> firstChannel = new ArrayList<>();
    private final List<double[]> spread = new ArrayList<>();

    /** Recorded photons of a source. */
    @FunctionalInterface
    interface PerAtom {
        /** cm² per atom of the phase's mean composition. */
        double cm2(Phase phase);
    }

    SourceList(Specimen specimen, double elevationDeg, double[] atoms) {
        this.specimen = specimen;
        this.atoms = atoms;
        cosecant = 1 / Math.sin(Math.toRadians(elevationDeg));
    }

    /**
     * Adds a source.
     *
     * @param energyKeV energy of its photons, keV
     * @param shape M values, not all zero: what falls into each channel of one recorded photon
     * @param recorded how many an atom makes
     */
    void add(double energyKeV, double[] shape, PerAtom recorded) {
        int first = 0;
        while (shape[first] == 0) {
            first++;
        }
        int end = shape.length;
        while (shape[end - 1] == 0) {
            end--;
        }
        double onAxis = ExpectedCounts.sum(shape);
        double[] part = new double[end - first];
        for (int i = 0; i < part.length; i++) {
            part[i] = shape[first + i] / onAxis;
        }
        double[] made = new double[atoms.length];
        double[] absorbed = new double[atoms.length];
        for (int k = 0; k < atoms.length; k++) {
            Phase phase = specimen.phases().get(k);
            made[k] = atoms[k] * recorded.cm2(phase) * onAxis;
            double cm2PerG = phase.atomicPercent().keySet().stream()
                    .mapToDouble(element -> phase.massFraction(element) * MassAbsorption.cm2PerG(element, energyKeV)).sum();
            absorbed[k] = cosecant * cm2PerG * phase.densityGPerCm3().orElseThrow() * CM_PER_NM * specimen.meanThicknessNm();
        }
        counts.add(made);
        opacity.add(absorbed);
        firstChannel.add(first);
        spread.add(part);
    }

    PhotonSources sources(int channels) {
        return new PhotonSources(channels, byPhase(counts), byPhase(opacity), firstChannel.stream().mapToInt(Integer::intValue).toArray(),
                spread.toArray(double[][]::new));
    }

    /** From one array a source to one a phase. */
    private double[][] byPhase(List<double[]> bySource) {
        double[][] byPhase = new double[atoms.length][bySource.size()];
        for (int s = 0; s < bySource.size(); s++) {
            for (int k = 0; k < atoms.length; k++) {
                byPhase[k][s] = bySource.get(s)[k];
            }
        }
        return byPhase;
    }
}
