package org.lamella.phantom;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lamella.xray.Element;

/**
 * What the beam passes: phases, where they are, and how thick the specimen is. In a pixel the phases are mixed evenly along the beam.
 *
 * @param phases the K phases
 * @param abundances share of each phase in the thickness, K maps
 * @param thicknessNm thickness along the beam, one value a pixel, nm, none negative and not all zero. Shared with the caller
 */
public record Specimen(List<Phase> phases, AbundanceMaps abundances, double[] thicknessNm) {

    /** Checks sizes and signs. */
    public Specimen {
        phases = List.copyOf(phases);
        if (phases.isEmpty() || phases.size() != abundances.phases()) {
            throw new IllegalArgumentException(phases.size() + " phases with " + abundances.phases() + " maps");
        }
        if (thicknessNm.length != abundances.width() * abundances.height()) {
            throw new IllegalArgumentException(thicknessNm.length + " thicknesses of " + abundances.width() + " x " + abundances.height()
                    + " pixels");
        }
        double largest = 0;
        for (double thickness : thicknessNm) {
            if (!(thickness >= 0) || Double.isInfinite(thickness)) {
                throw new IllegalArgumentException("A thickness of " + thickness + " nm");
            }
            largest = Math.max(largest, thickness);
        }
        if (largest == 0) {
            throw new IllegalArgumentException("A specimen of thickness zero everywhere");
        }
    }

    /**
     * A specimen of the same thickness everywhere.
     *
     * @param phases the K phases
     * @param abundances where they are, K maps
     * @param thicknessNm thickness along the beam, nm
     * @return the specimen
     */
    public static Specimen even(List<Phase> phases, AbundanceMaps abundances, double thicknessNm) {
        double[] thickness = new double[abundances.width() * abundances.height()];
        Arrays.fill(thickness, thicknessNm);
        return new Specimen(phases, abundances, thickness);
    }

    /** Number of pixels. @return N */
    public int pixels() {
        return thicknessNm.length;
    }

    /** Mean thickness over the map. @return nm; exactly the thickness where it is the same everywhere */
    public double meanThicknessNm() {
        double least = Double.POSITIVE_INFINITY;
        double largest = 0;
        double sum = 0;
        for (double thickness : thicknessNm) {
            least = Math.min(least, thickness);
            largest = Math.max(largest, thickness);
            sum += thickness;
        }
        return least == largest ? least : sum / thicknessNm.length;
    }

    /** Whether every phase has a density. @return false when one has none */
    public boolean hasDensities() {
        return phases.stream().allMatch(phase -> phase.densityGPerCm3().isPresent());
    }

    /** The elements of all phases. @return by atomic number */
    public SortedSet<Element> elements() {
        SortedSet<Element> elements = new TreeSet<>();
        phases.forEach(phase -> elements.addAll(phase.atomicPercent().keySet()));
        return elements;
    }
}
