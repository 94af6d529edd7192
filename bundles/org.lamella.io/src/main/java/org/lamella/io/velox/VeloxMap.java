package org.lamella.io.velox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.EventCollector;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadWindow;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.HdfArray;

/**
 * A spectrum image of event streams, one a detector, added up unless one is asked for.
 *
 * @param path the file
 * @param outline name, axes and acquisition
 * @param streams the events of each detector
 * @param frameLimit frames the file says it has
 */
record VeloxMap(Path path, SignalOutline outline, List<Stream> streams, long frameLimit) implements StoredSignal {

    /**
     * The events of a detector.
     *
     * @param array the words
     * @param starts the word at which each frame begins; empty when the file does not say
     */
    record Stream(HdfArray array, long[] starts) {

        private long words() {
            return array.shape()[0];
        }

        /** The word with which a frame begins; the end of the stream behind the last frame. */
        private long start(int frame) {
            return frame < starts.length ? starts[frame] : words();
        }
    }

    @Override
    public Signal read(LoadOptions options, Progress progress) throws LamellaException {
        options.requireDetectors(path, streams.size());
        int from = options.detector().orElse(0);
        int to = options.detector().isPresent() ? from + 1 : streams.size();
        List<Stream> wanted = streams.subList(from, to);
        int listed = wanted.stream().mapToInt(stream -> stream.starts().length).max().orElse(0);
        if (listed > 0) {
            options.requireFrames(path, (int) Math.min(listed, frameLimit));
        }
        LoadWindow window = LoadWindow.of(path, outline.axes().subList(0, 2), outline.axes().get(2), options);
        EventCollector collector = new EventCollector(window, DataType.UINT16);
        int height = outline.axes().get(0).size();
        int width = outline.axes().get(1).size();
        EventStream events = new EventStream(width, height, outline.axes().get(2).size(), frameLimit, options, collector);
        int frames = 0;
        for (int i = 0; i < wanted.size(); i++) {
            Progress part = progress.part(0.9 * i / wanted.size(), 0.9 * (i + 1) / wanted.size());
            frames = Math.max(frames, read(wanted.get(i), events, options, part));
        }
        if (listed == 0) {
            options.requireFrames(path, (int) Math.min(frames, frameLimit));
        }
        return new SpectrumImage(header(frames), window.navigation(), window.energy(), collector.build(progress.part(0.9, 1)));
    }

    /** Reads a stream, of one that lists its frames only those that are wanted. @return number of frames up to where it was read */
    private int read(Stream stream, EventStream events, LoadOptions options, Progress progress) throws LamellaException {
        boolean part = options.frames().isPresent() && stream.starts().length > 0;
        int first = part ? options.frames().get().first() : 0;
        long begin = part ? stream.start(first) : 0;
        long end = part ? stream.start(options.frames().get().end()) : stream.words();
        try (InputStream in = stream.array().open()) {
            in.skipNBytes(begin * Short.BYTES);
            return events.read(in, end - begin, first, progress);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "its event stream is damaged (" + damaged.getMessage() + ")",
                    "Copy it again, or save it with Velox", damaged);
        }
    }

    private SignalHeader header(int frames) {
        SignalHeader header = outline.header();
        if (frames > 0) {
            return header;
        }
        List<String> warnings = new ArrayList<>(header.warnings());
        warnings.add("The event stream is empty.");
        return new SignalHeader(header.title(), header.kind(), header.acquisition(), header.original(), warnings);
    }
}
