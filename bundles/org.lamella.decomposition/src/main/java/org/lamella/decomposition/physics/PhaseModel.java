package org.lamella.decomposition.physics;

import java.util.Arrays;
import java.util.List;
import org.lamella.xray.Element;

/**
 * The spectra of K phases, S_k = D_k p_k with p_k >= 0. Immutable by convention: nobody writes to the arrays.
 *
 * @param parts D of each phase
 * @param amounts p of each phase; of sum 1 when maps are in counts
 * @param allowed which amounts may be above zero
 */
record PhaseModel(List<SpectrumParts> parts, double[][] amounts, boolean[][] allowed) {

    int phases() {
        return parts.size();
    }

    int channels() {
        return parts.get(0).channels();
    }

    /** Number of all amounts. */
    int size() {
        return offset(phases());
    }

    /** Where the amounts of a phase begin among all. */
    int offset(int phase) {
        int offset = 0;
        for (int k = 0; k < phase; k++) {
            offset += parts.get(k).size();
        }
        return offset;
    }

    double[][] spectra() {
        double[][] spectra = new double[phases()][];
        for (int k = 0; k < spectra.length; k++) {
            spectra[k] = parts.get(k).spectrum(amounts[k]);
        }
        return spectra;
    }

    double[] flatAmounts() {
        double[] flat = new double[size()];
        for (int k = 0, at = 0; k < phases(); at += amounts[k].length, k++) {
            System.arraycopy(amounts[k], 0, flat, at, amounts[k].length);
        }
        return flat;
    }

    boolean[] flatAllowed() {
        boolean[] flat = new boolean[size()];
        for (int k = 0, at = 0; k < phases(); at += allowed[k].length, k++) {
            System.arraycopy(allowed[k], 0, flat, at, allowed[k].length);
        }
        return flat;
    }

    PhaseModel withAmounts(double[] flat) {
        double[][] others = new double[phases()][];
        for (int k = 0, at = 0; k < phases(); at += amounts[k].length, k++) {
            others[k] = Arrays.copyOfRange(flat, at, at + amounts[k].length);
        }
        return new PhaseModel(parts, others, allowed);
    }

    PhaseModel withAmounts(double[][] others) {
        return new PhaseModel(parts, others, allowed);
    }

    PhaseModel withParts(List<SpectrumParts> others) {
        return new PhaseModel(others, amounts, allowed);
    }

    /** The same with an element allowed in a phase or not; where it is not, its amounts are zero. */
    PhaseModel with(int phase, Element element, boolean present) {
        double[][] others = Arrays.stream(amounts).map(double[]::clone).toArray(double[][]::new);
        boolean[][] may = Arrays.stream(allowed).map(boolean[]::clone).toArray(boolean[][]::new);
        for (int j = 0; j < parts.get(phase).size(); j++) {
            if (parts.get(phase).parts().get(j).element().filter(element::equals).isPresent()) {
                may[phase][j] = present;
                others[phase][j] = present ? others[phase][j] : 0;
            }
        }
        return new PhaseModel(parts, others, may);
    }

    /** Phases in another order. */
    PhaseModel reordered(int[] order) {
        return new PhaseModel(Arrays.stream(order).mapToObj(parts::get).toList(),
                Arrays.stream(order).mapToObj(k -> amounts[k]).toArray(double[][]::new),
                Arrays.stream(order).mapToObj(k -> allowed[k]).toArray(boolean[][]::new));
    }
}
