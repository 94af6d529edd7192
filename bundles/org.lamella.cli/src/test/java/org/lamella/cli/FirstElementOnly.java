package org.lamella.cli;

import java.util.List;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.contribution.MeasuredProfile;
import org.lamella.core.contribution.ProfileComparison;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;

/** A comparison that looks at the first measured element and finds everything in order. */
final class FirstElementOnly implements ProfileComparison<FirstElementOnly.Entries> {

    /** Its parameters. */
    public record Entries(@Parameter(label = "Time", defaultValue = "100", unit = "s", help = "Time.") double time) {
    }

    @Override
    public Class<Entries> parameterType() {
        return Entries.class;
    }

    @Override
    public ComparisonResult compare(MeasuredProfile measured, List<DiffusionResult> simulated, Entries entries, Progress progress) {
        MeasuredProfile.Curve first = measured.curves().get(0);
        List<ComparisonResult.Fit> fits = simulated.stream().map(result -> new ComparisonResult.Fit(result.title(),
                List.of(new ComparisonResult.Value("time", "s", entries.time(), entries.time(), entries.time())), 1, 1, 0.3)).toList();
        ComparisonResult.Curve curve = new ComparisonResult.Curve(first.element(), measured.distanceNm(), first.massFractions(),
                first.sigma(),
                first.massFractions(), first.massFractions(), first.massFractions());
        return new ComparisonResult("First element only", fits, List.of(curve), List.of(), List.of(), List.of());
    }
}
