package org.lamella.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.SampleSignals;

class TiffWriterTest {

    private static final SignalHeader HEADER = SignalHeader.of("probe", SignalKind.IMAGE);
    private static final Axis Y = Axis.uniform("y", AxisRole.SIGNAL, 2, 0, -0.5, "nm");
    private static final Axis X = Axis.uniform("x", AxisRole.SIGNAL, 3, 10, 1e-12, "m");

    @TempDir
    private Path folder;

    private Signal again(TiffWriter writer, Signal signal) throws Exception {
        Path file = folder.resolve("probe.tif");
        writer.write(signal, file, Progress.NONE);
        return new TiffLoader().open(file).get(0).read(LoadOptions.ALL, Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void everyNumberTypeComesBackWithItsAxes(DataType type) throws Exception {
        NumericArray values = switch (type) {
            case FLOAT32 -> NumericArray.of(new float[] {0, 1.5f, -2, 3, 4, 1e30f});
            case FLOAT64 -> NumericArray.of(new double[] {0, 1.5, -2, 3, 4, 1e300});
            case UINT32, INT64, UINT64 -> NumericArray.of(type, new long[] {0, 1, 2, 3, 4, 0xFFFFFFFFL});
            default -> NumericArray.of(type, new int[] {0, 1, 2, 3, 4, 127});
        };
        Signal again = again(new TiffWriter(), new Image(HEADER, Y, X, values));
        assertEquals(type, again.dataType());
        assertEquals(List.of(Y, X), again.axes());
        assertArrayEquals(values.toDoubles(), SampleSignals.values(again));
    }

    @Test
    void largeFilesAreBigTiffs() throws Exception {
        Signal again = again(new TiffWriter(100), SampleSignals.stack());
        assertEquals(43, Files.readAllBytes(folder.resolve("probe.tif"))[2]);
        assertEquals(SampleSignals.stack().axes(), again.axes());
        assertArrayEquals(SampleSignals.values(SampleSignals.stack()), SampleSignals.values(again));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void coloursComeBack(int samples) throws Exception {
        int[] values = new int[6 * samples];
        Arrays.setAll(values, i -> i);
        List<Axis> axes = List.of(Y, X, Axis.uniform("colour", AxisRole.SIGNAL, samples, 0, 1, ""));
        Signal again = again(new TiffWriter(), new ArraySignal(HEADER, axes, NumericArray.of(DataType.UINT8, values)));
        assertArrayEquals(new int[] {2, 3, samples}, again.shape());
        assertArrayEquals(Arrays.stream(values).asDoubleStream().toArray(), SampleSignals.values(again));
    }

    @Test
    void imageJFindsUnitStepAndNumberOfImages() throws Exception {
        again(new TiffWriter(), SampleSignals.stack());
        String file = Files.readString(folder.resolve("probe.tif"), StandardCharsets.ISO_8859_1);
        assertTrue(file.contains("ImageJ=1.47a\nimages=4\nslices=4\nunit=\\u00B5m\nspacing=12.25\n"));
    }

    @Test
    void spectraAndListedStepsAreRefused() {
        Axis listed = Axis.nonUniform("x", AxisRole.SIGNAL, new double[] {0, 1, 5}, "nm");
        Image image = new Image(HEADER, Y, listed, NumericArray.of(new double[6]));
        for (Signal signal : List.of(SampleSignals.map(), SampleSignals.spectrum(), image)) {
            assertFalse(new TiffWriter().canWrite(signal));
            LamellaException refused = assertThrows(LamellaException.class,
                    () -> new TiffWriter().write(signal, folder.resolve("probe.tif"), Progress.NONE));
            assertTrue(refused.getMessage().contains("probe.tif"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2", "0.3333333333333333", "0.12345678901234", "3.141592653589793", "81234.5678", "1e-6", "7e8"})
    void fractionsAreAsNearAsTheirSizeAllows(double value) {
        Rational fraction = Rational.of(value);
        assertTrue(fraction.numerator() < 1L << 32 && fraction.denominator() < 1L << 32 && fraction.denominator() > 0);
        double most = Math.max(fraction.numerator(), fraction.denominator());
        assertEquals(value, (double) fraction.numerator() / fraction.denominator(), value * (1 / most / (1L << 32) + 1e-15));
    }

    @Test
    void fractionsOutOfRangeAreTheNearestOnes() {
        assertEquals(new Rational(0xFFFFFFFFL, 1), Rational.of(1e20));
        assertEquals(new Rational(1, 0xFFFFFFFFL), Rational.of(1e-20));
    }
}
