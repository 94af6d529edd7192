package org.lamella.cli;

import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Adds columns; a second image adds to the facts only. */
final class JoinedColumns implements Preprocessing<JoinedColumns.Columns> {

    /** Its parameters. */
    public record Columns(@Parameter(label = "Columns", defaultValue = "2", min = 1, help = "How many.") int columns) {
    }

    @Override
    public Class<Columns> parameterType() {
        return Columns.class;
    }

    @Override
    public Companion companion() {
        return Companion.OPTIONAL;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, Columns parameters, Progress progress) throws LamellaException {
        SpectrumImage joined = task.image().rebin(new RebinFactors(parameters.columns(), 1, 1), progress);
        return new PreprocessingResult("Joined columns", joined,
                List.of(new PreprocessingResult.PixelMap("Number", "px", new double[joined.cube().pixels()])),
                Map.of("companion counts", task.companion().map(SpectrumImage::sum).orElse(0)), List.of("Columns are joined."));
    }
}
