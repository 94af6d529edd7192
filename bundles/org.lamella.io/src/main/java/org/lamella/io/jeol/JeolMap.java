package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.load.EventCollector;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.LoadWindow;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/** Reads the spectrum image of an event stream. A last frame that was interrupted is left out, as its rows would stand out. */
final class JeolMap {

    static final int MAGIC = 304;
    private static final int LAYOUT_AT = 12;
    private static final int TREE_SKIP = 12;
    private static final int CHANNELS = 4096;
    private static final double USUAL_CHANNEL_KEV = 0.01;
    private static final double TRANSMISSION_FROM_KEV = 60;
    private static final Pattern PIXELS = Pattern.compile("\\s*(\\d{1,5})\\s*[xX]\\s*(\\d{1,5})\\s*");

    private final Path path;
    private final JeolEvents events;
    private final SignalOutline outline;

    private JeolMap(Path path, JeolEvents events, SignalOutline outline) {
        this.path = path;
        this.events = events;
        this.outline = outline;
    }

    static StoredSignal open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            if (file.order(ByteOrder.LITTLE_ENDIAN).i32() != MAGIC) {
                throw new IOException("it does not begin as an event stream of Analysis Station");
            }
            file.seek(LAYOUT_AT + 2 * Integer.BYTES);
            long treeAt = file.u32();
            file.skip(Integer.BYTES);
            long dataAt = file.u32();
            long dataBytes = file.u32();
            JeolTree tree = JeolTree.read(file.seek(treeAt + TREE_SKIP));
            List<String> warnings = new ArrayList<>();
            long there = Math.max(0, file.size() - dataAt);
            if (dataAt > file.size() || there < dataBytes) {
                warnings.add("The file is cut off: " + there + " of " + dataBytes + " bytes of events are there.");
            }
            JeolTree data = tree.search("AnalyzableMap MeasData").orElse(new JeolTree());
            JeolEvents events = events(path, data, dataAt, Math.min(there, dataBytes) / Short.BYTES, warnings);
            JeolMap map = new JeolMap(path, events, outline(path, tree, data, events, warnings));
            return StoredSignal.of(map.outline, map::read);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole JEOL map (" + damaged.getMessage() + ")", "Copy it again from Analysis Station",
                    damaged);
        }
    }

    private static JeolEvents events(Path path, JeolTree data, long offset, long words, List<String> warnings) throws IOException {
        Matcher pixels = PIXELS.matcher(data.text("Meas Cond", "Pixels"));
        if (!pixels.matches()) {
            throw new IOException("it does not say how many pixels were scanned");
        }
        int columns = Integer.parseInt(pixels.group(1));
        int rows = Integer.parseInt(pixels.group(2));
        if (columns < 1 || rows < 1 || columns > JeolEvents.SIDE || rows > JeolEvents.SIDE) {
            throw new IOException("a scan of " + columns + " x " + rows + " pixels");
        }
        double[] area = data.numbers("Meas Cond", "Aim Area");
        boolean part = area.length == 4 && area[0] >= 0 && area[0] <= area[2] && area[2] < columns && area[1] >= 0 && area[1] <= area[3]
                && area[3] < rows;
        if (area.length > 0 && !part) {
            warnings.add("The part of the scan that the file names lies outside the scan, so that the whole is read.");
        }
        int left = part ? (int) area[0] : 0;
        int top = part ? (int) area[1] : 0;
        int width = part ? (int) (area[2] - area[0]) + 1 : columns;
        int height = part ? (int) (area[3] - area[1]) + 1 : rows;
        return new JeolEvents(path, offset, words, columns, rows, left, top, width, height);
    }

    private static SignalOutline outline(Path path, JeolTree tree, JeolTree data, JeolEvents events, List<String> warnings) {
        JeolTree pages = tree.find("PTTD Param", "Params").orElse(new JeolTree());
        JeolTree sem = pages.withValue("SEM").orElse(new JeolTree());
        double step = JeolImage.pixelMicrometres(sem.number("ScanSize").orElse(0), data.number("MeasCond", "Mag").orElse(0),
                events.columns());
        if (step == 0) {
            warnings.add("The file does not say how large a pixel is.");
        }
        double scale = data.number("Doc", "CoefA").orElse(0);
        if (!(scale > 0) || Double.isInfinite(scale)) {
            scale = USUAL_CHANNEL_KEV;
            warnings.add("The file does not say how wide a channel is; 10 eV are assumed.");
        }
        double zero = data.number("Doc", "CoefB").orElse(0);
        String template = data.text("Meas Cond", "Tpl");
        double zeroChannel = pages.withValue("EDXRF").flatMap(page -> page.find("Tpl", template))
                .map(entry -> entry.number("DigZ").orElse(0)).orElse(0.0);
        List<Axis> axes = List.of(JeolImage.axis("y", AxisRole.NAVIGATION, events.height(), step),
                JeolImage.axis("x", AxisRole.NAVIGATION, events.width(), step),
                Axis.uniform("Energy", AxisRole.SIGNAL, CHANNELS, zero - zeroChannel * scale, scale, "keV"));
        double unknown = Double.NaN;
        double voltage = data.number("MeasCond", "AccKV").stream().filter(value -> value > 0).findFirst().orElse(unknown);
        double sweeps = data.number("Doc", "Sweep").orElse(1);
        Acquisition acquisition = Acquisition.builder()
                .beamEnergyKeV(voltage)
                .liveTimeS(data.number("Doc", "LiveTime").orElse(unknown))
                .realTimeS(data.number("Doc", "RealTime").orElse(unknown))
                .dwellTimeS(data.number("Doc", "DwellTime(msec)").orElse(unknown) * 1e-3 * sweeps)
                .elevationDeg(sem.number("ElevAng").orElse(sem.number("TakeAng").orElse(unknown)))
                .azimuthDeg(sem.number("DirAng").orElse(unknown))
                .tiltDeg(sem.number("XtiltAng").orElse(unknown))
                .resolutionMnKaEv(sem.number("MnKaRES").orElse(unknown))
                .build();
        SignalKind kind = voltage > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
        SignalHeader header = new SignalHeader("EDS extracted from " + path.getFileName(), kind, acquisition, MetadataTree.of(tree.plain()),
                warnings);
        return new SignalOutline(header, axes, DataType.UINT8);
    }

    private Signal read(LoadOptions options, Progress progress) throws LamellaException {
        options.requireDetectors(path, 0);
        LoadWindow window = LoadWindow.of(path, outline.axes().subList(0, 2), outline.axes().get(2), options);
        try {
            List<String> warnings = new ArrayList<>(outline.header().warnings());
            JeolEvents.Scan scan = events.scan(progress.part(0, 0.3));
            int end = complete(scan, warnings);
            options.requireFrames(path, scan.frames());
            EventCollector collector = new EventCollector(window, DataType.UINT8);
            boolean some = options.frames().isPresent();
            long placed = events.collect(collector, options, scan, some ? scan.frames() : end, progress.part(0.3, 0.9));
            SparseCube cube = collector.build(progress.part(0.9, 1));
            if (placed == 0) {
                warnings.add("The map is empty: none of the " + scan.xrays() + " X-rays in the file has a place in "
                        + (some ? "these frames" : "it") + ". Line scans of DigiLine can be like this.");
            }
            SignalHeader header = outline.header();
            return new SpectrumImage(new SignalHeader(header.title(), header.kind(), header.acquisition(), header.original(), warnings),
                    window.navigation(), window.energy(), cube);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "its events are damaged (" + damaged.getMessage() + ")", "Copy it again from Analysis Station",
                    damaged);
        }
    }

    /** Frames to add up: all, but not a last one that was interrupted. */
    private int complete(JeolEvents.Scan scan, List<String> warnings) {
        if (scan.unknown() > 0) {
            warnings.add(scan.unknown() + " words of the events are of kinds that are not known and are left out.");
        }
        if (scan.rowsSeen() == 1 && events.height() > 1) {
            warnings.add("All events lie in row " + scan.lastRow() + ": this is a line scan, or a map that was interrupted at once.");
            return scan.frames();
        }
        if (scan.frames() == 0 || scan.lastRow() >= events.height() - 1) {
            return scan.frames();
        }
        if (scan.frames() == 1) {
            warnings.add("The only frame was interrupted in row " + scan.lastRow() + '.');
            return 1;
        }
        warnings.add("The last of " + scan.frames() + " frames was interrupted in row " + scan.lastRow() + " and is left out.");
        return scan.frames() - 1;
    }
}
