package org.lamella.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.WorkflowRecorder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The matrix that a phase lies in and that is to be subtracted. For use as a mixin. */
final class MatrixOptions {

    private static final String MATRIX = "--matrix";
    private static final String MATRIX_ELEMENT = "--matrix-element";

    @Option(names = MATRIX, paramLabel = "MASK",
            description = "Pixels of pure matrix, which is then subtracted; needs " + MATRIX_ELEMENT + ".")
    private String matrix;

    @Option(names = MATRIX_ELEMENT, paramLabel = "SYMBOL",
            description = "Element, or line, that only the matrix has: as often as its counts ask for the matrix is subtracted.")
    private String matrixElement;

    /**
     * The phase with its matrix.
     *
     * @param mixture the spectrum of both
     * @param opened the map that it comes from
     * @param masks masks that the text may name
     * @param command whose options these are
     * @return empty when nothing is to be subtracted
     * @throws LamellaException when the signal is no map, or the matrix has no pixels
     */
    Optional<EmbeddedPhase> phase(Spectrum mixture, OpenedSignal opened, MaskOptions masks, CommandSpec command,
            Contributions contributions, Progress progress) throws LamellaException {
        if ((matrix == null) != (matrixElement == null)) {
            throw new ParameterException(command.commandLine(), MATRIX + " and " + MATRIX_ELEMENT + " go together");
        }
        if (matrix == null) {
            return Optional.empty();
        }
        if (!(opened.signal() instanceof SpectrumImage image)) {
            throw new LamellaException("'" + opened.signal().title() + "' of " + opened.file() + " is a single spectrum, of which no pixels"
                    + " can be chosen; leave the matrix out.");
        }
        Mask pixels = masks.mask(matrix, image.cube().width(), image.cube().height(), contributions, progress).mask();
        if (pixels.count() == 0) {
            throw new LamellaException("The mask '" + matrix + "' has no pixels; choose another.");
        }
        return Optional.of(new EmbeddedPhase(mixture, image.spectrum(pixels, progress), matrixElement));
    }

    /** The mask as the user named it. @return empty when nothing is to be subtracted */
    Optional<String> mask() {
        return Optional.ofNullable(matrix);
    }

    /** Notes the spectrum of the matrix. @param image the map's name @return parameters of the step; empty when nothing is subtracted */
    Map<String, String> note(OpenedSignal opened, String image, MaskOptions masks, WorkflowRecorder notes, Contributions contributions,
            Progress progress) throws LamellaException {
        if (matrix == null || !(opened.signal() instanceof SpectrumImage map)) {
            return Map.of();
        }
        String pixels = masks.note(matrix, map.cube().width(), map.cube().height(), notes, contributions, progress);
        return Map.of("matrix", notes.intermediate("matrix", "sum", "pixels", List.of(image, pixels), Map.of()), "matrix-element",
                matrixElement);
    }

    /** The choice for the record of the run. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (matrix != null) {
            texts.put("matrix", matrix);
            texts.put("matrix-element", matrixElement);
        }
        return texts;
    }
}
