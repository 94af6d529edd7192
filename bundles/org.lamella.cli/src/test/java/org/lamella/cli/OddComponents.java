package org.lamella.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.lamella.core.contribution.ComponentJudge;
import org.lamella.core.contribution.ComponentVerdict;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Calls every other component signal. */
public final class OddComponents implements ComponentJudge<OddComponents.Parameters> {

    /** What can be set. */
    public record Parameters(@Parameter(label = "Sure", defaultValue = "0.9", min = 0.5, max = 1, help = "How sure.") double sure) {
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, Parameters parameters, Progress progress) {
        return IntStream.range(0, result.components())
                .mapToObj(k -> ComponentVerdict.of(k % 2 == 0 ? parameters.sure() : 1 - parameters.sure(), "Component " + (k + 1) + "."))
                .toList();
    }
}
