package org.lamella.diffusion.phase;

import java.util.List;
import java.util.Locale;
import org.lamella.calphad.PhaseModel;
import org.lamella.calphad.SubstitutionalPhase;
import org.lamella.core.LamellaException;

/** A phase of a thermodynamic database. */
public final class DatabasePhase extends ThermodynamicPhase {

    private final PhaseModel model;
    private final Mobilities mobilities;

    /**
     * A phase.
     *
     * @param model its thermodynamics, for the components in their order
     * @param mobilities where its mobilities come from
     * @param components the components
     * @throws LamellaException when the phase holds the components on other sites than they are said to be on
     */
    public DatabasePhase(PhaseModel model, Mobilities mobilities, Components components) throws LamellaException {
        super(model.name(), components);
        this.model = model;
        this.mobilities = mobilities;
        // Any temperature will do to look at the sites
        SubstitutionalPhase sites = SubstitutionalPhase.of(model.at(1000));
        List<String> expected = components.symbols().stream().map(symbol -> symbol.toUpperCase(Locale.ROOT)).toList();
        if (!sites.components().equals(expected) || sites.substitutional() != components.substitutional()) {
            throw new LamellaException("Phase " + model.name() + " of " + model.source() + " holds " + sites.components() + ", the first "
                    + sites.substitutional() + " of them on substitutional sites, not " + expected + " with the first "
                    + components.substitutional() + ".");
        }
    }

    @Override
    protected PhaseChemistry chemistry(double temperatureK) throws LamellaException {
        SubstitutionalPhase phase = SubstitutionalPhase.of(model.at(temperatureK));
        return new Chemistry(phase, mobilities.of(phase));
    }

    /** The phase at one temperature. */
    private static final class Chemistry implements PhaseChemistry {

        private final SubstitutionalPhase phase;
        private final Mobilities.AtTemperature mobilities;
        private final int n;
        private final double vacancySlope;

        Chemistry(SubstitutionalPhase phase, Mobilities.AtTemperature mobilities) {
            this.phase = phase;
            this.mobilities = mobilities;
            n = phase.components().size();
            vacancySlope = phase.interstitialCapacity() > 0 ? -1 / phase.interstitialCapacity() : 0;
        }

        @Override
        public void potentials(double[] u, double[] mu, double[] dMuDu) {
            phase.potentialDerivatives(u, mu, dMuDu);
        }

        @Override
        public void mobilities(double[] u, double[] m, double[] dMDu) {
            mobilities.mobilities(u, m, dMDu);
            double vacant = phase.vacancyFraction(u);
            for (int i = phase.substitutional(); i < n; i++) {
                for (int j = 0; j < n; j++) {
                    dMDu[i * n + j] = vacant * dMDu[i * n + j] + (j >= phase.substitutional() ? m[i] * vacancySlope : 0);
                }
                m[i] *= vacant;
            }
        }

        @Override
        public double interstitialSites() {
            return phase.interstitialCapacity() > 0 ? phase.interstitialCapacity() : Double.POSITIVE_INFINITY;
        }
    }
}
