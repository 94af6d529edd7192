package org.lamella.io.matlab;

import java.io.EOFException;
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
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/**
 * Reads the numeric arrays in MATLAB's {@code .mat} files of level 5 (versions 5 to 7), a signal for each, those in structures and cells
 * too. Numbers keep the type that they are stored in, which is often narrower than MATLAB's own.
 */
public final class MatlabLoader implements SignalLoader {

    private static final int TEXT_BYTES = 116;
    private static final int VERSION_AT = 124;
    private static final int MARK_AT = 126;
    private static final int HEADER_BYTES = 128;
    private static final int LEVEL_5 = 0x0100;
    private static final int TAG_BYTES = 8;
    private static final int DEFLATED = 15;

    @Override
    public boolean recognises(FileProbe probe) {
        boolean marked = probe.startsWith(MARK_AT, (byte) 'I', (byte) 'M') || probe.startsWith(MARK_AT, (byte) 'M', (byte) 'I');
        return marked && probe.startsWith(0, "MATLAB".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            String text = file.latin1(TEXT_BYTES).strip();
            ByteOrder order = file.seek(MARK_AT).u8() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            int version = file.seek(VERSION_AT).order(order).u16();
            if (version != LEVEL_5) {
                throw Unreadable.because(path, "it is a MATLAB file of version 7.3", "Save it in MATLAB with save(..., '-v7')");
            }
            List<MatArray> arrays = new ArrayList<>();
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("header", text);
            file.seek(HEADER_BYTES);
            while (file.remaining() > 0) {
                try (MatInput in = new MatInput(segment(file), order)) {
                    MatVariables.read(in, arrays, values);
                }
            }
            return signals(path, arrays, MetadataTree.of(values));
        } catch (EOFException cutOff) {
            throw Unreadable.because(path, "it ends early (" + cutOff.getMessage() + ")",
                    "The file is cut off; copy or save it again", cutOff);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "its variables are damaged (" + damaged.getMessage() + ")", "Save it again in MATLAB", damaged);
        }
    }

    /** The next variable; the file stands behind it afterwards. */
    private static MatSegment segment(BinaryFile file) throws IOException {
        long start = file.position();
        int type = file.i32();
        long bytes = file.u32();
        file.requireRemaining(bytes);
        boolean deflated = type == DEFLATED;
        if (!deflated && type != MatInput.MATRIX) {
            throw new IOException("an element of type " + type + " at byte " + start);
        }
        file.skip(bytes);
        return deflated ? new MatSegment(file.path(), start + TAG_BYTES, bytes, true)
                : new MatSegment(file.path(), start, TAG_BYTES + bytes, false);
    }

    private static List<StoredSignal> signals(Path path, List<MatArray> arrays, MetadataTree original) throws LamellaException {
        if (arrays.isEmpty()) {
            throw Unreadable.because(path, "there is no array of numbers in it", "Save the arrays that you want to see");
        }
        List<StoredSignal> signals = new ArrayList<>();
        for (MatArray array : arrays) {
            signals.add(array.signal(original));
        }
        return signals;
    }
}
