package org.lamella.diffusion.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionResult.Field;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.PhaseState;
import org.lamella.diffusion.phase.ThermodynamicState;

/** u-fractions, chemical potentials, fluxes and interdiffusivities at the places of a profile. */
final class ProfileFields {

    private final Components components;
    private final int[] order;
    private final int m;

    ProfileFields(Components components, int[] order) {
        this.components = components;
        this.order = order;
        m = components.unknowns();
    }

    List<Field> of(Places places, Snapshot snapshot) throws LamellaException {
        double[][] fractions = nothing(places);
        double[][] potentials = nothing(places);
        double[][] fluxes = nothing(places);
        double[][] diffusivities = nothing(places);
        PhaseState[] states = new PhaseState[snapshot.stretches().size()];
        for (int r = 0; r < states.length; r++) {
            states[r] = snapshot.stretches().get(r).phase().at(snapshot.temperatureK());
        }
        double[] u = new double[components.count()];
        double[] d = new double[m * m];
        boolean thermodynamic = false;
        for (int p = 0; p < places.count(); p++) {
            int r = places.stretch(p);
            components.expand(places.unknowns(p), 0, u);
            put(fractions, p, u);
            if (states[r] instanceof ThermodynamicState state) {
                putPotentials(potentials, p, state, places.unknowns(p));
                thermodynamic = true;
            }
            if (!snapshot.stretches().get(r).frozen()) {
                states[r].interdiffusivities(places.unknowns(p), d);
                putTransport(fluxes, diffusivities, p, d, slopes(places, p));
            }
        }
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("u-fraction", "", fractions));
        if (thermodynamic) {
            fields.add(new Field("potential", "J/mol", potentials));
        }
        fields.add(new Field("flux", "m/s", fluxes));
        fields.add(new Field("interdiffusivity", "m2/s", diffusivities));
        return fields;
    }

    private double[][] nothing(Places places) {
        double[][] values = new double[order.length][places.count()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }

    private void put(double[][] values, int p, double[] ofComponents) {
        for (int e = 0; e < order.length; e++) {
            values[e][p] = ofComponents[order[e]];
        }
    }

    private void putPotentials(double[][] potentials, int p, ThermodynamicState state, double[] unknowns) {
        double[] node = new double[state.nodeSize()];
        state.evaluate(unknowns, 0, node, 0);
        for (int e = 0; e < order.length; e++) {
            potentials[e][p] = state.potential(node, 0, order[e]);
        }
    }

    /** Gradients of the unknowns from the neighbours within the same region. */
    private double[] slopes(Places places, int p) {
        int before = p > 0 && places.stretch(p - 1) == places.stretch(p) ? p - 1 : p;
        int after = p + 1 < places.count() && places.stretch(p + 1) == places.stretch(p) ? p + 1 : p;
        double[] slopes = new double[m];
        double distance = places.positionM(after) - places.positionM(before);
        for (int k = 0; k < m && distance > 0; k++) {
            slopes[k] = (places.unknowns(after)[k] - places.unknowns(before)[k]) / distance;
        }
        return slopes;
    }

    /** Fluxes J V = -D grad u in the number-fixed frame; those of the substitutional components add up to nothing. */
    private void putTransport(double[][] fluxes, double[][] diffusivities, int p, double[] d, double[] slopes) {
        double[] all = new double[components.count()];
        double[] own = new double[components.count()];
        own[components.dependent()] = Double.NaN;
        for (int k = 0; k < m; k++) {
            double flux = 0;
            for (int l = 0; l < m; l++) {
                flux -= d[k * m + l] * slopes[l];
            }
            all[components.component(k)] = flux;
            own[components.component(k)] = d[k * m + k];
            if (components.isSubstitutional(k)) {
                all[components.dependent()] -= flux;
            }
        }
        put(fluxes, p, all);
        put(diffusivities, p, own);
    }
}
