package org.lamella.diffusion;

import java.util.List;
import org.lamella.diffusion.phase.Phase;

/**
 * What there is at an instant. It holds all that is needed to go on from it, see {@link Simulation#resume}.
 *
 * @param timeS time, s
 * @param temperatureK temperature, K
 * @param stretches the regions from left to right
 * @param contacts the interfaces between them
 * @param totals content of each unknown component of the whole body as it must be, u-fraction times volume, volumes as
 *        {@link Geometry#volume} counts them; shared, not copied
 * @param contents content of each unknown component as it is; shared, not copied
 */
public record Snapshot(double timeS, double temperatureK, List<Stretch> stretches, List<Contact> contacts, double[] totals,
        double[] contents) {

    /** Copies the lists. */
    public Snapshot {
        stretches = List.copyOf(stretches);
        contacts = List.copyOf(contacts);
    }

    /**
     * A region at an instant.
     *
     * @param phase its phase
     * @param frozen whether nothing diffuses within it, its cells then being layers as they were deposited
     * @param facesM positions of the faces of its cells, m; shared, not copied
     * @param cells unknowns of the cells, m a cell; shared, not copied
     */
    public record Stretch(Phase phase, boolean frozen, double[] facesM, double[] cells) {

        /** Number of cells. @return at least one */
        public int count() {
            return facesM.length - 1;
        }

        /**
         * Middle of a cell.
         *
         * @param cell from 0
         * @return m
         */
        public double centreM(int cell) {
            return 0.5 * (facesM[cell] + facesM[cell + 1]);
        }

        /**
         * An unknown of a cell.
         *
         * @param cell from 0
         * @param k from 0 to m - 1
         * @return u-fraction
         */
        public double u(int cell, int k) {
            return cells[cell * (cells.length / count()) + k];
        }
    }

    /**
     * An interface at an instant.
     *
     * @param positionM position, m
     * @param velocityMPerS velocity, m/s, positive to the right
     * @param left unknowns of its left side; shared, not copied
     * @param right unknowns of its right side; shared, not copied
     */
    public record Contact(double positionM, double velocityMPerS, double[] left, double[] right) {
    }

    /**
     * By how much the balance fails.
     *
     * @return the largest difference between what is there and what must be there, relative to what must be
     */
    public double imbalance() {
        double worst = 0;
        for (int k = 0; k < totals.length; k++) {
            double difference = Math.abs(contents[k] - totals[k]);
            worst = Math.max(worst, difference == 0 ? 0 : difference / Math.abs(totals[k]));
        }
        return worst;
    }
}
