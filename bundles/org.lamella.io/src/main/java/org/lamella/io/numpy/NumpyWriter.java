package org.lamella.io.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.io.internal.AtomicWrite;
import org.lamella.io.internal.ElementWriter;
import org.lamella.io.internal.NumpyHeader;

/** Writes {@code .npy} arrays, version 1, C order, little endian. The format holds no axes. */
public final class NumpyWriter implements SignalWriter {

    private static final int ALIGNMENT = 64;
    private static final int FIXED_BYTES = 10;

    @Override
    public boolean canWrite(Signal signal) {
        return true;
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        AtomicWrite.to(file, out -> {
            writeHeader(out, signal);
            ElementWriter.write(signal, out, progress);
        });
    }

    private static void writeHeader(OutputStream out, Signal signal) throws IOException {
        String shape = Arrays.stream(signal.shape()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String text = "{'descr': '" + description(signal.dataType()) + "', 'fortran_order': False, 'shape': (" + shape
                + (signal.shape().length == 1 ? ",)" : ")") + ", }";
        int unpadded = FIXED_BYTES + text.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        byte[] header = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.US_ASCII);
        out.write(NumpyHeader.magic());
        out.write(new byte[] {1, 0, (byte) header.length, (byte) (header.length >> 8)});
        out.write(header);
    }

    private static String description(DataType type) {
        String letter = type.isFloating() ? "f" : type.name().startsWith("U") ? "u" : "i";
        return (type.bytes() == 1 ? "|" : "<") + letter + type.bytes();
    }
}
