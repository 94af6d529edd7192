package org.lamella.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class SourceFileTest {

    @TempDir
    Path folder;

    /** The vectors of FIPS 180-4. */
    @ParameterizedTest
    @CsvSource({
        "abc, 1, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "a, 1000000, cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        "'', 0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"})
    void digestIsSha256OfTheContent(String unit, int times, String expected) throws Exception {
        Path file = Files.write(folder.resolve("f"), unit.repeat(times).getBytes(StandardCharsets.US_ASCII));
        SourceFile source = SourceFile.of(file, Progress.NONE);
        assertEquals(expected, source.sha256());
        assertEquals((long) unit.length() * times, source.bytes());
        assertEquals(file.toAbsolutePath().normalize().toString(), source.path());
    }

    @Test
    void missingFileIsNamed() {
        Path missing = folder.resolve("gone");
        LamellaException failure = assertThrows(LamellaException.class, () -> SourceFile.of(missing, Progress.NONE));
        assertTrue(failure.getMessage().contains(missing.toString()) && failure.getMessage().contains("does not exist"));
    }
}
