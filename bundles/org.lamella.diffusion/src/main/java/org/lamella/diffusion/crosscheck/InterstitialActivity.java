package org.lamella.diffusion.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lamella.calphad.PhaseModel;
import org.lamella.calphad.SubstitutionalPhase;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.CompositionUnits;
import org.lamella.diffusion.phase.MolarMasses;

/**
 * The content of a fast interstitial element that goes with the contents of the slow ones: it has the same activity everywhere, however
 * long the treatment was, since it diffuses orders of magnitude faster. This needs the thermodynamics of one phase and no kinetics. Not for
 * several threads at a time.
 */
public final class InterstitialActivity {

    private static final int BISECTIONS = 80;
    private static final double LEAST_FRACTION = 1e-9;
    private static final double MOST_FRACTION = 0.3;

    private final SubstitutionalPhase phase;
    private final CompositionUnits units;
    private final int interstitial;

    /**
     * The check in a phase.
     *
     * @param database thermodynamics
     * @param phaseName name of the phase
     * @param elements symbols of the substitutional elements, the first making up the balance
     * @param interstitial symbol of the fast element
     * @param temperatureK temperature of the treatment, K
     * @throws LamellaException when the database does not have phase or elements, or has them on other sites
     */
    public InterstitialActivity(ThermodynamicDatabase database, String phaseName, List<String> elements, String interstitial,
            double temperatureK) throws LamellaException {
        List<String> symbols = new ArrayList<>(elements);
        symbols.add(interstitial);
        PhaseModel model = database.phase(phaseName, symbols.stream().map(symbol -> symbol.toUpperCase(Locale.ROOT)).toList());
        phase = SubstitutionalPhase.of(model.at(temperatureK));
        if (phase.substitutional() != elements.size()) {
            throw new LamellaException(interstitial + " is not the one interstitial element of " + phaseName + " in " + database.name()
                    + ".");
        }
        Components components = new Components(symbols, elements.size(), 0);
        double[] masses = new double[symbols.size()];
        for (int i = 0; i < masses.length; i++) {
            String symbol = symbols.get(i);
            masses[i] = MolarMasses.of(symbol).or(() -> database.molarMass(symbol))
                    .orElseThrow(() -> new LamellaException("The molar mass of " + symbol + " is not known."));
        }
        units = new CompositionUnits(components, masses);
        this.interstitial = elements.size();
    }

    /**
     * The potential of the fast element.
     *
     * @param massFractions mass fractions of the substitutional elements but the first, then of the fast element
     * @return J/mol
     */
    public double potential(double[] massFractions) {
        double[] u = units.uFractions(withBalance(massFractions));
        return potentialAt(u);
    }

    private static double[] withBalance(double[] massFractions) {
        double[] all = new double[massFractions.length + 1];
        double rest = 1;
        for (int i = 0; i < massFractions.length; i++) {
            all[i + 1] = Math.max(massFractions[i], 1e-9);
            rest -= all[i + 1];
        }
        all[0] = rest;
        return all;
    }

    private double potentialAt(double[] u) {
        double[] mu = new double[u.length];
        phase.potentials(u, mu);
        return mu[interstitial];
    }

    /**
     * The content of the fast element at which its potential has a value.
     *
     * @param substitutional mass fractions of the substitutional elements but the first, as measured in the presence of the fast one
     * @param potential J/mol
     * @return mass fraction; empty when there is none
     */
    public OptionalDouble massFraction(double[] substitutional, double potential) {
        double[] contents = append(substitutional, 0);
        double low = LEAST_FRACTION;
        double high = MOST_FRACTION;
        for (int i = 0; i < BISECTIONS; i++) {
            // Geometric at first, since the potential goes with the logarithm
            contents[substitutional.length] = high > 2 * low ? Math.sqrt(low * high) : 0.5 * (low + high);
            double[] u = units.uFractions(withBalance(contents));
            boolean inside = u[0] > 0 && u[interstitial] < phase.interstitialCapacity();
            if (inside && potentialAt(u) < potential) {
                low = contents[substitutional.length];
            } else {
                high = contents[substitutional.length];
            }
        }
        return low <= LEAST_FRACTION || high >= MOST_FRACTION ? OptionalDouble.empty() : OptionalDouble.of(0.5 * (low + high));
    }

    private static double[] append(double[] values, double last) {
        double[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = last;
        return longer;
    }
}
