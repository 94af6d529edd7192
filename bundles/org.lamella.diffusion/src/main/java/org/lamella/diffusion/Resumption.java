package org.lamella.diffusion;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.Snapshot.Contact;
import org.lamella.diffusion.Snapshot.Stretch;

/** Makes a body from a problem and a state that a simulation of it has been in. */
final class Resumption {

    private Resumption() {
    }

    /** The body. Regions at the ends of the problem may have vanished since its start. */
    static Body body(DiffusionProblem problem, Snapshot from) throws LamellaException {
        int kept = from.stretches().size();
        int first = first(problem, from);
        double[] bounds = new double[kept + 1];
        List<Region> regions = new ArrayList<>();
        List<Interface> interfaces = new ArrayList<>();
        double[][] cells = new double[kept][];
        Deposit[] deposits = new Deposit[kept];
        for (int r = 0; r < kept; r++) {
            Stretch stretch = from.stretches().get(r);
            Region region = problem.regions().get(first + r);
            bounds[r] = stretch.facesM()[0];
            bounds[r + 1] = stretch.facesM()[stretch.count()];
            if (stretch.frozen()) {
                deposits[r] = deposit(problem.geometry(), stretch, r == 0);
                regions.add(region);
            } else {
                cells[r] = stretch.cells();
                regions.add(Region.diffusing(region.phase(), Vanishing.grid(stretch.facesM()), region.composition()));
            }
            if (r > 0) {
                Contact contact = from.contacts().get(r - 1);
                interfaces.add(new Interface(problem.interfaces().get(first + r - 1).condition(), contact.left(), contact.right()));
            }
        }
        DiffusionProblem now = new DiffusionProblem(problem.components(), problem.geometry(), bounds, regions, interfaces, problem.left(),
                problem.right(), problem.temperature());
        return Body.of(now, cells, deposits, from.timeS(), from.totals());
    }

    /** The first region of the problem that is still there. */
    private static int first(DiffusionProblem problem, Snapshot from) throws LamellaException {
        int kept = from.stretches().size();
        for (int first = 0; first + kept <= problem.regions().size(); first++) {
            boolean fits = true;
            for (int r = 0; r < kept; r++) {
                Region region = problem.regions().get(first + r);
                Stretch stretch = from.stretches().get(r);
                fits &= region.phase().name().equals(stretch.phase().name()) && region.grid().isEmpty() == stretch.frozen();
            }
            if (fits) {
                return first;
            }
        }
        throw new LamellaException("The saved state has other phases than the case: "
                + from.stretches().stream().map(stretch -> stretch.phase().name()).toList() + ", the case has "
                + problem.regions().stream().map(region -> region.phase().name()).toList() + ".");
    }

    private static Deposit deposit(Geometry geometry, Stretch stretch, boolean left) {
        int count = stretch.count();
        int m = stretch.cells().length / count;
        double[] volumes = new double[count + 1];
        double[] contents = new double[(count + 1) * m];
        for (int j = 0; j < count; j++) {
            int cell = left ? j : count - 1 - j;
            double volume = geometry.volumeBetween(stretch.facesM()[cell], stretch.facesM()[cell + 1]);
            volumes[j + 1] = volumes[j] + volume;
            for (int k = 0; k < m; k++) {
                contents[(j + 1) * m + k] = contents[j * m + k] + volume * stretch.u(cell, k);
            }
        }
        return Deposit.of(volumes, contents);
    }
}
