package org.lamella.io.semper;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.RecordSource;
import org.lamella.io.internal.SignalAssembler;

/**
 * Reads one picture as SEMPER's WRITE UNFORMATTED writes it, in Fortran records (their length before and after): six integers - columns,
 * rows, layers, class, form, and a flag of which the thousands say whether there is a label, the ten thousands the version, the rest the
 * length of the title -, the title, the label, then one record a row. Integers are of 2 bytes or of 4, as the program was compiled.
 */
final class SemperPicture {

    private static final int HEADER_INTEGERS = 6;
    private static final int FLAG_LABEL = 1000;
    private static final int FLAG_VERSION = 10_000;
    private static final int PACKED_BYTES_FROM = 2;
    private static final int MARKER = Integer.BYTES;
    private static final List<String> CLASSES = List.of("unknown", "image", "macro", "fourier", "spectrum", "correlation", "undefined",
            "walsh", "histogram", "plist", "lut");

    private final BinaryFile file;
    private final ByteOrder order;
    private final int integerBytes;
    private final int[] header = new int[HEADER_INTEGERS];

    private SemperPicture(BinaryFile file, ByteOrder order, int integerBytes) throws IOException {
        this.file = file.order(order);
        this.order = order;
        this.integerBytes = integerBytes;
        file.skip(MARKER);
        for (int i = 0; i < HEADER_INTEGERS; i++) {
            header[i] = integerBytes == Short.BYTES ? file.i16() : file.i32();
        }
        file.skip(MARKER);
    }

    /** A picture's header, at which the file stands; empty when there is none. */
    static Optional<SemperPicture> at(BinaryFile file) throws IOException {
        long start = file.position();
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (int integerBytes : new int[] {Short.BYTES, Integer.BYTES}) {
                int bytes = HEADER_INTEGERS * integerBytes;
                if (file.size() - start < bytes + 2L * MARKER || file.order(order).seek(start).i32() != bytes
                        || file.seek(start + MARKER + bytes).i32() != bytes) {
                    continue;
                }
                file.seek(start);
                SemperPicture picture = new SemperPicture(file, order, integerBytes);
                if (picture.isPlausible()) {
                    return Optional.of(picture);
                }
            }
        }
        file.seek(start);
        return Optional.empty();
    }

    private boolean isPlausible() {
        return columns() > 0 && rows() > 0 && layers() > 0 && SemperForm.of(header[4]).isPresent() && header[5] >= 0;
    }

    private int columns() {
        return header[0];
    }

    private int rows() {
        return header[1];
    }

    private int version() {
        return header[5] / FLAG_VERSION;
    }

    private int layers() {
        return header[2];
    }

    /**
     * Reads what stands before the rows and leaves the file behind the last of them.
     *
     * @param name title of a picture without one of its own
     * @return the picture
     */
    StoredSignal read(String name) throws IOException, LamellaException {
        int titleLength = header[5] % FLAG_LABEL;
        String title = titleLength > 0 ? title(version() == 0 ? titleLength * integerBytes : titleLength) : "";
        Optional<SemperLabel> label = header[5] % FLAG_VERSION >= FLAG_LABEL ? label() : Optional.empty();
        if (title.isEmpty()) {
            title = label.map(SemperLabel::title).filter(text -> !text.isEmpty()).orElse(name);
        }
        SemperForm form = SemperForm.of(header[4]).orElseThrow();
        RecordSource source = rowsOf(form);
        List<Axis> axes = new ArrayList<>();
        if (layers() > 1) {
            axes.add(axis(label, "z", layers()));
        }
        if (layers() > 1 || rows() > 1) {
            axes.add(axis(label, "y", rows()));
        }
        axes.add(axis(label, "x", columns()));
        SignalKind kind = axes.size() == 1 ? SignalKind.SPECTRUM : axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        if (form.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, form.components(), 0, 1, ""));
        }
        SignalHeader signalHeader = new SignalHeader(title, kind, Acquisition.UNKNOWN, original(form, title, label), List.of());
        return SignalAssembler.stored(signalHeader, axes, source);
    }

    private String title(int bytes) throws IOException {
        long end = record(bytes);
        // old versions store a letter an integer
        String text = new String(file.bytes(bytes), StandardCharsets.ISO_8859_1).replace("\0", "").strip();
        file.seek(end);
        return text;
    }

    private Optional<SemperLabel> label() throws IOException {
        long end = record(SemperLabel.ITEMS * integerBytes);
        Optional<SemperLabel> label = SemperLabel.read(file, integerBytes);
        file.seek(end);
        return label;
    }

    /** Goes into a record. @param least bytes it must have @return byte behind it */
    private long record(long least) throws IOException {
        long length = file.u32();
        file.requireRemaining(length + MARKER);
        if (length < least) {
            throw new EOFException("a record of " + length + " bytes where " + least + " are needed");
        }
        return file.position() + length + MARKER;
    }

    private RecordSource rowsOf(SemperForm form) throws IOException, LamellaException {
        long rowBytes = file.u32();
        ElementType type = form.type(columns(), rowBytes, version() < PACKED_BYTES_FROM ? integerBytes : 1, order)
                .orElseThrow(() -> new EOFException("rows of " + rowBytes + " bytes for " + columns() + " columns"));
        long used = (long) columns() * form.components() * type.bytes();
        long first = file.position();
        long rows = (long) rows() * layers();
        RecordSource source = RecordSource.regular(file.path(), type, first, rows, used, rowBytes - used + 2 * MARKER);
        long end = first + rows * (rowBytes + 2 * MARKER) - 2 * MARKER;
        if (file.seek(end).u32() != rowBytes) {
            throw new IOException("its rows are of different lengths");
        }
        return source;
    }

    private static Axis axis(Optional<SemperLabel> label, String name, int size) {
        return label.map(known -> known.axis(name, size)).orElse(Axis.uniform(name, AxisRole.SIGNAL, size, 0, 1, ""));
    }

    private MetadataTree original(SemperForm form, String title, Optional<SemperLabel> label) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("NCOL", columns());
        values.put("NROW", rows());
        values.put("NLAY", layers());
        values.put("CLASS", header[3] > 0 && header[3] < CLASSES.size() ? CLASSES.get(header[3]) : header[3]);
        values.put("FORM", form.name().toLowerCase(java.util.Locale.ROOT));
        values.put("FLAG", header[5]);
        values.put("TITLE", title);
        label.ifPresent(known -> values.put("LABEL", known.values()));
        return MetadataTree.of(values);
    }
}
