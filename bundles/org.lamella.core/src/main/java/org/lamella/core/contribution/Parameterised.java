package org.lamella.core.contribution;

/**
 * Something whose behaviour the user sets by a declared parameter record.
 *
 * @param <P> the record; each component carries {@link org.lamella.core.parameter.Parameter}
 */
public interface Parameterised<P extends Record> {

    /** The parameter record's class. @return a public record */
    Class<P> parameterType();
}
