package org.lamella.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.contribution.ContributionKind;

class PrepareCommandTest {

    @TempDir
    private Path folder;
    private Path map;
    private Path results;
    private int status;
    private String out;
    private String err;

    @BeforeEach
    void writeMap() throws IOException {
        map = Files.writeString(folder.resolve("small.map"), "MAP 16");
        results = folder.resolve("results");
    }

    private void run(Object... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        TestContributions contributions = TestContributions.standard()
                .add(ContributionKind.PREPROCESSING, "join", List.of(), new JoinedColumns());
        status = new LamellaCommandLine(contributions, new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8)).execute(
                        Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void preparedImageIsWrittenWithMapsReportAndRecord() throws IOException {
        run("prepare", map, "--method", "join", "--columns", "4", "--save", "map", "--out", results, "--json");
        assertEquals(0, status, err);
        JsonObject document = JsonParser.parseString(out).getAsJsonObject();
        assertEquals("4", document.getAsJsonObject("parameters").get("columns").getAsString());
        assertEquals(0, document.getAsJsonObject("facts").get("companion counts").getAsInt());
        assertTrue(Files.exists(results.resolve("prepared.map")));
        assertTrue(Files.exists(results.resolve("join_Number.npy")));
        assertTrue(Files.readString(results.resolve("report.html")).contains("Columns are joined."));
        assertTrue(Files.readString(results.resolve("provenance.json")).contains("\"prepare\""));
    }

    @Test
    void recordedWorkflowMakesTheSameFilesAgain() throws IOException {
        run("prepare", map, "--method", "join", "--with", map, "--save", "map", "--out", results);
        assertEquals(0, status, err);
        Path again = folder.resolve("again");
        run("run", results.resolve("workflow.yaml"), "--out", again);
        assertEquals(0, status, err);
        assertEquals(Files.readString(results.resolve("prepared.map")), Files.readString(again.resolve("prepared.map")));
        assertEquals(-1, Files.mismatch(results.resolve("join_Number.npy"), again.resolve("join_Number.npy")));
        assertTrue(Files.readString(again.resolve("report.html")).toLowerCase(Locale.ROOT).contains("companion counts"));
    }

    @Test
    void laterStepsWorkOnThePreparedImage() throws IOException {
        Path workflow = Files.writeString(folder.resolve("two.yaml"), "inputs:\n  map: small.map\nsteps:\n  - prepare: join\n"
                + "    as: joined\n    columns: 4\n  - decompose: nmf\nfindings:\n  - what: width\n    here: ${joined.width}\n");
        run("run", workflow, "--out", results, "--json");
        assertEquals(0, status, err);
        assertTrue(out.contains("\"here\": \"4\""), out);
        assertTrue(Files.exists(results.resolve("nmf_maps.npy")));
    }

    @Test
    void wrongUseIsToldInOneLine() {
        run("prepare", map, "--method", "polish", "--out", results);
        assertEquals(2, status);
        assertTrue(err.contains("join"), err);
        run("prepare", map, "--method", "join", "--columns", "0", "--out", results);
        assertEquals(2, status, err);
        assertEquals(1, err.lines().count(), err);
    }
}
