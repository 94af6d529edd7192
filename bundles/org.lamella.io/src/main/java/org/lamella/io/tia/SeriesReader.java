package org.lamella.io.tia;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.RecordSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/** Makes a signal of a series. */
final class SeriesReader {

    private SeriesReader() {
    }

    /**
     * A series.
     *
     * @param path its file
     * @param description what the description beside it says
     * @param all all series of that description
     * @return the signal
     * @throws LamellaException when the file cannot be read
     */
    static StoredSignal open(Path path, EmiDescription description, List<Path> all) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            SeriesHeader header = SeriesHeader.read(file);
            if (header.offsets().length == 0) {
                throw Unreadable.because(path, "its series was stopped before the first element", "There is nothing to show");
            }
            SeriesElement first = SeriesElement.read(file, header.offsets()[0], header.spectra());
            Arrangement arrangement = Arrangement.of(header);
            List<SeriesTag> tags = SeriesTag.readSome(file, header.tags());
            List<Axis> axes = SeriesAxes.of(arrangement, first, SeriesTag.stepM(tags));
            long[] starts = starts(file, header, first, arrangement.elements());
            RecordSource source = header.spectra() ? new RecordSource(path, first.type(), starts, first.dataBytes())
                    : rows(path, first, starts);
            Optional<EmiObject> object = description.ofSeries(header.spectra(), SeriesFiles.earlier(path, all, header.spectra()));
            return SignalAssembler.stored(header(path, header, tags, object, axes, arrangement.warnings()), axes, source);
        } catch (IOException | ArithmeticException damaged) {
            throw Unreadable.because(path, "it is no whole TIA series (" + damaged.getMessage() + ")", "Copy it again from the microscope",
                    damaged);
        }
    }

    private static long[] starts(BinaryFile file, SeriesHeader header, SeriesElement first, int count) throws IOException {
        long[] starts = new long[count];
        for (int i = 0; i < count; i++) {
            SeriesElement element = SeriesElement.read(file, header.offsets()[i], header.spectra());
            if (!element.hasShapeOf(first)) {
                throw new IOException("its element " + i + " has another size or type than the first");
            }
            starts[i] = header.offsets()[i] + element.headerBytes();
            file.requireRemaining(element.dataBytes());
        }
        return starts;
    }

    /** Images are stored from their lowest row upwards. */
    private static RecordSource rows(Path path, SeriesElement image, long[] starts) {
        int height = image.calibrations().get(1).size();
        long rowBytes = image.dataBytes() / height;
        long[] rows = new long[Math.multiplyExact(starts.length, height)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = starts[i / height] + (height - 1 - i % height) * rowBytes;
        }
        return new RecordSource(path, image.type(), rows, rowBytes);
    }

    private static SignalHeader header(Path path, SeriesHeader header, List<SeriesTag> tags, Optional<EmiObject> description,
            List<Axis> axes, List<String> warnings) {
        Map<String, Object> original = new LinkedHashMap<>();
        original.put("series", tree(header, tags));
        description.ifPresent(object -> original.put("ObjectInfo", object.tree()));
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        SignalKind kind = header.spectra() ? description.flatMap(EmiObject::kind).orElse(SignalKind.SPECTRUM)
                : axes.size() == 2 && signalAxes == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        String title = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Acquisition acquisition = description.map(EmiObject::acquisition).orElse(Acquisition.UNKNOWN);
        return new SignalHeader(title, kind, acquisition, MetadataTree.of(original), warnings);
    }

    private static Map<String, Object> tree(SeriesHeader header, List<SeriesTag> tags) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("announced elements", header.announced());
        tree.put("acquired elements", header.offsets().length);
        List<Object> dimensions = new ArrayList<>();
        for (SeriesHeader.Dimension dimension : header.dimensions()) {
            dimensions.add(Map.of("size", dimension.size(), "delta", dimension.delta(), "units", dimension.units(), "description",
                    dimension.description()));
        }
        tree.put("dimensions", dimensions);
        tree.put("tags", SeriesTag.tree(tags));
        return tree;
    }
}
