package org.lamella.decomposition.nmf;

/** Non-negative matrix factorisation with automatic relevance determination (ARD), {@link RelevanceUpdates}. */
public final class RelevanceNmf extends NmfDecomposition<RelevanceParameters> {

    /** The contributed object. */
    public RelevanceNmf() {
        super(RelevanceParameters.class);
    }

    @Override
    NmfSettings settings(RelevanceParameters parameters) {
        return parameters.settings();
    }

    @Override
    Method method(RelevanceParameters parameters) {
        return new RelevanceMethod(parameters.orthogonality(), parameters.strength());
    }
}
