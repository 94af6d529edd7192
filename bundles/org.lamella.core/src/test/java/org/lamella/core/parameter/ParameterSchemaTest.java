package org.lamella.core.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;

class ParameterSchemaTest {

    /** Choices of the test record. */
    public enum Start {
        /** One. */ RANDOM,
        /** Another, of two words. */ TRUNCATED_SVD
    }

    /** One component of every supported type. */
    public record Sample(
            @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "How many.") int components,
            @Parameter(label = "Seed", defaultValue = "42", help = "Random seed.") long seed,
            @Parameter(label = "From", defaultValue = "0.2", min = 0, unit = "keV", help = "Lower edge.") double energyFromKeV,
            @Parameter(label = "Centre", defaultValue = "no", help = "Whether to centre.") boolean centre,
            @Parameter(label = "Start", defaultValue = "truncated-svd", help = "Where to start.") Start start,
            @Parameter(label = "Title", defaultValue = "", help = "A text.") String title,
            @Parameter(label = "Elements", defaultValue = "Fe, Cr", help = "Symbols.") List<String> elements) {
    }

    private final ParameterSchema<Sample> schema = ParameterSchema.of(Sample.class);

    @Test
    void defaultsAreTheDeclaredOnes() {
        assertEquals(new Sample(3, 42, 0.2, false, Start.TRUNCATED_SVD, "", List.of("Fe", "Cr")), schema.defaults());
    }

    @Test
    void optionNamesAreDashedWords() {
        assertEquals(List.of("components", "seed", "energy-from-kev", "centre", "start", "title", "elements"),
                schema.parameters().stream().map(ParameterInfo::option).toList());
    }

    @Test
    void textsByOptionOrNameBecomeARecord() throws LamellaException {
        Sample parsed = schema.parse(Map.of("components", "5", "energyFromKeV", "1.5", "centre", "yes", "start", "random", "elements",
                "O,,N "));
        assertEquals(new Sample(5, 42, 1.5, true, Start.RANDOM, "", List.of("O", "N")), parsed);
    }

    @Test
    void recordSurvivesTheWayThroughTexts() throws LamellaException {
        Sample sample = new Sample(7, -1, 1.0 / 3, true, Start.RANDOM, "a b", List.of("U"));
        assertEquals(sample, schema.parse(schema.toTexts(sample)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "components | 0 | Parameter components must be from 1 to 64, not 0.",
        "components | 65 | Parameter components must be from 1 to 64, not 65.",
        "components | three | Parameter components takes a whole number, not 'three'.",
        "components | 99999999999 | Parameter components must be from 1 to 64, not 99999999999.",
        "energy-from-kev | NaN | Parameter energy-from-kev must be from 0 to Infinity keV, not NaN.",
        "energy-from-kev | low | Parameter energy-from-kev takes a number, not 'low'.",
        "centre | maybe | Parameter centre takes true or false, not 'maybe'.",
        "start | svd | 'Parameter start takes one of random, truncated-svd, not ''svd''.'",
        "colour | red | 'Unknown parameter ''colour''; the parameters are components, seed, energy-from-kev, centre, start, title, elements.'"})
    void wrongTextsAreRefusedInWords(String name, String value, String message) {
        assertEquals(message, assertThrows(LamellaException.class, () -> schema.parse(Map.of(name, value))).getMessage());
    }

    /** Lacks its annotation. */
    public record Bare(int components) {
    }

    /** Declares a default outside its own range. */
    public record WrongDefault(@Parameter(label = "K", defaultValue = "0", min = 1, help = "Too small.") int components) {
    }

    @Test
    void mistakesOfABundlesAuthorAreNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(Bare.class)).getMessage()
                .contains("lacks @Parameter"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(WrongDefault.class)).getMessage()
                .contains("Defaults of"));
    }
}
