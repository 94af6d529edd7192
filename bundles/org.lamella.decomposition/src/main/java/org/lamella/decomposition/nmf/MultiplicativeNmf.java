package org.lamella.decomposition.nmf;

/** Non-negative matrix factorisation by multiplicative updates, {@link MultiplicativeRule}. */
public final class MultiplicativeNmf extends NmfDecomposition<MultiplicativeParameters> {

    /** The contributed object. */
    public MultiplicativeNmf() {
        super(MultiplicativeParameters.class);
    }

    @Override
    NmfSettings settings(MultiplicativeParameters parameters) {
        return parameters.settings();
    }

    @Override
    Method method(MultiplicativeParameters parameters) {
        return new MultiplicativeMethod();
    }
}
