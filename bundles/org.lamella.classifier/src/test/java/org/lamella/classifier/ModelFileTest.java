package org.lamella.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.classifier.network.Architecture;
import org.lamella.classifier.network.Network;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class ModelFileTest {

    @TempDir
    private Path folder;

    private static ClassifierModel model() {
        Architecture architecture = Architecture.Preset.COMPACT.architecture();
        return new ClassifierModel(Network.untrained(architecture, 1), Rendering.SCALES,
                new Standardisation(new double[] {0.1, 0.2, 0.3}, new double[] {1, 2, 3}), Map.of("made by", "a test,\nof two lines"));
    }

    @Test
    void aModelIsReadAsItWasWritten() throws LamellaException, IOException {
        Path file = folder.resolve("new folder").resolve("a.model");
        ModelFile.write(model(), file);
        ClassifierModel read = ModelFile.read(file);
        assertEquals(model().architecture(), read.architecture());
        assertEquals(Rendering.SCALES, read.rendering());
        assertEquals("a test, of two lines", read.provenance().get("made by"));
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, read.standardisation().means());
        float[] written = model().network().weights();
        float[] weights = read.network().weights();
        for (int i = 0; i < weights.length; i++) {
            assertEquals(written[i], weights[i], 5e-4 * Math.abs(written[i]) + 1e-7);
        }
        ModelFile.write(read, folder.resolve("again"));
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("again")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void everyCutAndEveryChangedWeightIsNoticed() throws LamellaException, IOException {
        Path file = folder.resolve("a.model");
        ModelFile.write(model(), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += length < 400 ? 7 : 997) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
        byte[] changed = bytes.clone();
        changed[bytes.length - 5] ^= 4;
        assertRefused(changed);
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        String title = "Lamella component classifier 1\n";
        for (String text : List.of("", "\n\n", "x".repeat(100_000), title + "\n", title + "network: 3x80 conv 10 pixels 4\n\n",
                title + "network: 3x80 conv 99999 pixels 4\nrendering: scales\n\n",
                title + "network: 3x80 conv 10 pixels 4\nrendering: colours\n\n",
                title + "network: 3x80 conv 10 pixels 4\nrendering: scales\ninput means: 1,2\ninput deviations: 1,2,3\n\n")) {
            assertRefused(text.getBytes(StandardCharsets.UTF_8));
        }
        LamellaException missing = assertThrows(LamellaException.class, () -> ModelFile.read(folder.resolve("none.model")));
        assertTrue(missing.getMessage().contains("none.model"));
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("bad.model"), bytes);
        LamellaException refused = assertThrows(LamellaException.class, () -> ModelFile.read(file));
        assertTrue(refused.getMessage().contains("bad.model"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,3c00", "-2,c000", "65504,7bff", "65520,7c00", "1e9,7c00", "6.1035156e-5,400", "5.9604645e-8,1", "2.9e-8,0",
        "0.33325195,3555", "1.0004883,3c00", "1.0014648,3c02", "6.1e-5,3ff"})
    void halfPrecisionIsThatOfTheStandard(float value, String bits) {
        assertEquals(Integer.parseInt(bits, 16), HalfPrecision.of(value) & 0xFFFF);
    }

    @Test
    void everyHalfNumberIsKept() {
        for (int bits = 0; bits < 0x10000; bits++) {
            float value = HalfPrecision.value((short) bits);
            if (!Float.isNaN(value)) {
                assertEquals(bits, HalfPrecision.of(value) & 0xFFFF, Integer.toHexString(bits));
            }
        }
    }

    @Test
    void theShippedModelSaysHowItWasMadeAndJudgesPlainCases() throws LamellaException {
        ClassifierModel shipped = ModelFile.shipped();
        assertTrue(shipped.provenance().get("trained on").startsWith("simulated maps of 36 materials"));
        assertTrue(shipped.provenance().containsKey("test on other materials"));
        ConfusionMatrix matrix = shipped.evaluate(TestMaps.examples(20, 40, 5000), Progress.NONE);
        assertEquals(new ConfusionMatrix(20, 40, 0, 0), matrix);
    }
}
