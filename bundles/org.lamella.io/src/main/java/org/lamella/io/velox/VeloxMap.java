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
record VeloxMap(Path path, SignalOutline outline, List<HdfArray> streams, long frameLimit) implements StoredSignal {

    @Override
    public Signal read(LoadOptions options, Progress progress) throws LamellaException {
        options.requireDetectors(path, streams.size());
        LoadWindow window = LoadWindow.of(path, outline.axes().subList(0, 2), outline.axes().get(2), options);
        EventCollector collector = new EventCollector(window, DataType.UINT16);
        int height = outline.axes().get(0).size();
        int width = outline.axes().get(1).size();
        EventStream events = new EventStream(width, height, outline.axes().get(2).size(), frameLimit, options, collector);
        int from = options.detector().orElse(0);
        int to = options.detector().isPresent() ? from + 1 : streams.size();
        int frames = 0;
        for (int i = from; i < to; i++) {
            HdfArray stream = streams.get(i);
            Progress part = progress.part(0.9 * (i - from) / (to - from), 0.9 * (i + 1 - from) / (to - from));
            try (InputStream in = stream.open()) {
                frames = Math.max(frames, events.read(in, stream.shape()[0], part));
            } catch (IOException damaged) {
                throw Unreadable.because(path, "its event stream is damaged (" + damaged.getMessage() + ")", "Copy it again, or save it with Velox",
                        damaged);
            }
        }
        options.requireFrames(path, (int) Math.min(frames, frameLimit));
        return new SpectrumImage(header(Math.min(frames, frameLimit), options), window.navigation(), window.energy(),
                collector.build(progress.part(0.9, 1)));
    }

    private SignalHeader header(long frames, LoadOptions options) {
        SignalHeader header = outline.header();
        if (frames > 0 || options.frames().isPresent()) {
            return header;
        }
        List<String> warnings = new ArrayList<>(header.warnings());
        warnings.add("The event stream is empty.");
        return new SignalHeader(header.title(), header.kind(), header.acquisition(), header.original(), warnings);
    }
}
