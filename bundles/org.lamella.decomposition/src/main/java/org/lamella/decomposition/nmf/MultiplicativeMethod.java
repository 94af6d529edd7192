package org.lamella.decomposition.nmf;

import org.lamella.core.progress.Progress;

/** The multiplicative updates of Lee and Seung. */
record MultiplicativeMethod() implements Method {

    @Override
    public String title() {
        return "NMF (multiplicative)";
    }

    @Override
    public Updates updates(Problem problem, Progress progress) {
        return new MultiplicativeUpdates();
    }
}
