package org.lamella.core.contribution;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Tells components that carry signal from those that are noise. Contributed to the extension point {@code org.lamella.judges}. Stateless; a
 * pure function of image, result and parameters, seed included.
 *
 * @param <P> the parameter record
 */
public interface ComponentJudge<P extends Record> extends Parameterised<P> {

    /**
     * Judges.
     *
     * @param image what was decomposed
     * @param result its components
     * @param parameters checked parameters
     * @param progress progress and cancellation
     * @return one verdict a component, in their order
     * @throws LamellaException when nothing can be judged as asked, saying why; also when cancelled. A judge that merely lacks what it
     *         looks at answers undecided instead
     */
    List<ComponentVerdict> judge(SpectrumImage image, DecompositionResult result, P parameters, Progress progress)
            throws LamellaException;
}
