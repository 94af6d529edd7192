package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;

class ProvenanceTest {

    private static final Instant START = Instant.parse("2026-11-20T10:11:12.345678Z");

    private static Provenance sample() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("z-last", "a \"quoted\" <text> & more");
        parameters.put("a-first", "0.1");
        parameters.put("seed", "-9223372036854775808");
        SourceFile input = new SourceFile("/data/µ map.hspy", 680193, "7b98");
        return Provenance.begin(input)
                .then(StepRecord.of("decompose", "pca", "org.lamella.decomposition", parameters, START, 1.9375))
                .then(StepRecord.of("decompose", "ica", "org.lamella.decomposition", Map.of("maximum", "12"), START.plusSeconds(2), 1e-9));
    }

    @Test
    void twoRecordsGiveOneWithTheInputsAndStepsOfBoth() {
        StepRecord load = StepRecord.of("load", "one", "org.example", Map.of(), Instant.EPOCH, 1);
        StepRecord other = StepRecord.of("load", "two", "org.example", Map.of(), Instant.EPOCH, 2);

        Provenance both = Provenance.begin().then(load).and(Provenance.begin().then(other));

        assertEquals(List.of(load, other), both.steps());
        assertEquals(3, both.seconds(), 1e-12);
    }

    @Test
    void jsonGivesTheSameRecordBack() throws Exception {
        Provenance sample = sample();
        Provenance read = Provenance.fromJson(sample.toJson(), "test");
        assertEquals(sample, read);
        assertEquals(List.of("z-last", "a-first", "seed"), new ArrayList<>(read.steps().get(0).parameters().keySet()));
    }

    @Test
    void missingSeedIsNull() {
        JsonObject document = JsonParser.parseString(sample().toJson()).getAsJsonObject();
        assertTrue(document.getAsJsonArray("steps").get(1).getAsJsonObject().get("seed").isJsonNull());
        assertEquals(Long.MIN_VALUE, document.getAsJsonArray("steps").get(0).getAsJsonObject().get("seed").getAsLong());
    }

    @Test
    void keysOfLaterVersionsArePassedOver() throws Exception {
        JsonObject document = JsonParser.parseString(sample().toJson()).getAsJsonObject();
        document.addProperty("added", "later");
        document.getAsJsonArray("steps").get(0).getAsJsonObject().add("cache", new JsonObject());
        assertEquals(sample(), Provenance.fromJson(document.toString(), "test"));
    }

    @Test
    void laterVersionOfTheFormatIsRefused() {
        JsonObject document = JsonParser.parseString(sample().toJson()).getAsJsonObject();
        document.addProperty("version", 2);
        LamellaException failure = assertThrows(LamellaException.class, () -> Provenance.fromJson(document.toString(), "old.json"));
        assertTrue(failure.getMessage().contains("old.json") && failure.getMessage().contains("version 2"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "null", "{\"format\":\"other\",\"version\":1}",
        "{\"format\":\"lamella-provenance\",\"version\":1,\"program\":{},\"inputs\":[],\"steps\":[]}"})
    void whatIsNoRecordIsRefusedByName(String text) {
        LamellaException failure = assertThrows(LamellaException.class, () -> Provenance.fromJson(text, "bad.json"));
        assertTrue(failure.getMessage().startsWith("Cannot read bad.json"), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"7, true", "x, false", "99999999999999999999, false"})
    void seedIsTheParameterOfThatNameWhenItIsANumber(String text, boolean present) {
        OptionalLong seed = StepRecord.of("s", "c", "b", Map.of("seed", text), START, 0).seed();
        assertEquals(present, seed.isPresent());
    }

    @Test
    void secondsOfAllStepsAreAdded() {
        assertEquals(1.9375 + 1e-9, sample().seconds());
    }

    @Test
    void programIsThisOne() {
        Program program = Program.running();
        assertEquals("Lamella", program.name());
        assertEquals(Runtime.version().toString(), program.java());
        assertFalse(program.system().isBlank());
        assertTrue(program.version().matches("\\d+\\.\\d+\\.\\d+.*"), program.version());
    }
}
