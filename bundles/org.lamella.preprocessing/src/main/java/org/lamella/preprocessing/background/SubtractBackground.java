package org.lamella.preprocessing.background;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.eels.EdgeBackground;
import org.lamella.core.eels.ExponentialBackground;
import org.lamella.core.eels.PowerLawBackground;
import org.lamella.core.load.EnergyRange;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.internal.SpectrumPass;
import org.lamella.preprocessing.internal.Texts;

/**
 * Fits a background in front of an edge in each pixel, extrapolates it and takes it out. Differences may be negative, as noise is; they are
 * kept, so that sums have no bias.
 */
public final class SubtractBackground implements Preprocessing<SubtractBackgroundParameters> {

    @Override
    public Class<SubtractBackgroundParameters> parameterType() {
        return SubtractBackgroundParameters.class;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, SubtractBackgroundParameters parameters, Progress progress)
            throws LamellaException {
        SpectrumImage image = task.image();
        EnergyRange range = Texts.range(parameters.fitRange()).orElseThrow(() -> new LamellaException("A background needs a fit range:"
                + " energies in front of the edge, as in 480:525, in the units of the energy axis."));
        boolean powerLaw = parameters.law() == BackgroundLaw.POWER_LAW;
        EdgeBackground background = powerLaw ? PowerLawBackground.of(image.energyAxis(), range.low(), range.high())
                : ExponentialBackground.of(image.energyAxis(), range.low(), range.high());
        progress.message("Fitting backgrounds of " + image.title());
        Cube source = image.cube();
        double[] shapes = new double[source.pixels()];
        int start = background.fitRange().from();
        int first = parameters.crop() ? start : 0;
        Cube cube = SpectrumPass.run(source, source.channels() - first, () -> {
            double[] fitted = new double[EdgeBackground.PARAMETERS];
            return (pixel, spectrum, result) -> {
                boolean fits = background.fit(spectrum, fitted);
                shapes[pixel] = !fits ? Double.NaN : powerLaw ? fitted[1] : 1 / fitted[1];
                Arrays.fill(spectrum, 0, start, 0);
                if (fits) {
                    background.subtract(fitted, spectrum, start, spectrum.length);
                }
                System.arraycopy(spectrum, first, result, 0, result.length);
            };
        }, progress);
        SpectrumImage made = new SpectrumImage(image.header().withTitle(image.title() + ", background subtracted"),
                image.navigationAxes(), image.energyAxis().crop(first, source.channels()), cube);
        return result(made, background, powerLaw, shapes);
    }

    private static PreprocessingResult result(SpectrumImage made, EdgeBackground background, boolean powerLaw, double... shapes) {
        String shape = powerLaw ? "Exponent r" : "Decay d";
        String unit = powerLaw ? "" : made.energyAxis().units();
        double[] known = Arrays.stream(shapes).filter(Double::isFinite).sorted().toArray();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("channels fitted", background.fitRange().size());
        facts.put("pixels without a fit", shapes.length - known.length);
        if (known.length > 0) {
            facts.put("median of " + shape + (unit.isEmpty() ? "" : ", " + unit), known[known.length / 2]);
        }
        List<String> remarks = known.length == shapes.length ? List.of() : List.of((shapes.length - known.length) + " of " + shapes.length
                + " pixels have no counts in the fit range, or all of them at one end, and were left without a background; rebin the"
                + " map, or choose a wider range.");
        return new PreprocessingResult(powerLaw ? "Power-law background" : "Exponential background", made,
                List.of(new PreprocessingResult.PixelMap(shape, unit, shapes)), facts, remarks);
    }
}
