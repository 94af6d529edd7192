package org.lamella.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lamella.core.LamellaException;


/**
 * Takes a region that has all but vanished out of a body: the neighbours reach to where it was, and what is left of it goes into their
 * cells beside it, so that nothing is lost.
 */
final class Vanishing {

    /** A region has vanished when its length is this share of the greatest it has had. */
    static final double VANISHED = 1e-3;

    private final Body body;
    private final int gone;
    private final int m;
    private final Geometry geometry;

    Vanishing(Body body, int gone) {
        this.body = body;
        this.gone = gone;
        m = body.problem.components().unknowns();
        geometry = body.problem.geometry();
    }

    /** The body without the region; null when what remains cannot go on, since nothing diffuses in it. */
    Body withoutRegion() throws LamellaException {
        int count = body.problem.regions().size();
        boolean edge = gone == 0 || gone == count - 1;
        if (!edge && !canJoin()) {
            throw new LamellaException("The region of " + phaseName(gone) + " between " + phaseName(gone - 1) + " and "
                    + phaseName(gone + 1)
                    + " vanished after " + body.state.timeS() + " s, and what then holds between these phases is not part of the problem.");
        }
        return edge ? withoutEdge() : joined();
    }

    private String phaseName(int r) {
        return body.problem.regions().get(r).phase().name();
    }

    private boolean canJoin() {
        return phaseName(gone - 1).equals(phaseName(gone + 1)) && !body.equations.isFrozen(gone - 1) && !body.equations.isFrozen(gone + 1);
    }

    private Body withoutEdge() throws LamellaException {
        DiffusionProblem old = body.problem;
        boolean left = gone == 0;
        int neighbour = left ? 1 : gone - 1;
        if (old.regions().size() == 2 && body.equations.isFrozen(neighbour)) {
            return null;
        }
        List<Region> regions = new ArrayList<>();
        List<double[]> cells = new ArrayList<>();
        List<Deposit> deposits = new ArrayList<>();
        for (int r = 0; r < old.regions().size(); r++) {
            if (r == gone) {
                continue;
            }
            Region region = old.regions().get(r);
            if (r == neighbour && !body.equations.isFrozen(r)) {
                double[] faces = faces(r);
                double[] values = values(r);
                takeUp(faces, values, left ? 0 : faces.length - 2, left ? old.bounds()[0] : old.bounds()[gone + 1], left, content(gone, 1));
                CoarseCells coarse = CoarseCells.of(geometry, faces, values, left ? 0 : faces.length - 2);
                region = Region.diffusing(region.phase(), grid(coarse.faces()), region.composition());
                cells.add(coarse.values());
            } else {
                cells.add(body.equations.isFrozen(r) ? null : values(r));
            }
            regions.add(region);
            deposits.add(body.deposits[r]);
        }
        double[] bounds = bounds();
        double[] kept = left ? Arrays.copyOfRange(bounds, 1, bounds.length) : Arrays.copyOf(bounds, bounds.length - 1);
        kept[left ? 0 : kept.length - 1] = left ? bounds[0] : bounds[bounds.length - 1];
        List<Interface> interfaces = new ArrayList<>(interfaces());
        interfaces.remove(left ? 0 : interfaces.size() - 1);
        return make(kept, regions, interfaces, cells, deposits);
    }

