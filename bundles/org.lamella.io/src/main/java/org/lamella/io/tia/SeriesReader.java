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

/**
 * Makes a signal of a series. Positions count in nanometres from the first one; what a series without a description calls metres but steps
 * by more than a metre are reciprocal metres of a diffraction pattern. A series that was stopped keeps its complete rows.
 */
final class SeriesReader {

    private static final double NANOMETRES = 1e9;
    /** No map steps by a metre; smaller deltas are lengths, larger ones reciprocal lengths. */
    private static final double LARGEST_STEP_M = 1;

    private SeriesReader() {
    }

    static StoredSignal open(Path path, Optional<EmiObject> description) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            SeriesHeader header = SeriesHeader.read(file);
            if (header.offsets().length == 0) {
                throw Unreadable.because(path, "its series was stopped before the first element", "There is nothing to show");
            }
            SeriesElement first = SeriesElement.read(file, header.offsets()[0], header.spectra());
            List<String> warnings = new ArrayList<>();
            List<SeriesHeader.Dimension> arrangement = arrangement(header, warnings);
            long count = arrangement.stream().mapToLong(SeriesHeader.Dimension::size).reduce(1, Math::multiplyExact);
            long[] starts = starts(file, header, first, (int) count);
            List<Axis> axes = axes(arrangement, first, header.spectra());
            RecordSource source = header.spectra() ? new RecordSource(path, first.type(), starts, first.dataBytes())
                    : rows(path, first, starts);
            return SignalAssembler.stored(header(path, header, description, axes, warnings), axes, source);
        } catch (IOException | ArithmeticException damaged) {
            throw Unreadable.because(path, "it is no whole TIA series (" + damaged.getMessage() + ")", "Copy it again from the microscope",
                    damaged);
        }
    }

    /** The dimensions of more than one position, cut to the rows that were acquired. */
    private static List<SeriesHeader.Dimension> arrangement(SeriesHeader header, List<String> warnings) throws IOException {
        List<SeriesHeader.Dimension> dimensions = new ArrayList<>(header.dimensions());
        long planned = 1;
        for (SeriesHeader.Dimension dimension : dimensions) {
            planned = Math.multiplyExact(planned, (long) dimension.size());
        }
        int acquired = header.offsets().length;
        if (planned > acquired) {
            warnings.add("The series was stopped: " + acquired + " of " + planned + " positions were acquired; complete rows are kept.");
            cut(dimensions, acquired);
        } else if (planned < acquired) {
            throw new IOException("it has " + acquired + " elements for " + planned + " positions");
        }
        boolean single = dimensions.stream().allMatch(dimension -> dimension.size() == 1);
        dimensions.removeIf(dimension -> dimension.size() == 1 && (!single || !dimension.description().equals("Position")));
        return dimensions;
    }

    private static void cut(List<SeriesHeader.Dimension> dimensions, int acquired) {
        long row = 1;
        for (int i = 0; i < dimensions.size() - 1; i++) {
            row *= dimensions.get(i).size();
        }
        int last = dimensions.size() - 1;
        if (acquired >= row) {
            SeriesHeader.Dimension slowest = dimensions.get(last);
            dimensions.set(last, new SeriesHeader.Dimension((int) (acquired / row), slowest.delta(), slowest.units(),
                    slowest.description()));
        } else {
            SeriesHeader.Dimension fastest = dimensions.get(0);
            dimensions.clear();
            dimensions.add(new SeriesHeader.Dimension(acquired, fastest.delta(), fastest.units(), fastest.description()));
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

    private static List<Axis> axes(List<SeriesHeader.Dimension> arrangement, SeriesElement element, boolean spectra) {
        List<Axis> axes = new ArrayList<>();
        for (int i = arrangement.size() - 1; i >= 0; i--) {
            SeriesHeader.Dimension dimension = arrangement.get(i);
            boolean position = dimension.units().equals("meters");
            String name = position ? i == 0 ? "x" : "y" : "";
            axes.add(Axis.uniform(name, AxisRole.NAVIGATION, dimension.size(), 0, position ? dimension.delta() * NANOMETRES : 1,
                    position ? "nm" : ""));
        }
        if (spectra) {
            SeriesElement.Calibration energy = element.calibrations().get(0);
            axes.add(Axis.uniform("Energy", AxisRole.SIGNAL, energy.size(), energy.offset() - energy.element() * energy.delta(),
                    energy.delta(), "eV"));
        } else {
            axes.add(imageAxis("y", element.calibrations().get(1)));
            axes.add(imageAxis("x", element.calibrations().get(0)));
        }
        if (element.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, element.components(), 0, 1, ""));
        }
        return axes;
    }

    private static Axis imageAxis(String name, SeriesElement.Calibration calibration) {
        if (Math.abs(calibration.delta()) > LARGEST_STEP_M) {
            double offset = (calibration.offset() - calibration.element() * calibration.delta()) / NANOMETRES;
            return Axis.uniform(name, AxisRole.SIGNAL, calibration.size(), offset, calibration.delta() / NANOMETRES, "1 / nm");
        }
        return Axis.uniform(name, AxisRole.SIGNAL, calibration.size(), 0, calibration.delta() * NANOMETRES, "nm");
    }

    private static SignalHeader header(Path path, SeriesHeader header, Optional<EmiObject> description, List<Axis> axes,
            List<String> warnings) {
        Map<String, Object> original = new LinkedHashMap<>();
        List<Object> dimensions = new ArrayList<>();
        header.dimensions().forEach(dimension -> dimensions.add(Map.of("size", dimension.size(), "delta", dimension.delta(), "units",
                dimension.units(), "description", dimension.description())));
        original.put("series", Map.of("announced elements", header.announced(), "acquired elements", header.offsets().length, "dimensions",
                dimensions));
        description.ifPresent(object -> original.put("ObjectInfo", object.tree()));
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        SignalKind kind = header.spectra() ? SignalKind.SPECTRUM : axes.size() == 2 && signalAxes == 2 ? SignalKind.IMAGE
                : SignalKind.OTHER;
        String title = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return new SignalHeader(title, kind, description.map(EmiObject::acquisition).orElse(Acquisition.UNKNOWN), MetadataTree.of(original),
                warnings);
    }
}
