package org.lamella.cli;

import java.util.List;
import java.util.Map;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.DiffusionResult.Balance;
import org.lamella.core.contribution.DiffusionResult.InterfaceHistory;
import org.lamella.core.contribution.DiffusionResult.Profile;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;

/** A diffusion model that gives a straight profile beside an interface, whatever the case. */
final class StraightDecline implements DiffusionModel<StraightDecline.Entries> {

    /** Its parameters. */
    public record Entries(@Parameter(label = "Case", defaultValue = "", help = "The case.") String caseFile,
            @Parameter(label = "Slope", defaultValue = "0.001", help = "Slope.") double slope) {
    }

    @Override
    public Class<Entries> parameterType() {
        return Entries.class;
    }

    @Override
    public DiffusionResult simulate(Entries entries, Progress progress) {
        double[] distance = {0, 10, 10, 60};
        double slope = entries.slope();
        double[][] mass = {{0.2, 0.2, 0.9, 0.9 - 50 * slope}, {0.8, 0.8, 0.1, 0.1 + 50 * slope}};
        Profile profile = new Profile(100, 1000, true, distance, List.of("beta", "beta", "alpha", "alpha"), mass, new double[0][],
                List.of(),
                new double[] {10});
        InterfaceHistory history = new InterfaceHistory("beta", "alpha", new double[] {100}, new double[] {10}, new double[] {0.01},
                new double[][] {{0.2}, {0.8}}, new double[][] {{0.9}, {0.1}});
        return new DiffusionResult("Case " + entries.caseFile(), List.of("Fe", "Cr"), List.of(profile), List.of(history),
                new Balance(new double[] {100}, new double[] {0}), Map.of("Geometry", "planar"), List.of(), List.of("Made up."));
    }
}
