package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;

/** Non-negative matrix factorisation with softly orthogonal maps (NMF-SO), {@link MapColumn}. */
public final class OrthogonalNmf extends NmfDecomposition<OrthogonalParameters> {

    /** The contributed object. */
    public OrthogonalNmf() {
        super(OrthogonalParameters.class);
    }

    @Override
    NmfSettings settings(OrthogonalParameters parameters) {
        return parameters.settings();
    }

    @Override
    Method method(OrthogonalParameters parameters) throws LamellaException {
        return HalsMethod.of("NMF (soft orthogonality)",
                new Shape(parameters.orthogonality(), 0, 0, 0, parameters.zeroGrounding()), false);
    }
}