    private Body joined() {
        DiffusionProblem old = body.problem;
        double[] first = faces(gone - 1);
        double[] second = faces(gone + 1);
        double[] firstValues = values(gone - 1);
        double[] secondValues = values(gone + 1);
        double middle = 0.5 * (first[first.length - 1] + second[0]);
        takeUp(first, firstValues, first.length - 2, middle, false, content(gone, 0.5));
        takeUp(second, secondValues, 0, middle, true, content(gone, 0.5));
        double[] faces = Arrays.copyOf(first, first.length + second.length - 1);
        System.arraycopy(second, 0, faces, first.length - 1, second.length);
        double[] values = Arrays.copyOf(firstValues, firstValues.length + secondValues.length);
        System.arraycopy(secondValues, 0, values, firstValues.length, secondValues.length);
        CoarseCells coarse = CoarseCells.of(geometry, faces, values, first.length - 2);
        List<Region> regions = new ArrayList<>(old.regions());
        List<double[]> cells = new ArrayList<>();
        for (int r = 0; r < old.regions().size(); r++) {
            cells.add(body.equations.isFrozen(r) ? null : values(r));
        }
        List<Deposit> deposits = new ArrayList<>(Arrays.asList(body.deposits));
        Region before = old.regions().get(gone - 1);
        regions.set(gone - 1, Region.diffusing(before.phase(), grid(coarse.faces()), before.composition()));
        cells.set(gone - 1, coarse.values());
        double[] bounds = bounds();
        double[] kept = new double[bounds.length - 2];
        System.arraycopy(bounds, 0, kept, 0, gone);
        System.arraycopy(bounds, gone + 2, kept, gone, bounds.length - gone - 2);
        List<Interface> interfaces = new ArrayList<>(interfaces());
        for (int i = 0; i < 2; i++) {
            regions.remove(gone);
            cells.remove(gone);
            deposits.remove(gone);
            interfaces.remove(gone - 1);
        }
        return make(kept, regions, interfaces, cells, deposits);
    }

    private Body make(double[] bounds, List<Region> regions, List<Interface> interfaces, List<double[]> cells, List<Deposit> deposits) {
        DiffusionProblem old = body.problem;
        DiffusionProblem problem = new DiffusionProblem(old.components(), geometry, bounds, regions, interfaces, old.left(), old.right(),
                old.temperature());
        return Body.of(problem, cells.toArray(double[][]::new), deposits.toArray(Deposit[]::new), body.state.timeS(),
                body.state.amounts().totals);
    }

    /** Lets a cell reach to a position and adds a content to it. */
    private void takeUp(double[] faces, double[] values, int cell, double to, boolean atLeft, double[] content) {
        double before = geometry.volumeBetween(faces[cell], faces[cell + 1]);
        faces[atLeft ? cell : cell + 1] = to;
        double after = geometry.volumeBetween(faces[cell], faces[cell + 1]);
        for (int k = 0; k < m; k++) {
            values[cell * m + k] = (values[cell * m + k] * before + content[k]) / after;
        }
    }

    private double[] content(int r, double share) {
        double[] sums = Amounts.sum(new double[][] {body.state.amounts().contents[r]}, m);
        for (int k = 0; k < m; k++) {
            sums[k] *= share;
        }
        return sums;
    }

    private double[] faces(int r) {
        body.equations.region(r).place(body.equations.start(body.state.x(), r), body.equations.end(body.state.x(), r));
        return body.equations.region(r).positions().clone();
    }

    private double[] values(int r) {
        int at = body.equations.layout().chain(r) + body.equations.region(r).firstCell() * m;
        return Arrays.copyOfRange(body.state.x(), at, at + body.equations.region(r).cells() * m);
    }

    static Grid grid(double[] facesM) {
        double[] shares = new double[facesM.length];
        double start = facesM[0];
        double length = facesM[facesM.length - 1] - start;
        for (int j = 0; j < shares.length; j++) {
            shares[j] = (facesM[j] - start) / length;
        }
        shares[shares.length - 1] = 1;
        return Grid.of(shares);
    }

    private double[] bounds() {
        double[] bounds = body.problem.bounds().clone();
        for (int i = 0; i < body.equations.layout().interfaces(); i++) {
            bounds[i + 1] = body.state.x()[body.equations.layout().position(i)];
        }
        return bounds;
    }

    /** The interfaces with the compositions that they have now. */
    private List<Interface> interfaces() {
        List<Interface> now = new ArrayList<>();
        Layout layout = body.equations.layout();
        for (int i = 0; i < layout.interfaces(); i++) {
            double[] x = body.state.x();
            now.add(new Interface(body.problem.interfaces().get(i).condition(),
                    Arrays.copyOfRange(x, layout.leftOf(i), layout.leftOf(i) + m),
                    Arrays.copyOfRange(x, layout.rightOf(i), layout.rightOf(i) + m)));
        }
        return now;
    }
}
