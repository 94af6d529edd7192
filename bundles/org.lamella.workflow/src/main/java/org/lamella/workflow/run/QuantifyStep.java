package org.lamella.workflow.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.QuantificationRun;

/**
 * {@code quantify: ID} of a spectrum, or of the sum of a spectrum image, with the parameters of the quantification. With {@code matrix},
 * the name of a spectrum, and {@code matrix-element}, of a phase that lies in that matrix, which is subtracted.
 */
final class QuantifyStep implements StepKind {

    private static final String MATRIX = "matrix";
    private static final String MATRIX_ELEMENT = "matrix-element";

    @Override
    public String name() {
        return QuantificationRun.STEP;
    }

    @Override
    public String description() {
        return "Turn a spectrum into a composition by a contributed quantification.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.quantifications();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(MATRIX, MATRIX_ELEMENT);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        String matrix = parameters.remove(MATRIX);
        String element = parameters.remove(MATRIX_ELEMENT);
        SpectrumValue spectrum = spectrum(call.onAny("a spectrum or a spectrum image", List.of(SpectrumValue.class, ImageValue.class)),
                progress);
        QuantificationRun run = new QuantificationRun(call.contributions());
        String id = call.step().contribution();
        if (matrix == null && element == null) {
            return new CompositionValue(run.run(id, parameters, spectrum.spectrum(), spectrum.provenance(), progress));
        }
        if (matrix == null || element == null) {
            throw new LamellaException("a matrix is subtracted by an element that only it has; give both " + MATRIX + " and "
                    + MATRIX_ELEMENT);
        }
        if (!(call.values().named(matrix) instanceof SpectrumValue alone)) {
            throw new LamellaException("'" + matrix + "' is no spectrum of a matrix");
        }
        if (spectrum.spectrum().axis().size() != alone.spectrum().axis().size()) {
            throw new LamellaException("the spectra of mixture and matrix have different channels");
        }
        return new CompositionValue(run.runWithoutMatrix(id, parameters, new EmbeddedPhase(spectrum.spectrum(), alone.spectrum(), element),
                spectrum.provenance().and(alone.provenance()), progress));
    }

    private static SpectrumValue spectrum(StepValue source, Progress progress) throws LamellaException {
        return source instanceof ImageValue image ? new SpectrumValue(image.image().sumSpectrum(progress), image.provenance())
                : (SpectrumValue) source;
    }
}
