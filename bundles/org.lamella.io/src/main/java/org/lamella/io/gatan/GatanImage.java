package org.lamella.io.gatan;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
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
        boolean packed = isPacked(type.get(), sizes, data);
        if (packed) {
            pixelCount = pixelCount / sizes.get(0) * (sizes.get(0) / 2 + 1);
            sizes.set(0, sizes.get(0) / 2 + 1);
        }
        if (sizes.isEmpty() || pixelCount * type.get().pixelBytes() > (double) data.length() * data.elementBytes()) {
            problems.add("an image of " + sizes + " pixels with data for " + data.length() * data.elementBytes() / type.get().pixelBytes());
            return Optional.empty();
        }
        return Optional.of(new GatanImage(path, tags, data, type.get(), order, sizes, packed));
    }

    /** Fourier transforms of real images may be stored as the half that the other one mirrors. */
    private static boolean isPacked(ImageType type, List<Integer> sizes, TagArray data) {
        return type.components() == 2 && sizes.size() == 2 && sizes.get(0) > 2
                && data.length() * data.elementBytes() / type.pixelBytes() == (long) sizes.get(1) * (sizes.get(0) / 2 + 1);
    }

    StoredSignal stored(BinaryFile file, Tags root) throws LamellaException, IOException {
        GatanCalibration calibration = new GatanCalibration(tags, sizes);
        boolean energySlowest = isSpectrum() && sizes.size() > 2 && type.components() == 1;
        List<Axis> axes = new ArrayList<>();
        int signalAxes = isSpectrum() || sizes.size() == 1 ? 1 : 2;
        // the file's fastest dimension is our last; a spectrum image has its energies slowest, ours are fastest
        List<Integer> dimensions = new ArrayList<>();
        for (int i = sizes.size() - 1; i >= 0; i--) {
            dimensions.add(i);
        }
        if (energySlowest) {
            dimensions.add(dimensions.remove(0));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            AxisRole role = i < dimensions.size() - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
            axes.add(calibration.axis(dimensions.get(i), role));
        }
        ElementSource source = source(energySlowest);
        if (type.components() > 1) {
            axes.add(Axis.uniform(type.colours() ? "colour" : "complex", AxisRole.SIGNAL, type.components(), 0, 1, ""));
        }
        GatanMetadata metadata = new GatanMetadata(tags);
        List<String> warnings = new ArrayList<>(metadata.warnings(firstValues(file)));
        if (packed) {
            warnings.add("This is the stored half of a Fourier transform; the other half is its mirror image, complex conjugate.");
        }
        return SignalAssembler.stored(header(root, metadata, warnings, axes), axes, source);
    }

    private boolean isSpectrum() {
        String format = tags.text("ImageTags", "Meta Data", "Format");
        return format.equals("Spectrum image") || format.equals("Spectrum") || !tags.group("ImageTags", "spim").root().isEmpty();
    }

    private ElementSource source(boolean energySlowest) {
        ElementType element = new ElementType(type.type(), order);
        if (!energySlowest) {
            return new FileSource(path, element, data.offset());
        }
        long pixels = 1;
        for (int i = 0; i < sizes.size() - 1; i++) {
            pixels *= sizes.get(i);
        }
        return new PlaneSource(path, element, data.offset(), pixels, sizes.get(sizes.size() - 1));
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
        SignalKind kind = metadata.kind()
                .orElse(signalAxes == 1 ? SignalKind.SPECTRUM : signalAxes == 2 && axes.size() == 2 ? SignalKind.IMAGE
                : SignalKind.OTHER);
        boolean plainImage = signalAxes > 1 && (kind == SignalKind.EELS || kind == SignalKind.EDS_TEM || kind == SignalKind.EDS_SEM);
        return new SignalHeader(title, plainImage ? SignalKind.IMAGE : kind, metadata.acquisition(), MetadataTree.of(original), warnings);
    }
}
