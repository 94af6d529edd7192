package org.lamella.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The pixels of a spectrum image whose sum a command works on, and those of the matrix around them. For use as a mixin. */
final class MaskInput {

    private static final String MASK = "--mask";
    private static final String MATRIX = "--matrix";
    private static final String MATRIX_ELEMENT = "--matrix-element";

    @Option(names = MASK, paramLabel = "MASK",
            description = "Pixels of a spectrum image to sum, instead of all: a file, or an expression of the masks of --masks, as in"
                    + " 'not (fp or capv)'.")
    private String mask;

    @Option(names = MATRIX, paramLabel = "MASK",
            description = "Pixels of pure matrix, which is then subtracted; needs " + MATRIX_ELEMENT + ".")
    private String matrix;

    @Option(names = MATRIX_ELEMENT, paramLabel = "SYMBOL",
            description = "Element, or line, that only the matrix has: as often as its counts ask for the matrix is subtracted.")
    private String matrixElement;

    @Mixin
    private MaskOptions masks;

    /** A spectrum, with its matrix when that is to be subtracted. */
    record Chosen(Spectrum spectrum, Optional<EmbeddedPhase> phase, Provenance history) {
    }

    Chosen of(OpenedSignal opened, CommandSpec command, Contributions contributions, Progress progress) throws LamellaException {
        if ((matrix == null) != (matrixElement == null)) {
            throw new ParameterException(command.commandLine(), MATRIX + " and " + MATRIX_ELEMENT + " go together");
        }
        if (mask == null && matrix == null) {
            return new Chosen(SpectrumInput.spectrum(opened, progress), Optional.empty(), opened.provenance());
        }
        if (!(opened.signal() instanceof SpectrumImage image)) {
            throw new LamellaException("'" + opened.signal().title() + "' of " + opened.file() + " is a single spectrum, of which no pixels"
                    + " can be chosen; leave masks out.");
        }
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        Provenance history = opened.provenance();
        Spectrum spectrum = SpectrumInput.spectrum(opened, progress);
        if (mask != null) {
            MaskOptions.Chosen chosen = masks.mask(mask, image.cube().width(), image.cube().height(), contributions, progress);
            spectrum = image.spectrum(filled(chosen.mask(), mask), progress);
            history = history.and(chosen.inputs());
        }
        Optional<EmbeddedPhase> phase = Optional.empty();
        if (matrix != null) {
            MaskOptions.Chosen chosen = masks.mask(matrix, image.cube().width(), image.cube().height(), contributions, progress);
            phase = Optional.of(new EmbeddedPhase(spectrum, image.spectrum(filled(chosen.mask(), matrix), progress), matrixElement));
            history = history.and(chosen.inputs());
        }
        return new Chosen(spectrum, phase, history.then(StepRecord.of("mask", "sum", "org.lamella.workflow", texts(), startedAt,
                (System.nanoTime() - start) * 1e-9)));
    }

    private static Mask filled(Mask chosen, String text) throws LamellaException {
        if (chosen.count() == 0) {
            throw new LamellaException("The mask '" + text + "' has no pixels; choose another.");
        }
        return chosen;
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (mask != null) {
            texts.put("mask", mask);
        }
        if (matrix != null) {
            texts.put("matrix", matrix);
            texts.put("matrix-element", matrixElement);
        }
        texts.putAll(masks.texts());
        return texts;
    }
}
