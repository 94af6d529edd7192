package org.lamella.preprocessing.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** Adds blocks of pixels and channels; a rest that fills no block is left out, counts stay counts. */
public final class Rebin implements Preprocessing<RebinParameters> {

    @Override
    public Class<RebinParameters> parameterType() {
        return RebinParameters.class;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, RebinParameters parameters, Progress progress) throws LamellaException {
        SpectrumImage image = task.image();
        RebinFactors factors = new RebinFactors(parameters.columns(), parameters.rows(), parameters.channels());
        SpectrumImage joined = image.rebin(factors, progress);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("pixels", joined.cube().pixels());
        facts.put("channels", joined.cube().channels());
        facts.put("columns, rows and channels left out", image.cube().width() % factors.x() + ", " + image.cube().height() % factors.y()
                + ", " + image.cube().channels() % factors.energy());
        return new PreprocessingResult("Rebin", new SpectrumImage(image.header().withTitle(image.title() + ", rebinned"),
                joined.navigationAxes(), joined.energyAxis(), joined.cube()), List.of(), facts, List.of());
    }
}
