package org.lamella.decomposition.nmf;

/** Non-negative matrix factorisation by alternating least squares, plain or damped, {@link AlternatingUpdates}. */
public final class AlternatingNmf extends NmfDecomposition<AlternatingParameters> {

    /** The contributed object. */
    public AlternatingNmf() {
        super(AlternatingParameters.class);
    }

    @Override
    NmfSettings settings(AlternatingParameters parameters) {
        return parameters.settings();
    }

    @Override
    Method method(AlternatingParameters parameters) {
        return new AlternatingMethod(parameters.damping());
    }
}
