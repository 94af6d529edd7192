package org.lamella.io.mrc;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.HalfFloatSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/** Reads images, stacks and volumes in the MRC and CCP4 formats, with the extended headers of FEI and Thermo Fisher. */
public final class MrcLoader implements SignalLoader {

    private static final String EXTENSIONS = "mrc|mrcs|st|ali|rec|map|ccp4";
    private static final double ANGSTROM_PER_NM = 10;
    private static final int COMPRESSED_FROM = 1000;

    @Override
    public boolean recognises(FileProbe probe) {
        try (BinaryFile file = BinaryFile.open(probe.file())) {
            boolean plausible = MrcHeader.isPlausible(file, ByteOrder.LITTLE_ENDIAN) || MrcHeader.isPlausible(file, ByteOrder.BIG_ENDIAN);
            return MrcHeader.hasMark(file) || plausible && probe.extension().matches(EXTENSIONS);
        } catch (IOException other) {
            return false;
        }
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            MrcHeader header = MrcHeader.read(file);
            MrcMode mode = mode(path, header);
            MrcMetadata metadata = MrcMetadata.read(file, header);
            List<Axis> axes = axes(header, metadata);
            boolean image = axes.size() == 2;
            if (mode.components() > 1) {
                axes.add(Axis.uniform(mode == MrcMode.COLOURS ? "colour" : "complex", AxisRole.SIGNAL, mode.components(), 0, 1, ""));
            }
            Map<String, Object> original = new LinkedHashMap<>();
            original.put("header", header.values());
            if (!metadata.values().isEmpty()) {
                original.put("extended header", metadata.values());
            }
            String title = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            SignalHeader signal = new SignalHeader(title, image ? SignalKind.IMAGE : SignalKind.OTHER, metadata.acquisition(),
                    MetadataTree.of(original), List.of());
            return List.of(SignalAssembler.stored(signal, axes, source(path, header, mode, axes)));
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole MRC file (" + damaged.getMessage() + ")",
                    "Copy it again, or save it again with the program that wrote it", damaged);
        }
    }

    private static MrcMode mode(Path path, MrcHeader header) throws LamellaException, IOException {
        if (header.columns() < 1 || header.rows() < 1 || header.sections() < 1 || header.extendedBytes() < 0) {
            throw new IOException("an image of " + header.columns() + " x " + header.rows() + " x " + header.sections() + " pixels");
        }
        return MrcMode.of(header.mode()).orElseThrow(() -> Unreadable.because(path,
                header.mode() >= COMPRESSED_FROM ? "it is packed (MRCZ)"
                        : "its numbers are of mode " + header.mode() + ", which Lamella does not read",
                "Save it as mode 1, 2 or 6"));
    }

    private static ElementSource source(Path path, MrcHeader header, MrcMode mode, List<Axis> axes) throws LamellaException, IOException {
        DataType type = mode.isBytes() ? header.byteType() : mode.type();
        FileSource source = new FileSource(path, new ElementType(type, header.order()), MrcHeader.BYTES + header.extendedBytes());
        if (Files.size(path) < source.offset()) {
            throw Unreadable.truncated(path, source.offset(), Files.size(path));
        }
        source.requireElements(SignalAssembler.elements(axes));
        return mode == MrcMode.HALF_FLOATS ? new HalfFloatSource(source) : source;
    }

    private static List<Axis> axes(MrcHeader header, MrcMetadata metadata) {
        List<Axis> axes = new ArrayList<>();
        if (header.sections() > 1) {
            axes.add(header.isVolume() ? length(header, OptionalDouble.empty(), 2, AxisRole.NAVIGATION, header.sections())
                    : Axis.uniform("z", AxisRole.NAVIGATION, header.sections(), 0, 1, ""));
        }
        axes.add(length(header, metadata.pixelNm("Y"), 1, AxisRole.SIGNAL, header.rows()));
        axes.add(length(header, metadata.pixelNm("X"), 0, AxisRole.SIGNAL, header.columns()));
        return axes;
    }

    /** An axis in nm: by the extended header, else by the cell. @param which 0 for x, 1 for y, 2 for z */
    private static Axis length(MrcHeader header, OptionalDouble pixelNm, int which, AxisRole role, int size) {
        String name = String.valueOf("xyz".charAt(which));
        double step = pixelNm.orElse(header.cell()[which] / header.grid()[which] / ANGSTROM_PER_NM);
        if (!(step > 0) || Double.isInfinite(step)) {
            return Axis.uniform(name, role, size, 0, 1, "");
        }
        double origin = header.origin()[which] / ANGSTROM_PER_NM;
        boolean placed = pixelNm.isEmpty() && Double.isFinite(origin);
        return Axis.uniform(name, role, size, !placed ? 0 : origin == 0 ? header.start()[which] * step : origin, step, "nm");
    }
}
