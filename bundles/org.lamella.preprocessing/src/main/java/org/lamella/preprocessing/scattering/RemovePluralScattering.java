package org.lamella.preprocessing.scattering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.internal.Fourier;
import org.lamella.preprocessing.internal.SpectrumPass;
import org.lamella.preprocessing.internal.SpectrumReader;

/**
 * Takes plural scattering out of every pixel: of low losses with their zero-loss peak by Fourier-log, of core losses, whose background was
 * subtracted before, by Fourier-ratio with the low losses of the same pixels as companion. Says how thick each pixel is on the way.
 */
public final class RemovePluralScattering implements Preprocessing<RemovePluralScatteringParameters> {

    private static final double SAME_STEP = 1e-3;

    @Override
    public Class<RemovePluralScatteringParameters> parameterType() {
        return RemovePluralScatteringParameters.class;
    }

    @Override
    public Companion companion() {
        return Companion.OPTIONAL;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, RemovePluralScatteringParameters parameters, Progress progress)
            throws LamellaException {
        SpectrumImage image = task.image();
        SpectrumImage lowLoss = task.companion().orElse(image);
        requireAlike(image, lowLoss);
        double[] sum = lowLoss.cube().sumSpectrum(progress.part(0, 0.05));
        ZeroLossCut cut = ZeroLossCut.of(lowLoss, sum, parameters.zeroLossEnd());
        boolean ratio = task.companion().isPresent();
        progress.message("Removing plural scattering of " + image.title());
        double[] thickness = new double[image.cube().pixels()];
        Fourier fourier = Fourier.holding(2 * Math.max(image.cube().channels(), lowLoss.cube().channels()));
        Cube cube = SpectrumPass.run(image.cube(), image.cube().channels(), () -> {
            Deconvolution deconvolution = new Deconvolution(fourier, cut.end());
            SpectrumReader beside = new SpectrumReader(lowLoss.cube());
            return (pixel, spectrum, result) -> thickness[pixel] = ratio ? deconvolution.ratio(spectrum, beside.read(pixel), result)
                    : deconvolution.log(spectrum, result);
        }, progress.part(0.05, 1));
        SpectrumImage made = new SpectrumImage(image.header().withTitle(image.title() + ", single scattering"), image.navigationAxes(),
                image.energyAxis(), cube);
        return result(made, ratio ? "Fourier-ratio" : "Fourier-log", lowLoss, cut, thickness);
    }

    private static void requireAlike(SpectrumImage image, SpectrumImage lowLoss) throws LamellaException {
        double step = image.energyAxis().scale();
        if (lowLoss.cube().pixels() != image.cube().pixels()
                || Math.abs(lowLoss.energyAxis().scale() - step) > SAME_STEP * Math.abs(step)) {
            throw new LamellaException("The low losses '" + lowLoss.title() + "' have " + lowLoss.cube().pixels() + " pixels and steps of "
                    + lowLoss.energyAxis().scale() + " " + lowLoss.energyAxis().units() + ", '" + image.title() + "' "
                    + image.cube().pixels() + " and " + step + "; both must be the same, rebin or crop one of them.");
        }
    }

    private static PreprocessingResult result(SpectrumImage made, String method, SpectrumImage lowLoss, ZeroLossCut cut,
            double... thickness) {
        double[] known = Arrays.stream(thickness).filter(Double::isFinite).sorted().toArray();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("zero loss ends at, " + lowLoss.energyAxis().units(), lowLoss.energyAxis().coordinate(cut.end()));
        if (known.length > 0) {
            facts.put("median thickness, mean free paths", known[known.length / 2]);
            facts.put("largest thickness, mean free paths", known[known.length - 1]);
        }
        int without = thickness.length - known.length;
        return new PreprocessingResult(method, made, List.of(new PreprocessingResult.PixelMap("Thickness", "mean free paths", thickness)),
                facts,
                without == 0 ? List.of() : List.of(without + " of " + thickness.length + " pixels have no zero-loss peak; their spectra are"
                        + " zero, or as they were."));
    }
}
