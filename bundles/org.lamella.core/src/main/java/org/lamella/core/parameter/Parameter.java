package org.lamella.core.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a component of a parameter record. Form, command-line option, workflow key, help and provenance are all made from it.
 *
 * <p>Components may be {@code int}, {@code long}, {@code double}, {@code boolean}, {@link String}, an enum, or a
 * {@code List<String>} (comma-separated in text).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Parameter {

    /** Name in forms and tables. @return a few words */
    String label();

    /** What the parameter does, for the analyst. @return a sentence or two */
    String help();

    /** Value used when the user gives none, as text. @return parsed like user input */
    String defaultValue();

    /** Unit of a number. @return for instance {@code keV}, empty when it has none */
    String unit() default "";

    /** Smallest allowed number. @return inclusive */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed number. @return inclusive */
    double max() default Double.POSITIVE_INFINITY;
}
