package org.lamella.diffusion.phase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The components of a problem. Amounts are u-fractions u_k = x_k / sum of x over the substitutional components, so that those of the
 * substitutional components add up to one. One of these, the dependent component, is therefore not solved for; the others are the
 * unknowns, in their order here.
 *
 * @param symbols symbols, substitutional components first, then the interstitial ones
 * @param substitutional how many are substitutional, at least one
 * @param dependent index of the dependent component, a substitutional one
 */
public record Components(List<String> symbols, int substitutional, int dependent) {

    /** Checks the numbers. */
    public Components {
        symbols = List.copyOf(symbols);
        if (substitutional < 1 || substitutional > symbols.size() || dependent < 0 || dependent >= substitutional || symbols.size() < 2) {
            throw new IllegalArgumentException("No components: " + symbols + ", " + substitutional + " substitutional, dependent "
                    + dependent);
        }
        if (new HashSet<>(symbols).size() != symbols.size()) {
            throw new IllegalArgumentException("A component occurs twice in " + symbols);
        }
    }

    /** Number of components. @return n */
    public int count() {
        return symbols.size();
    }

    /** Number of unknowns at a place. @return n - 1 */
    public int unknowns() {
        return symbols.size() - 1;
    }

    /**
     * Which component an unknown belongs to.
     *
     * @param unknown from 0 to n - 2
     * @return index of the component
     */
    public int component(int unknown) {
        return unknown < dependent ? unknown : unknown + 1;
    }

    /**
     * Whether an unknown takes part in the sum of the substitutional u-fractions.
     *
     * @param unknown from 0 to n - 2
     * @return false for an interstitial component
     */
    public boolean isSubstitutional(int unknown) {
        return component(unknown) < substitutional;
    }

    /** Symbols of the unknowns. @return in order */
    public List<String> unknownSymbols() {
        List<String> names = new ArrayList<>(symbols);
        names.remove(dependent);
        return names;
    }

    /**
     * The u-fractions of all components.
     *
     * @param unknowns array that holds the unknowns of a place
     * @param offset where they begin
     * @param u receives n values
     */
    public void expand(double[] unknowns, int offset, double[] u) {
        double rest = 1;
        for (int k = 0; k < unknowns(); k++) {
            u[component(k)] = unknowns[offset + k];
            if (isSubstitutional(k)) {
                rest -= unknowns[offset + k];
            }
        }
        u[dependent] = rest;
    }

    /**
     * The unknowns of a composition.
     *
     * @param u n u-fractions
     * @return n - 1 values
     */
    public double[] unknownsOf(double[] u) {
        double[] unknowns = new double[unknowns()];
        for (int k = 0; k < unknowns.length; k++) {
            unknowns[k] = u[component(k)];
        }
        return unknowns;
    }
}
