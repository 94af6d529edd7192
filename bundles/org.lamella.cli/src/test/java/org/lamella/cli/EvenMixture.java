package org.lamella.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.Unmixing;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** An unmixing that finds as much of each endmember everywhere. */
final class EvenMixture implements Unmixing<EvenMixture.Total> {

    /** Its parameters. */
    public record Total(@Parameter(label = "Total", defaultValue = "1", help = "All abundances together.") double total) {
    }

    @Override
    public Class<Total> parameterType() {
        return Total.class;
    }

    @Override
    public UnmixingResult unmix(SpectrumImage image, List<Endmember> endmembers, Total parameters, Progress progress) {
        int pixels = image.cube().pixels();
        double[][] abundances = new double[endmembers.size()][pixels];
        for (double[] map : abundances) {
            Arrays.fill(map, parameters.total() / endmembers.size());
        }
        return new UnmixingResult("Even mixture", image.navigationAxes(), image.energyAxis(), endmembers, abundances, new double[pixels],
                new double[pixels], Map.of(), List.of());
    }
}
