package org.lamella.io.ripple;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.DataType;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.Unreadable;

/** The keys and values of an {@code .rpl} file: the Ripple keys of Lispix and the calibration keys that HyperSpy adds. */
final class RippleHeader {

    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private final Map<String, String> values;

    private RippleHeader(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static RippleHeader read(Path file) throws IOException, LamellaException {
        if (Files.size(file) > MAX_BYTES) {
            throw broken(file, "it is larger than any Ripple header");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R")) {
            String content = line.contains(";") ? line.substring(0, line.indexOf(';')) : line;
            String[] words = content.strip().split("\\s+", 2);
            if (!words[0].isEmpty() && !words[0].equalsIgnoreCase("key")) {
                values.put(words[0].toLowerCase(Locale.ROOT), words.length > 1 ? words[1].strip() : "");
            }
        }
        return new RippleHeader(file, values);
    }

    private static LamellaException broken(Path file, String reason) {
        return Unreadable.because(file, reason, "Export the map as Ripple (rpl and raw) again");
    }

    Map<String, String> values() {
        return values;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isEmpty());
    }

    OptionalDouble number(String key) throws LamellaException {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text.get()));
        } catch (NumberFormatException notANumber) {
            throw broken(file, "its " + key + " is '" + text.get() + "', not a number");
        }
    }

    /** A size: a whole number from 1 on. */
    int size(String key) throws LamellaException {
        double size = number(key).orElseThrow(() -> broken(file, "it has no " + key));
        if (!(size >= 1 && size <= Integer.MAX_VALUE) || size != Math.rint(size)) {
            throw broken(file, "its " + key + " is " + values.get(key) + ", not a size");
        }
        return (int) size;
    }

    long offset() throws LamellaException {
        double offset = number("offset").orElse(0);
        if (!(offset >= 0 && offset <= Long.MAX_VALUE / 2)) {
            throw broken(file, "its offset is " + offset);
        }
        return (long) offset;
    }

    /** Whether spectra are stored one after the other; else images are. */
    boolean isBySpectrum() {
        return text("record-by").orElse("vector").equalsIgnoreCase("vector");
    }

    ElementType elementType() throws LamellaException {
        String kind = text("data-type").orElse("unsigned").toLowerCase(Locale.ROOT);
        int bytes = size("data-length");
        ByteOrder order = text("byte-order").orElse("").toLowerCase(Locale.ROOT).startsWith("big")
                ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new ElementType(dataType(kind, bytes), order);
    }

    private DataType dataType(String kind, int bytes) throws LamellaException {
        String prefix = switch (kind) {
            case "unsigned" -> "UINT";
            case "signed" -> "INT";
            case "float" -> "FLOAT";
            default -> throw broken(file, "its data-type is '" + kind + "', not signed, unsigned or float");
        };
        try {
            return DataType.valueOf(prefix + bytes * 8L);
        } catch (IllegalArgumentException unknown) {
            throw broken(file, "there are no " + kind + " numbers of " + bytes + " bytes");
        }
    }
}
