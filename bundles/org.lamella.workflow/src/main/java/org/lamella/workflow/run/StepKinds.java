package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.LamellaException;

/** Everything that a step can do. */
public final class StepKinds {

    private static final List<StepKind> ALL = List.of(new PhantomStep(), new PrepareStep(), new DecomposeStep(), new SweepStep(),
            new AccuracyStep(), new JudgeStep(), new ReconstructStep(), new SegmentStep(), new RegionStep(), new MaskStep(),
            new UnmixStep(), new SumStep(), new QuantifyStep(), new QuantifyMapStep(), new DetectionStep(), new MapsStep(),
            new MeasureStep(), new CalculateStep(), new ProfileStep(), new LineStep(), new DiffuseStep(), new CompareStep(),
            new ShowStep(), new WriteStep());

    private StepKinds() {
    }

    /** All kinds. @return in the order of documentation */
    public static List<StepKind> all() {
        return ALL;
    }

    /** Names of all kinds. @return first keys of steps */
    public static List<String> names() {
        return ALL.stream().map(StepKind::name).toList();
    }

    static boolean isCostly(String name) {
        return ALL.stream().anyMatch(kind -> kind.name().equals(name) && kind.isCostly());
    }

    static StepKind named(String name) throws LamellaException {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow(() -> new LamellaException(
                "There is no step '" + name + "'; there are " + String.join(", ", names()) + "."));
    }
}
