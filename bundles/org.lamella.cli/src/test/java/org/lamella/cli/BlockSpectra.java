package org.lamella.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.Scree;
import org.lamella.core.cube.Cube;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Takes the first pixels as components: a decomposition in name only, of which every number is known. */
public final class BlockSpectra implements Decomposition<BlockSpectra.Parameters> {

    static final List<ParameterPreset> PRESETS = List.of(new ParameterPreset("counts", "Counts", "For 100 % of counts.",
            Map.of("components", "4", "weighting", "poisson")));

    /** One of each kind that the command line treats in its own way; {@code out} is also an option of the command. */
    public record Parameters(
            @Parameter(label = "Components", help = "How many.", defaultValue = "2", min = 1, max = 9) int components,
            @Parameter(label = "Weighting", help = "Which, 100 % sure.", defaultValue = "none") Weighting weighting,
            @Parameter(label = "Fail", help = "Breaks.", defaultValue = "false") boolean fail,
            @Parameter(label = "Limit", help = "Unbounded.", defaultValue = "1.5", unit = "keV") double limitKeV,
            @Parameter(label = "Out", help = "Taken word.", defaultValue = "") String out) {
    }

    /** Words. */
    public enum Weighting {
        /** One. */ NONE,
        /** Other. */ POISSON
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public DecompositionResult decompose(SpectrumImage image, Parameters parameters, Progress progress) throws LamellaException {
        if (parameters.fail()) {
            throw new IllegalStateException("algorithm broke");
        }
        Cube cube = image.cube();
        double[][] spectra = new double[parameters.components()][cube.channels()];
        double[][] maps = new double[parameters.components()][cube.pixels()];
        int[] channels = new int[cube.channels()];
        double[] values = new double[cube.channels()];
        for (int k = 0; k < spectra.length; k++) {
            int entries = cube.copyRow(k, channels, values);
            for (int i = 0; i < entries; i++) {
                spectra[k][channels[i]] = values[i];
            }
            maps[k][k] = 1;
        }
        return new DecompositionResult("First pixels", image.navigationAxes(), image.energyAxis(), spectra, maps,
                Optional.of(new Scree(new double[] {4, 3, 2, 0.5, 0.5}, new double[] {0.4, 0.3, 0.2, 0.05, 0.05}, 3)), new double[0],
                Map.of("not a number", Double.NaN), List.of());
    }
}
