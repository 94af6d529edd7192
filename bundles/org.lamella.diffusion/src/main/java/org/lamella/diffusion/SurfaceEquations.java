package org.lamella.diffusion;

import org.lamella.diffusion.Boundary.Supply;
import org.lamella.diffusion.phase.ThermodynamicState;

/** The equations of a surface at which something is held or passes: one an unknown, in the rows of the region's surface node. */
final class SurfaceEquations {

    private final RegionEquations region;
    private final Boundary.Exchange exchange;
    private final boolean left;

    SurfaceEquations(RegionEquations region, Boundary.Exchange exchange, boolean left) {
        this.region = region;
        this.exchange = exchange;
        this.left = left;
    }

    /** Adds the equations to the region's system, once this is assembled. */
    void add(double[] x, int chain, double tau) {
        int m = region.system.m;
        int p = left ? 0 : region.nodeCount() - 1;
        for (int k = 0; k < m; k++) {
            Supply supply = exchange.supplies().get(k);
            if (supply instanceof Supply.Flux flux) {
                addFlux(p, k, tau, flux.inwardMPerS());
            } else if (supply instanceof Supply.Fraction fraction) {
                region.system.diagonal[(p * m + k) * m + k] = 1;
                region.system.sides[(p * m + k) * region.system.width] = x[chain + p * m + k] - fraction.u();
            } else if (supply instanceof Supply.Potential potential) {
                addPotential(p, k, potential);
            }
        }
    }

    /** What passes the face is what is supplied; scaled, since the other rows are of order one. */
    private void addFlux(int p, int k, double tau, double inward) {
        BlockTridiagonal system = region.system;
        int m = system.m;
        FaceTerms face = left ? region.leftFace : region.rightFace;
        double supplied = tau * region.area(left ? 0 : region.cells()) * (left ? inward : -inward);
        double[] own = left ? face.byLeft : face.byRight;
        double[] neighbours = left ? face.byRight : face.byLeft;
        double scale = 0;
        for (int l = 0; l < m; l++) {
            scale = Math.max(scale, Math.abs(own[k * m + l]));
        }
        scale = scale > 0 ? 1 / scale : 1;
        int row = (p * m + k) * system.width;
        system.sides[row] = scale * (face.amount[k] - supplied);
        if (system.width > 1) {
            // Only the far end of the region moves, as this one is a surface
            system.sides[row + 1 + m] = scale * (left ? face.byEnd[k] : face.byStart[k]);
        }
        for (int l = 0; l < m; l++) {
            system.diagonal[(p * m + k) * m + l] = scale * own[k * m + l];
            (left ? system.upper : system.lower)[(p * m + k) * m + l] = scale * neighbours[k * m + l];
        }
    }

    private void addPotential(int p, int k, Supply.Potential potential) {
        BlockTridiagonal system = region.system;
        int m = system.m;
        ThermodynamicState state = (ThermodynamicState) region.state();
        int component = region.phase().components().component(k);
        int node = p * state.nodeSize();
        double rt = ThermodynamicState.GAS_CONSTANT * state.temperatureK();
        double held = potential.jPerMolOfTemperatureK().applyAsDouble(state.temperatureK());
        system.sides[(p * m + k) * system.width] = (state.potential(region.nodes(), node, component) - held) / rt;
        for (int l = 0; l < m; l++) {
            system.diagonal[(p * m + k) * m + l] = state.potentialSlope(region.nodes(), node, component, l) / rt;
        }
    }

    /** What came in within a stage, by the last assembly. */
    double inflow(int k) {
        return left ? region.leftFace.amount[k] : -region.rightFace.amount[k];
    }
}
