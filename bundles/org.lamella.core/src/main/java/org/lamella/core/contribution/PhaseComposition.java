package org.lamella.core.contribution;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The composition of one component of a decomposition.
 *
 * @param name name of the phase when it is one that the user named; else empty
 * @param shares one row an element
 */
public record PhaseComposition(Optional<String> name, List<Share> shares) {

    /** Copies the list. */
    public PhaseComposition {
        Objects.requireNonNull(name, "name");
        shares = List.copyOf(shares);
    }

    /**
     * How much of an element is in the phase. Fractions are from 0 to 1 and add up to 1 over the elements.
     *
     * @param symbol element symbol
     * @param atomicFraction atomic fraction
     * @param atomicFractionSigma its standard deviation; of an element that was found absent, what hides in the noise
     * @param massFraction mass fraction
     * @param massFractionSigma its standard deviation
     * @param origin how the fraction came about
     */
    public record Share(String symbol, double atomicFraction, double atomicFractionSigma, double massFraction, double massFractionSigma,
            Origin origin) {
    }

    /** How a fraction came about. */
    public enum Origin {
        /** The counts say so. */
        FITTED,
        /** The counts do not ask for the element, so the phase was taken to lack it. */
        ABSENT,
        /** The user said so. */
        GIVEN
    }

    /**
     * The share of an element.
     *
     * @param symbol element symbol
     * @return empty when the element was no part of the model
     */
    public Optional<Share> share(String symbol) {
        return shares.stream().filter(share -> share.symbol().equals(symbol)).findFirst();
    }
}
