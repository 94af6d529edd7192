package org.lamella.io.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Signal;
import org.lamella.io.internal.Unreadable;

/**
 * Reads tables of numbers from plain text: columns behind commas, semicolons, tabs or blanks, with decimal points or commas, below header
 * lines with names and units or without. Columns are spectra or profiles, a plain table of numbers is an image.
 */
public final class TextLoader implements SignalLoader {

    /** How much is looked at to recognise a table. */
    private static final int LOOK_BYTES = 1 << 18;
    private static final long LARGEST_BYTES = 1L << 29;
    private static final int FEWEST_SINGLE_NUMBERS = 8;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Override
    public boolean recognises(FileProbe probe) {
        // EMSA/MAS files are text too, but they are more than a table
        if (probe.head().length == 0 || !isText(probe.head()) || probe.headText().startsWith("#FORMAT")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(probe.file())) {
            byte[] head = in.readNBytes(LOOK_BYTES);
            if (!isText(head)) {
                return false;
            }
            List<String> lines = new ArrayList<>(decode(head).lines().toList());
            if (head.length == LOOK_BYTES) {
                lines.remove(lines.size() - 1);
            }
            TextTable table = TextTable.parse(lines);
            return table.columns() > 1 || table.rows().size() >= FEWEST_SINGLE_NUMBERS && table.header().size() < table.rows().size();
        } catch (IOException | TextTable.Unclear other) {
            return false;
        }
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw Unreadable.because(file, "a text of " + (Files.size(file) >> 20) + " MB is too long for a table",
                        "Save it as .npy or .rpl");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!isText(bytes)) {
                throw Unreadable.because(file, "it is no plain text", "Export it again as a table of numbers");
            }
            List<StoredSignal> signals = new ArrayList<>();
            for (Signal signal : TableSignals.of(file, TextTable.parse(decode(bytes).lines().toList()))) {
                signals.add(LoadedSignal.of(file, signal));
            }
            return signals;
        } catch (TextTable.Unclear unclear) {
            throw Unreadable.because(file, unclear.getMessage(), "Export one table with the same number of columns in each row", unclear);
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        }
    }

    private static Optional<Charset> wide(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF;
        return mark == 0xFEFF ? Optional.of(StandardCharsets.UTF_16BE) : mark == 0xFFFE ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static boolean isText(byte[] bytes) {
        if (wide(bytes).isPresent()) {
            return true;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    /** Text in UTF-16 when it says so, else in UTF-8, else, when it is none, in Latin-1. */
    private static String decode(byte[] bytes) {
        Optional<Charset> wide = wide(bytes);
        String text;
        try {
            text = wide.isPresent() ? new String(bytes, wide.get())
                    : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
