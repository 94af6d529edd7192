package org.lamella.io.semper;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.RecordSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * Reads Semper's unformatted pictures: Fortran records of a header, a title, a label with the calibration, and the rows. Pictures with layers are stacks;
 * complex numbers come with a last axis of real and imaginary part.
 */
public final class SemperLoader implements SignalLoader {

    private static final int HEADER_BYTES = 12;
    private static final int LABEL_BYTES = 512;
    private static final int MAX_RECORDS = 1 << 24;

    @Override
    public boolean recognises(FileProbe probe) {
        if (!probe.extension().equals("unf") || probe.head().length < HEADER_BYTES + 2 * Integer.BYTES) {
            return false;
        }
        return probe.startsWith(0, (byte) HEADER_BYTES, (byte) 0, (byte) 0, (byte) 0)
                && probe.startsWith(Integer.BYTES + HEADER_BYTES, (byte) HEADER_BYTES, (byte) 0, (byte) 0, (byte) 0);
    }

    /** Where a record's content is. */
    private record Run(long offset, int bytes) {
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            return List.of(picture(path, file.order(ByteOrder.LITTLE_ENDIAN)));
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole Semper picture (" + damaged.getMessage() + ")", "Write it again with Semper", damaged);
        }
    }

    private static StoredSignal picture(Path path, BinaryFile file) throws IOException, LamellaException {
        List<Run> records = records(file);
        if (records.isEmpty() || records.get(0).bytes() != HEADER_BYTES) {
            throw new IOException("its first record is no header");
        }
        file.seek(records.get(0).offset());
        int columns = file.u16();
        int rows = file.u16();
        int layers = file.u16();
        file.skip(Short.BYTES);
        int form = file.u16();
        DataType type = type(form);
        int components = form == 3 ? 2 : 1;
        long lines = (long) rows * layers;
        int extra = (int) (records.size() - 1 - lines);
        if (columns < 1 || lines < 1 || extra < 0 || extra > 2) {
            throw new IOException("a picture of " + columns + " x " + rows + " x " + layers + " in " + (records.size() - 1) + " records");
        }
        long[] starts = new long[(int) lines];
        int rowBytes = columns * type.bytes() * components;
        for (int i = 0; i < starts.length; i++) {
            Run row = records.get(1 + extra + i);
            if (row.bytes() < rowBytes) {
                throw new IOException("a row of " + row.bytes() + " bytes instead of " + rowBytes);
            }
            starts[i] = row.offset();
        }
        byte[] label = label(file, records, extra);
        String title = extra == 2 || extra == 1 && label.length == 0 ? title(file, records.get(1)) : "";
        List<Axis> axes = axes(columns, rows, layers, label);
        if (components > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, components, 0, 1, ""));
        }
        Map<String, Object> original = new LinkedHashMap<>(Map.of("NCOL", columns, "NROW", rows, "NLAY", layers, "IFORM", form));
        SignalKind kind = axes.size() == 1 ? SignalKind.SPECTRUM : axes.size() == 2 && components == 1 ? SignalKind.IMAGE : SignalKind.OTHER;
        SignalHeader header = new SignalHeader(title.isBlank() ? path.getFileName().toString().replaceFirst("\\.[^.]*$", "") : title, kind,
                Acquisition.UNKNOWN, MetadataTree.of(original), List.of());
        return SignalAssembler.stored(header, axes, new RecordSource(path, new ElementType(type, ByteOrder.LITTLE_ENDIAN), starts, rowBytes));
    }

    /** Each record has its length before and behind it. */
    private static List<Run> records(BinaryFile file) throws IOException {
        List<Run> records = new ArrayList<>();
        while (file.remaining() > 0 && records.size() < MAX_RECORDS) {
            int bytes = file.i32();
            long at = file.position();
            file.skip(bytes);
            if (file.i32() != bytes) {
                throw new IOException("a record at byte " + at + " whose ends disagree");
            }
            records.add(new Run(at, bytes));
        }
        return records;
    }

    private static DataType type(int form) throws IOException {
        return switch (form) {
            case 0 -> DataType.INT8;
            case 1 -> DataType.INT16;
            case 2, 3 -> DataType.FLOAT32;
            case 4 -> DataType.INT32;
            default -> throw new IOException("numbers of the unknown form " + form);
        };
    }

    /** The label: one byte in each 16-bit number; empty when there is none. */
    private static byte[] label(BinaryFile file, List<Run> records, int extra) throws IOException {
        if (extra == 0 || records.get(extra).bytes() != LABEL_BYTES) {
            return new byte[0];
        }
        byte[] words = file.seek(records.get(extra).offset()).bytes(LABEL_BYTES);
        byte[] label = new byte[LABEL_BYTES / 2];
        for (int i = 0; i < label.length; i++) {
            label[i] = words[2 * i];
        }
        return new String(label, 0, 6, StandardCharsets.US_ASCII).equals("Semper") ? label : new byte[0];
    }

    private static String title(BinaryFile file, Run record) throws IOException {
        return file.seek(record.offset()).latin1(record.bytes()).strip();
    }

    private static List<Axis> axes(int columns, int rows, int layers, byte[] label) {
        int[] sizes = {layers, rows, columns};
        String[] names = {"z", "y", "x"};
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            boolean needed = i == 2 || i == 1 && (rows > 1 || layers > 1) || i == 0 && layers > 1;
            if (needed) {
                int fromX = 2 - i;
                double scale = real(label, 75 + 8 * fromX);
                double offset = real(label, 71 + 8 * fromX);
                boolean known = Double.isFinite(scale) && scale != 0 && Double.isFinite(offset);
                axes.add(Axis.uniform(names[i], AxisRole.SIGNAL, sizes[i], known ? offset : 0, known ? scale : 1, ""));
            }
        }
        return axes;
    }

    private static double real(byte[] label, int at) {
        return label.length < at + Float.BYTES ? Double.NaN
                : java.nio.ByteBuffer.wrap(label).order(ByteOrder.LITTLE_ENDIAN).getFloat(at);
    }
}
