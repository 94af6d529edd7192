package org.lamella.core.contribution;

import java.util.Objects;

/**
 * What a judge says about one component of a decomposition.
 *
 * @param finding whether the component is signal or noise
 * @param confidence how sure the judge is of the finding, 0.5 (as good as a coin) to 1; 0.5 when undecided
 * @param reason one sentence with the figure it rests on, for the analyst
 */
public record ComponentVerdict(Finding finding, double confidence, String reason) {

    private static final double COIN = 0.5;

    /** What a component is. */
    public enum Finding {
        /** It carries something of the specimen. */ SIGNAL,
        /** It is noise alone. */ NOISE,
        /** The judge cannot tell, for want of what it looks at. */ UNDECIDED
    }

    /** Checks the confidence. */
    public ComponentVerdict {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(reason, "reason");
        if (!(confidence >= COIN && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence of " + confidence);
        }
    }

    /**
     * The more probable finding.
     *
     * @param probabilityOfSignal 0 to 1
     * @param reason one sentence
     * @return signal from one half on
     */
    public static ComponentVerdict of(double probabilityOfSignal, String reason) {
        return probabilityOfSignal >= COIN ? new ComponentVerdict(Finding.SIGNAL, probabilityOfSignal, reason)
                : new ComponentVerdict(Finding.NOISE, 1 - probabilityOfSignal, reason);
    }

    /**
     * No finding.
     *
     * @param reason what the judge would need
     * @return undecided
     */
    public static ComponentVerdict undecided(String reason) {
        return new ComponentVerdict(Finding.UNDECIDED, COIN, reason);
    }

    /** Whether the component is to be kept by this verdict. @return true for signal */
    public boolean isSignal() {
        return finding == Finding.SIGNAL;
    }
}
