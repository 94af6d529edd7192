package org.lamella.phantom;

/** How much of the beam a pixel receives. */
public sealed interface Dose {

    /**
     * A dose by its outcome.
     *
     * @param counts expected counts of a pixel, mean over the map
     */
    record CountsPerPixel(double counts) implements Dose {

        /** Checks. */
        public CountsPerPixel {
            if (!(counts > 0) || Double.isInfinite(counts)) {
                throw new IllegalArgumentException(counts + " counts per pixel");
            }
        }
    }

    /**
     * A dose by its cause: counts follow from the numbers of atoms, which needs thickness and densities.
     *
     * @param currentNA beam current, nA
     * @param dwellTimeS time on a pixel, all frames together, s
     * @param solidAngleSr solid angle of all detectors together, sr
     */
    record Beam(double currentNA, double dwellTimeS, double solidAngleSr) implements Dose {

        private static final double ELECTRONS_PER_NC = 1e-9 / 1.602176634e-19;

        /** Checks. */
        public Beam {
            if (!(currentNA > 0) || !(dwellTimeS > 0) || !(solidAngleSr > 0) || solidAngleSr > 4 * Math.PI
                    || Double.isInfinite(currentNA) || Double.isInfinite(dwellTimeS)) {
                throw new IllegalArgumentException("No beam is of " + currentNA + " nA, " + dwellTimeS + " s a pixel and " + solidAngleSr
                        + " sr");
            }
        }

        /** Electrons on a pixel. @return a mean number, no integer */
        public double electrons() {
            return currentNA * dwellTimeS * ELECTRONS_PER_NC;
        }

        /** Photons that go to the detectors for one that is made. @return 0 to 1 */
        public double collectedShare() {
            return solidAngleSr / (4 * Math.PI);
        }
    }
}
