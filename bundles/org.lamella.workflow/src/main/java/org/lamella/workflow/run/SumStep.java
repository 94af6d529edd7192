package org.lamella.workflow.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.LineMarkers;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;

/**
 * {@code sum: pixels} of spectrum images, each under the mask named after it, or of all their pixels. Several images become one spectrum.
 * {@code sum: spectra} adds spectra up. With {@code main: true} it is the spectrum that the results begin with.
 */
final class SumStep implements StepKind {

    static final String PIXELS = "pixels";
    static final String SPECTRA = "spectra";
    private static final String MAIN = "main";
    private static final String BUNDLE = "org.lamella.workflow";

    @Override
    public String name() {
        return "sum";
    }

    @Override
    public String description() {
        return "Add up the spectra of all pixels, or of those under a mask, of one image or of several.";
    }

    @Override
    public List<String> ownParameters() {
        return List.of(MAIN);
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(ownParameters());
        boolean main = Boolean.parseBoolean(call.parameters().get(MAIN));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        List<SpectrumValue> parts = switch (call.step().contribution()) {
            case PIXELS -> spectra(call, progress);
            case SPECTRA -> call.all(SpectrumValue.class, "a spectrum");
            default -> throw new LamellaException("'" + call.step().contribution() + "' cannot be summed; " + PIXELS + " and " + SPECTRA
                    + " can");
        };
        Spectrum first = parts.get(0).spectrum();
        double[] sum = first.values().toDoubles().clone();
        Provenance history = parts.get(0).provenance();
        for (SpectrumValue part : parts.subList(1, parts.size())) {
            if (!part.spectrum().axis().equals(first.axis())) {
                throw new LamellaException("'" + part.spectrum().title() + "' and '" + first.title() + "' have different channels");
            }
            double[] values = part.spectrum().values().toDoubles();
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel] += values[channel];
            }
            history = history.and(part.provenance());
        }
        String title = call.step().as().orElse(parts.size() == 1 ? first.title() : "Sum of " + parts.size() + " spectra");
        return new SpectrumValue(new Spectrum(first.header().withTitle(title), first.axis(), NumericArray.of(sum)),
                history.then(StepRecord.of(name(), call.step().contribution(), BUNDLE, call.parameters(), startedAt,
                        (System.nanoTime() - start) * 1e-9)),
                main ? opening(call, progress) : Optional.empty());
    }

    /** The image that is summed, or else the spectrum, is what the results are about. */
    private static Optional<SpectrumValue.Opening> opening(StepCall call, Progress progress) throws LamellaException {
        StepValue source = call.onAny("a spectrum image or a spectrum", List.of(ImageValue.class, SpectrumValue.class));
        int number = source.provenance().inputs().stream().findFirst().map(SourceFile::signal).orElse(OptionalInt.empty()).orElse(0);
        return Optional.of(source instanceof ImageValue image
                ? new SpectrumValue.Opening(InfoSignal.of(number, image.image(), progress), LineMarkers.of(image.image()))
                : new SpectrumValue.Opening(InfoSignal.of(number, ((SpectrumValue) source).spectrum(), progress), List.of()));
    }

    private static List<SpectrumValue> spectra(StepCall call, Progress progress) throws LamellaException {
        List<ImageValue> images = call.all(ImageValue.class, "a spectrum image");
        List<MaskValue> masks = call.named(MaskValue.class);
        if (!masks.isEmpty() && masks.size() != images.size()) {
            throw new LamellaException(images.size() + " images go with as many masks, not with " + masks.size());
        }
        List<SpectrumValue> spectra = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            ImageValue image = images.get(i);
            Progress part = progress.part((double) i / images.size(), (i + 1.0) / images.size());
            spectra.add(masks.isEmpty() ? new SpectrumValue(image.image().sumSpectrum(part), image.provenance())
                    : new SpectrumValue(image.image().spectrum(masks.get(i).mask(), part),
                            image.provenance().and(masks.get(i).provenance())));
        }
        return spectra;
    }
}
