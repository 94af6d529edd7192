package org.lamella.decomposition.nmf;

import org.lamella.core.LamellaException;

/** Non-negative matrix factorisation by hierarchical alternating least squares, {@link HalsRule}. */
public final class HalsNmf extends NmfDecomposition<HalsParameters> {

    /** The contributed object. */
    public HalsNmf() {
        super(HalsParameters.class);
    }

    @Override
    NmfSettings settings(HalsParameters parameters) {
        return parameters.settings();
    }

    @Override
    Method method(HalsParameters parameters) throws LamellaException {
        return HalsMethod.of("NMF (HALS)", new Shape(0, parameters.smoothness(), parameters.mapSparsity(), parameters.spectrumSparsity(),
                parameters.zeroGrounding()), parameters.sumToOne());
    }
}
