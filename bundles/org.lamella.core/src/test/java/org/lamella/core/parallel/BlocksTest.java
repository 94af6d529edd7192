package org.lamella.core.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

class BlocksTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 1000, 123_457})
    void everyRowIsDoneOnce(int rows) throws LamellaException {
        AtomicIntegerArray visits = new AtomicIntegerArray(Math.max(1, rows));
        Blocks.forEach(rows, Progress.NONE, (from, to) -> {
            for (int row = from; row < to; row++) {
                visits.incrementAndGet(row);
            }
        });
        for (int row = 0; row < rows; row++) {
            assertEquals(1, visits.get(row));
        }
    }

    @Test
    void everyTaskIsDoneOnce() throws LamellaException {
        AtomicIntegerArray visits = new AtomicIntegerArray(37);
        Blocks.tasks(37, Progress.NONE, visits::incrementAndGet);
        for (int task = 0; task < 37; task++) {
            assertEquals(1, visits.get(task));
        }
    }

    @Test
    void failureOfALaneReachesTheCaller() {
        LamellaException failure = assertThrows(LamellaException.class, () -> Blocks.forEach(10_000, Progress.NONE, (from, to) -> {
            if (from <= 7_000 && 7_000 < to) {
                throw new LamellaException("row 7000");
            }
        }));
        assertEquals("row 7000", failure.getMessage());
    }

    @Test
    void bugInALaneReachesTheCallerAsItIs() {
        assertThrows(ArrayIndexOutOfBoundsException.class,
                () -> Blocks.forEach(10_000, Progress.NONE, (from, to) -> Arrays.fill(new int[1], from, to + 2, 1)));
    }

    @Test
    void nestedPassesDoNotWaitForEachOther() throws LamellaException {
        double[] sums = new double[64];
        Blocks.tasks(64, Progress.NONE, task -> sums[task] = sumOfRoots(500));
        double[] expected = new double[64];
        Arrays.fill(expected, sumOfRoots(500));
        assertArrayEquals(expected, sums);
    }

    private static double sumOfRoots(int rows) throws LamellaException {
        return Blocks.reduce(rows, Progress.NONE, () -> new double[1], (from, to, sum) -> {
            for (int row = from; row < to; row++) {
                sum[0] += Math.sqrt(row) * 1e-3 + 1e9 / (row + 1);
            }
        }, (into, later) -> into[0] += later[0])[0];
    }

    /** Run in a Java of its own by {@link #floatingSumsAreTheSameBitsForAnyNumberOfThreads}: prints the bits of a sum. */
    static final class Printer {
        public static void main(String[] arguments) throws LamellaException {
            System.out.print(WorkerPool.threads() + " " + Double.doubleToLongBits(sumOfRoots(1_000_003)));
        }
    }

    @Test
    void floatingSumsAreTheSameBitsForAnyNumberOfThreads() throws IOException, InterruptedException {
        String here = Long.toString(bitsHere());
        for (int threads : List.of(1, 2, 8)) {
            assertEquals(threads + " " + here, printedBy(threads));
        }
    }

    private static long bitsHere() {
        try {
            return Double.doubleToLongBits(sumOfRoots(1_000_003));
        } catch (LamellaException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String printedBy(int threads) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-D" + WorkerPool.THREADS_PROPERTY + "=" + threads, Printer.class.getName()).start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(java.waitFor() == 0, () -> "the other Java failed");
        return printed;
    }

    @Test
    void progressReachesOne() throws LamellaException {
        double[] last = new double[1];
        Blocks.forEach(5_000, new Progress() {
            @Override
            public void message(String text) {
                // not of interest
            }

            @Override
            public synchronized void fraction(double done) {
                last[0] = Math.max(last[0], done);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        }, (from, to) -> { });
        assertEquals(1.0, last[0]);
    }
}
