package org.lamella.core.load;

import org.lamella.core.LamellaException;
import org.lamella.core.cube.EventAccumulator;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;

/**
 * Collects a stored spectrum image that comes as single X-ray events in any order, frame after frame, and keeps what its window lets
 * through. Not for use from several threads.
 */
public final class EventCollector {

    private final LoadWindow window;
    private final EventAccumulator events;

    /**
     * An empty collector.
     *
     * @param window what is kept
     * @param dataType integer type for the counts; widened when a count needs it
     */
    public EventCollector(LoadWindow window, DataType dataType) {
        this.window = window;
        events = new EventAccumulator(window.width(), window.height(), window.channels(), dataType);
    }

    /**
     * Where events of a pixel go; look it up once for all of them.
     *
     * @param x column in the file
     * @param y row in the file
     * @return a pixel for {@link #add}, or -1 when it is not wanted
     */
    public int pixel(int x, int y) {
        return window.pixel(x, y);
    }

    /**
     * Counts one event.
     *
     * @param pixel from {@link #pixel}, not -1
     * @param sourceChannel channel of the file; left out when it is not wanted
     */
    public void add(int pixel, int sourceChannel) {
        int channel = window.channel(sourceChannel);
        if (channel >= 0) {
            events.add(pixel, channel);
        }
    }

    /**
     * The cube.
     *
     * @param progress progress and cancellation
     * @return the cube; the collector must not be used again
     * @throws LamellaException when cancelled
     */
    public SparseCube build(Progress progress) throws LamellaException {
        return events.build(progress);
    }
}
