package org.lamella.io.velox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfVector;

/** The EDS spectrum images of a file: event streams of the same scan, one a detector, make one. */
final class VeloxEvents {

    private static final int DEFAULT_CHANNELS = 4096;
    private static final int MAX_CHANNELS = 1 << 16;
    private static final int MOST_FRAMES = 1 << 24;
    /** Times in the file are taken where they agree as well with the scan. */
    private static final double TIME_TOLERANCE = 0.1;

    private final VeloxFile file;

    VeloxEvents(VeloxFile file) {
        this.file = file;
    }

    /** A stream with what is said about it. */
    private record Described(Group group, VeloxMetadata metadata, VeloxMap.Stream stream) {

        /** Streams of one map share the scan; a detector that comes again begins another map. */
        String scan() {
            return metadata.scan();
        }
    }

    /**
     * The maps.
     *
     * @param maps groups of the spectrum images that Velox computed
     * @param streams groups of the event streams
     */
    List<StoredSignal> signals(List<Group> maps, List<Group> streams) throws LamellaException, IOException {
        List<List<Described>> scans = new ArrayList<>();
        for (Group group : streams) {
            Described described = new Described(group, file.metadata(group), stream(group));
            List<Described> scan = scans.stream().filter(known -> belongs(described, known)).findFirst().orElseGet(() -> {
                List<Described> begun = new ArrayList<>();
                scans.add(begun);
                return begun;
            });
            scan.add(described);
        }
        List<StoredSignal> signals = new ArrayList<>();
        for (int i = 0; i < scans.size(); i++) {
            signals.add(map(i < maps.size() ? VeloxFile.settings(maps.get(i), "SpectrumImageSettings") : JsonTree.empty(), scans.get(i)));
        }
        return signals;
    }

    private static boolean belongs(Described stream, List<Described> scan) {
        String detector = stream.metadata().detectorIndex();
        return scan.get(0).scan().equals(stream.scan())
                && scan.stream().noneMatch(other -> other.metadata().detectorIndex().equals(detector));
    }

    private VeloxMap.Stream stream(Group group) throws LamellaException, IOException {
        HdfArray array = file.data(group);
        if (array.type().dataType() != DataType.UINT16) {
            throw new IOException("an event stream of " + array.type().dataType().numpyName() + " numbers");
        }
        long[] starts = group.children().get("FrameLocationTable") instanceof Dataset table
                ? starts(HdfVector.numbers(file.path(), table), array.shape()[0]) : new long[0];
        return new VeloxMap.Stream(array, starts);
    }

    /** Where frames begin; none when the table does not fit the stream. */
    private static long[] starts(double[] table, long words) {
        long[] starts = new long[table.length];
        for (int i = 0; i < table.length; i++) {
            starts[i] = (long) table[i];
            if (i == 0 ? starts[i] != 0 : starts[i] < starts[i - 1] || starts[i] > words) {
                return new long[0];
            }
        }
        return starts;
    }

    private StoredSignal map(JsonTree settings, List<Described> streams) throws IOException, LamellaException {
        VeloxMetadata metadata = streams.get(0).metadata();
        JsonTree acquisition = VeloxFile.settings(streams.get(0).group(), "AcquisitionSettings");
        VeloxMetadata.ScanSize size = metadata.scanSize();
        int width = size.width() > 0 ? size.width() : (int) acquisition.number("RasterScanDefinition", "Width").orElse(0);
        int height = size.height() > 0 ? size.height() : (int) acquisition.number("RasterScanDefinition", "Height").orElse(0);
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE) {
            throw new IOException("it does not say how many pixels were scanned");
        }
        double bins = acquisition.number("bincount").orElse(DEFAULT_CHANNELS);
        int channels = bins >= 1 && bins <= MAX_CHANNELS ? (int) bins : DEFAULT_CHANNELS;
        List<Axis> axes = new ArrayList<>(metadata.pixels(height, width, AxisRole.NAVIGATION));
        axes.add(metadata.energy("X-ray energy", channels));
        List<String> warnings = new ArrayList<>();
        if (streams.stream().anyMatch(other -> !other.metadata().energy("X-ray energy", channels).equals(axes.get(2)))) {
            warnings.add("The detectors have different energy scales; their channels are added under that of the first.");
        }
        double end = settings.number("endFramePosition").orElse(0);
        long frames = end >= 1 ? (long) Math.min(end, MOST_FRAMES) : Long.MAX_VALUE;
        SignalHeader header = new SignalHeader("EDS", SignalKind.EDS_TEM, times(streams, (double) width * height, end, warnings),
                MetadataTree.of(new LinkedHashMap<>(metadata.values())), warnings);
        return new VeloxMap(file.path(), new SignalOutline(header, axes, DataType.UINT16), streams.stream().map(Described::stream)
                .toList(), frames);
    }

    /**
     * Live and real time are sums up to each frame in newer files, and of a moment in older ones: they count where they are those of the
     * whole scan.
     */
    private Acquisition times(List<Described> streams, double pixels, double end, List<String> warnings)
            throws IOException, LamellaException {
        int known = streams.get(0).stream().starts().length;
        int frames = (int) Math.max(1, end >= 1 ? Math.min(end, MOST_FRAMES) : known);
        VeloxMetadata last = file.lastMetadata(streams.get(0).group());
        double scanned = last.dwellTimeS() * pixels * frames;
        boolean whole = Math.abs(last.realTimeS() - scanned) <= TIME_TOLERANCE * scanned;
        if (!whole && Double.isFinite(last.realTimeS()) && scanned > 0) {
            warnings.add("The live time that the file gives is not that of the whole scan, so it is left out.");
        }
        return whole || !(scanned > 0) ? last.acquisition(frames) : last.acquisitionWithoutTimes(frames);
    }
}
