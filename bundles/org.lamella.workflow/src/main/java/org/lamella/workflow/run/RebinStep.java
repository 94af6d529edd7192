package org.lamella.workflow.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.StepRecord;

/**
 * {@code rebin: 2,2,4} of a spectrum image sums columns, rows and channels in blocks. The truth of a simulated image stays with it when
 * pixels stay as they are.
 */
final class RebinStep implements StepKind {

    @Override
    public String name() {
        return "rebin";
    }

    @Override
    public String description() {
        return "Sum columns, rows and channels of a spectrum image in blocks, as in 2,2,1.";
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(List.of());
        ImageValue source = call.on(ImageValue.class, "a spectrum image");
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        RebinFactors factors;
        try {
            factors = RebinFactors.parse(call.step().contribution());
        } catch (IllegalArgumentException mistake) {
            throw new LamellaException(mistake.getMessage(), mistake);
        }
        SpectrumImage image = source.image().rebin(factors, progress);
        Optional<ImageTruth> truth = factors.x() > 1 || factors.y() > 1 ? Optional.empty()
                : source.truth().map(known -> known.rebinned(image.energyAxis(), factors.energy()));
        return new ImageValue(image, source.provenance().then(StepRecord.of(name(), call.step().contribution(), "org.lamella.workflow",
                Map.of(), startedAt, (System.nanoTime() - start) * 1e-9)), truth);
    }
}
