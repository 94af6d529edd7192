package org.lamella.cli;

import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.contribution.JointDecomposition;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/** {@link BlockSpectra} of each image by itself. */
public final class BlockPair implements JointDecomposition<BlockSpectra.Parameters> {

    @Override
    public Class<BlockSpectra.Parameters> parameterType() {
        return BlockSpectra.Parameters.class;
    }

    @Override
    public List<DecompositionResult> decompose(List<SpectrumImage> images, BlockSpectra.Parameters parameters, Progress progress)
            throws LamellaException {
        List<DecompositionResult> results = new ArrayList<>();
        for (SpectrumImage image : images) {
            results.add(new BlockSpectra().decompose(image, parameters, progress));
        }
        return results;
    }
}
