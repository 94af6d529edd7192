package org.lamella.io.gatan;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.PlaneSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.TransposedSource;

/** One image of a DigitalMicrograph file. */
final class GatanImage {

    private static final int MAX_DIMENSIONS = 8;

    private final Path path;
    private final Tags tags;
    private final TagArray data;
    private final ImageType type;
    private final ByteOrder order;
    /** Sizes, fastest dimension first, as the file has them. */
    private final List<Integer> sizes;
    private final boolean packed;

    private GatanImage(Path path, Tags tags, TagArray data, ImageType type, ByteOrder order, List<Integer> sizes, boolean packed) {
        this.packed = packed;
        this.path = path;
        this.tags = tags;
        this.data = data;
        this.type = type;
        this.order = order;
        this.sizes = sizes;
    }

    /** An image of the list; empty for drawings without pixels, and with a phrase in {@code problems} for what cannot be read. */
    static Optional<GatanImage> of(Path path, Tags tags, ByteOrder order, List<String> problems) {
        Object pixels = tags.find("ImageData", "Data").orElse(null);
        TagArray data = pixels instanceof TagValue value ? value.array() : pixels instanceof TagArray array ? array : null;
        if (data == null || data.length() == 0) {
            return Optional.empty();
        }
        int code = (int) tags.numberOr(0, "ImageData", "DataType");
        Optional<ImageType> type = ImageType.of(code);
        if (type.isEmpty()) {
            problems.add("pixels of the unknown type " + code);
            return Optional.empty();
        }
        List<Integer> sizes = new ArrayList<>();
        double pixelCount = 1;
        for (Object size : tags.group("ImageData", "Dimensions").root().values()) {
            double points = size instanceof Number number ? number.doubleValue() : 0;
            pixelCount *= points;
            if (points < 1 || points > Integer.MAX_VALUE || sizes.size() == MAX_DIMENSIONS) {
                problems.add("an image of damaged size");
                return Optional.empty();
            }
            sizes.add((int) points);
        }
        if (sizes.isEmpty()) {
            problems.add("an image without dimensions");
            return Optional.empty();
        }
        int columns = sizes.get(0);
        sizes.set(0, storedColumns(type.get(), sizes, data));
        boolean packed = sizes.get(0) < columns;
        pixelCount = pixelCount / columns * sizes.get(0);
        if (pixelCount * type.get().pixelBytes() > (double) data.length() * data.elementBytes()) {
            problems.add("an image of " + sizes + " pixels with data for " + data.length() * data.elementBytes() / type.get().pixelBytes());
            return Optional.empty();
        }
        return Optional.of(new GatanImage(path, tags, data, type.get(), order, sizes, packed));
    }

    /** Columns that are stored of the Fourier transform of a real image; as many as it has when it is stored as a whole. */
    private static int storedColumns(ImageType type, List<Integer> sizes, TagArray data) {
        int columns = sizes.get(0);
        if (type.components() != 2 || sizes.size() != 2 || columns <= 2) {
            return columns;
        }
        long stored = data.length() * data.elementBytes() / type.pixelBytes();
        // the newer programs keep the column of the highest frequency, the older ones squeeze it into the first one
        for (int half : new int[] {columns / 2 + 1, columns / 2}) {
            if (stored == (long) half * sizes.get(1)) {
                return half;
            }
        }
        return columns;
    }

    StoredSignal stored(BinaryFile file, Tags root) throws LamellaException, IOException {
        GatanCalibration calibration = new GatanCalibration(tags, sizes, isSpectrum());
        int energy = isSpectrum() && type.components() == 1 ? calibration.spectralDimension() : 0;
        List<Integer> dimensions = dimensions(energy);
        List<Axis> axes = axes(calibration, dimensions);
        GatanMetadata metadata = new GatanMetadata(tags);
        List<String> warnings = new ArrayList<>(metadata.warnings(firstValues(file)));
        if (packed) {
            warnings.add("This is the stored half of a Fourier transform; the other half is its mirror image, complex conjugate.");
        }
        return SignalAssembler.stored(header(root, metadata, warnings, axes), axes, source(energy, dimensions));
    }

    /** The file's fastest dimension is our last; a spectrum image has its energies slowest, ours are fastest. */
    private List<Integer> dimensions(int energy) {
        List<Integer> dimensions = new ArrayList<>();
        for (int i = sizes.size() - 1; i >= 0; i--) {
            dimensions.add(i);
        }
        dimensions.add(dimensions.remove(sizes.size() - 1 - energy));
        return dimensions;
    }

    private List<Axis> axes(GatanCalibration calibration, List<Integer> dimensions) {
        int signalAxes = isSpectrum() || sizes.size() == 1 ? 1 : 2;
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            AxisRole role = i < dimensions.size() - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
            axes.add(calibration.axis(dimensions.get(i), role));
        }
        if (type.components() > 1) {
            axes.add(Axis.uniform(type.colours() ? "colour" : "complex", AxisRole.SIGNAL, type.components(), 0, 1, ""));
        }
        return axes;
    }

    private boolean isSpectrum() {
        String format = tags.text("ImageTags", "Meta Data", "Format");
        return format.equals("Spectrum image") || format.equals("Spectrum") || !tags.group("ImageTags", "spim").root().isEmpty();
    }

    private ElementSource source(int energy, List<Integer> dimensions) {
        ElementType element = new ElementType(type.type(), order);
        FileSource asStored = new FileSource(path, element, data.offset());
        int slowest = sizes.size() - 1;
        if (energy == 0) {
            return type.colours() ? new ColourSource(asStored, order) : asStored;
        }
        if (energy < slowest) {
            int[] shape = new int[sizes.size()];
            Arrays.setAll(shape, axis -> sizes.get(slowest - axis));
            return new TransposedSource(asStored, shape, dimensions.stream().mapToInt(dimension -> slowest - dimension).toArray());
        }
        long pixels = sizes.subList(0, slowest).stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        return new PlaneSource(path, element, data.offset(), pixels, sizes.get(slowest));
    }

    private double[] firstValues(BinaryFile file) throws IOException {
        if (!type.type().isFloating() || type.components() > 1) {
            return new double[0];
        }
        ElementType element = new ElementType(type.type(), order);
        int count = (int) Math.min(4096, data.length());
        byte[] bytes = file.seek(data.offset()).bytes((long) count * element.bytes());
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = element.floating(bytes, i * element.bytes());
        }
        return values;
    }

    private SignalHeader header(Tags root, GatanMetadata metadata, List<String> warnings, List<Axis> axes) {
        Map<String, Object> original = new LinkedHashMap<>(root.plain());
        original.remove("ImageList");
        original.put("Image", tags.plain());
        String name = tags.text("Name");
        String title = name.isBlank() ? path.getFileName().toString().replaceFirst("\\.[^.]*$", "") : name;
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        SignalKind unnamed = signalAxes == 1 ? SignalKind.SPECTRUM : axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        // an image may be taken with the electrons of a spectrometer; it is no spectrum for that
        SignalKind named = metadata.kind().orElse(unnamed);
        SignalKind kind = signalAxes > 1 && named != unnamed ? SignalKind.IMAGE : named;
        return new SignalHeader(title, kind, metadata.acquisition(), MetadataTree.of(original), warnings);
    }
}
