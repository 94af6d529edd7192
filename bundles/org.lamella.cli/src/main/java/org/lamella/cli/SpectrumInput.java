package org.lamella.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.WorkflowRecorder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The spectrum that a command works on: one of a file, or the sum of a spectrum image or of a part of it. For use as a mixin. */
final class SpectrumInput {

    private static final String KIND = "spectrum or spectrum image";

    @Parameters(index = "0", paramLabel = "FILE", description = "File with a spectrum, or with a spectrum image, which is summed.")
    private Path file;

    @Option(names = "--signal", paramLabel = "N", defaultValue = "-1", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Number of the signal in the file, as 'lamella info' shows it; the first with spectra when left out.")
    private int number;

    @Mixin
    private LoadArguments part;

    @Mixin
    private RegionOptions region;

    /** The signal of the file. */
    OpenedSignal open(Contributions contributions, Progress progress) throws LamellaException {
        return open(region.isAsked(), contributions, progress);
    }

    /** The signal of the file. @param image whether only a spectrum image will do */
    OpenedSignal open(boolean image, Contributions contributions, Progress progress) throws LamellaException {
        return OpenedSignal.open(file, number, part, image ? SpectrumInput::isImage : SpectrumInput::hasSpectra,
                image ? "spectrum image" : KIND, contributions, progress);
    }

    /** Its spectrum, or that of the pixels the user chose. */
    Spectrum spectrum(OpenedSignal opened, Contributions contributions, Progress progress) throws LamellaException {
        if (opened.signal() instanceof SpectrumImage image) {
            Optional<Mask> mask = region.mask(image, contributions, progress.part(0, 0.5));
            return mask.isPresent() ? image.spectrum(mask.get(), progress.part(0.5, 1)) : image.sumSpectrum(progress);
        }
        if (region.isAsked()) {
            throw new LamellaException("Regions can be chosen in a spectrum image only; '" + opened.signal().title() + "' is none.");
        }
        if (opened.signal() instanceof Spectrum spectrum) {
            return spectrum;
        }
        throw opened.isNo(KIND);
    }

    /** Whether the user chose pixels. */
    boolean hasRegion() {
        return region.isAsked();
    }

    /** The record of the signal with the choice of pixels. */
    Provenance provenance(OpenedSignal opened, Progress progress) throws LamellaException {
        return region.texts().isEmpty() ? opened.provenance()
                : opened.provenance().and(Provenance.begin(region.sources(progress).toArray(SourceFile[]::new)))
                        .then(StepRecord.of("region", "region", "org.lamella.core", region.texts(), Instant.now(), 0));
    }

    /** Notes the signal and its spectrum, with which the results begin. */
    SpectrumNotes note(OpenedSignal opened, WorkflowRecorder notes, Contributions contributions,
            Progress progress) throws LamellaException {
        String signal = notes.signal("map", opened.provenance());
        if (!(opened.signal() instanceof SpectrumImage image)) {
            return new SpectrumNotes(signal, notes.named("spectrum", "sum", "spectra", List.of(signal), Map.of("main", "true")));
        }
        List<String> on = new ArrayList<>(List.of(signal));
        region.note(image, signal, notes, contributions, progress).ifPresent(on::add);
        return new SpectrumNotes(signal, notes.named("spectrum", "sum", "pixels", on, Map.of("main", "true")));
    }

    /**
     * Names in a workflow.
     *
     * @param signal of what was read
     * @param spectrum of its spectrum
     */
    record SpectrumNotes(String signal, String spectrum) {
    }

    /** Masks that expressions may name. */
    MaskOptions masks() {
        return region.masks();
    }

    private static boolean isImage(StoredSignal signal) {
        return signal.outline().axes().size() > 1 && hasSpectra(signal);
    }

    private static boolean hasSpectra(StoredSignal signal) {
        return signal.outline().axes().stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count() == 1;
    }
}
