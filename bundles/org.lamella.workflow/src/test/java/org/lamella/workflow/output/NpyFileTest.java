package org.lamella.workflow.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamella.core.progress.Progress;

class NpyFileTest {

    /** A reader that follows the text of NumPy Enhancement Proposal 1. */
    private record Npy(String header, double[] values) {

        static Npy parse(byte[] file) {
            ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[8];
            bytes.get(magic);
            assertArrayEquals(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, magic);
            byte[] header = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(header);
            assertEquals(0, bytes.position() % 64, "numbers begin at a multiple of 64");
            assertEquals('\n', header[header.length - 1]);
            double[] values = new double[bytes.remaining() / Double.BYTES];
            bytes.asDoubleBuffer().get(values);
            return new Npy(new String(header, StandardCharsets.US_ASCII).strip(), values);
        }
    }

    private static Npy write(double[][] parts, int... shape) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NpyFile.write(parts, shape, out, Progress.NONE);
        return Npy.parse(out.toByteArray());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "3       | {'descr': '<f8', 'fortran_order': False, 'shape': (3,), }",
        "2 5     | {'descr': '<f8', 'fortran_order': False, 'shape': (2, 5), }",
        "2 3 4   | {'descr': '<f8', 'fortran_order': False, 'shape': (2, 3, 4), }",
        "1 1 20000 | {'descr': '<f8', 'fortran_order': False, 'shape': (1, 1, 20000), }"})
    void valuesAndShapeAreReadBack(String sizes, String header) throws Exception {
        int[] shape = Arrays.stream(sizes.split(" ")).mapToInt(Integer::parseInt).toArray();
        int length = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        double[] values = new Random(1).doubles(length).toArray();
        Npy npy = write(new double[][] {values}, shape);
        assertEquals(header, npy.header);
        assertArrayEquals(values, npy.values);
    }

    @Test
    void partsFollowEachOther() throws Exception {
        Npy npy = write(new double[][] {{1, 2}, {3, Double.NaN}, {-0.0, Double.POSITIVE_INFINITY}}, 3, 1, 2);
        assertArrayEquals(new double[] {1, 2, 3, Double.NaN, -0.0, Double.POSITIVE_INFINITY}, npy.values);
    }

    @Test
    void emptyArrayIsWritten() throws Exception {
        assertEquals(0, write(new double[0][], 0, 4, 5).values.length);
    }

    @Test
    void wrongShapeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> write(new double[][] {{1, 2}, {3}}, 2, 2));
    }
}
