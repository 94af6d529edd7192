package org.lamella.core.cube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

class EventAccumulatorTest {

    @Test
    void manyEventsInRandomOrderAreCountedExactly() throws LamellaException {
        int width = 60;
        int height = 40;
        int channels = 300;
        int[] truth = new int[width * height * channels];
        EventAccumulator events = new EventAccumulator(width, height, channels, DataType.UINT8);
        Random random = new Random(3);
        // enough events a block that they are added up several times on the way
        for (int i = 0; i < 600_000; i++) {
            int pixel = random.nextInt(width * height);
            int channel = (int) Math.min(channels - 1, Math.abs(random.nextGaussian() * 20));
            truth[pixel * channels + channel]++;
            events.add(pixel, channel);
        }
        SparseCube cube = events.build(Progress.NONE);
        assertEquals(600_000L, cube.sum());
        int[] rowChannels = new int[channels];
        int[] rowCounts = new int[channels];
        long nonZero = 0;
        for (int pixel = 0; pixel < width * height; pixel++) {
            int length = cube.copyRow(pixel, rowChannels, rowCounts);
            nonZero += length;
            for (int i = 0; i < length; i++) {
                assertEquals(truth[pixel * channels + rowChannels[i]], rowCounts[i]);
            }
        }
        assertEquals(nonZero, java.util.Arrays.stream(truth).filter(count -> count > 0).count());
    }

    @Test
    void repeatedEventWidensTheType() throws LamellaException {
        EventAccumulator events = new EventAccumulator(1, 1, 2, DataType.UINT8);
        for (int i = 0; i < 70_000; i++) {
            events.add(0, 1);
        }
        SparseCube cube = events.build(Progress.NONE);
        assertEquals(70_000L, cube.max());
        assertEquals(DataType.UINT32, cube.dataType());
    }

    @Test
    void hugeEmptyMapTakesLittleMemory() throws LamellaException {
        EventAccumulator events = new EventAccumulator(40_000, 40_000, 4096, DataType.UINT8);
        events.add(40_000 * 39_999 + 7, 4095);
        SparseCube cube = events.build(Progress.NONE);
        assertEquals(1L, cube.sum());
        assertEquals(1, cube.rowLength(40_000 * 39_999 + 7));
        assertTrue(cube.storageBytes() < 1 << 16, "blocks without events take no memory");
    }

    @Test
    void channelOutsideIsRefused() {
        EventAccumulator events = new EventAccumulator(2, 2, 10, DataType.UINT8);
        assertThrows(IndexOutOfBoundsException.class, () -> events.add(0, 10));
        assertThrows(IndexOutOfBoundsException.class, () -> events.add(0, -1));
        assertThrows(IllegalArgumentException.class,
                () -> new EventAccumulator(2, 2, EventAccumulator.MAX_CHANNELS + 1, DataType.UINT8));
    }

    @Test
    void buildingCanBeCancelled() {
        AtomicBoolean cancelled = new AtomicBoolean(true);
        EventAccumulator events = new EventAccumulator(2, 2, 10, DataType.UINT8);
        assertThrows(LamellaException.class, () -> events.build(new CancelOnly(cancelled)));
    }

    private record CancelOnly(AtomicBoolean cancelled) implements Progress {
        @Override
        public void fraction(double done) {
            // nobody looks
        }

        @Override
        public void message(String text) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }
    }
}
