package org.lamella.decomposition.nmf;

import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;

/**
 * Non-negative matrix factorisation of a spectrum image, X ~ C S^T with C, S >= 0, that makes |X - C S^T|^2 small.
 *
 * <p>Component spectra sum to 1, so component maps are in counts; components come in the order of their total counts, most first.
 *
 * @param <P> the parameter record
 */
abstract class NmfDecomposition<P extends Record> implements Decomposition<P> {

    private final Class<P> parameterType;

    NmfDecomposition(Class<P> parameterType) {
        this.parameterType = parameterType;
    }

    /** What all methods are told. */
    abstract NmfSettings settings(P parameters);

    /** The method that the parameters ask for. */
    abstract Method method(P parameters) throws LamellaException;

    @Override
    public final Class<P> parameterType() {
        return parameterType;
    }

    @Override
    public final DecompositionResult decompose(SpectrumImage image, P parameters, Progress progress) throws LamellaException {
        return decompose(image, parameters, List.of(), progress);
    }

    /**
     * Factorises with what is known of some components.
     *
     * @param image the spectrum image
     * @param parameters checked parameters
     * @param known known spectra and maps, in the image's channels within the energy window and in its pixels; at most as many as there are
     *        components. Fixed ones come out as given but for their scale.
     * @param progress progress and cancellation
     * @return component maps and spectra
     * @throws LamellaException when the image cannot be factorised as asked, saying why; also when cancelled
     */
    public final DecompositionResult decompose(SpectrumImage image, P parameters, List<GivenComponent> known, Progress progress)
            throws LamellaException {
        return new NmfRun(image, settings(parameters), method(parameters)).result(known, progress);
    }
}
