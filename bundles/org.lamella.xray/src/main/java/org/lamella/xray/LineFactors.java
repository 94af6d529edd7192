package org.lamella.xray;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;

/**
 * Factors of X-ray lines as labs and instrument programs write them: one row a line, or one row an element with columns for its families.
 *
 * @param source file or other origin, for reports
 * @param byLine factor by name of the line
 */
record LineFactors(String source, Map<String, Double> byLine) {

    private static final long LARGEST_FILE_BYTES = 1 << 20;

    /**
     * Factors as a user gives them: the path of a file, or the factors themselves.
     *
     * @param text for instance {@code Fe_Ka:1.45, Pt_La:5.08}
     * @param what what they are called, for messages
     */
    static LineFactors of(String text, String what) throws LamellaException {
        try {
            Path file = Path.of(text);
            if (Files.isRegularFile(file)) {
                return read(file, what);
            }
        } catch (InvalidPathException noFile) {
            return parse(text, what);
        }
        return parse(text, what);
    }

    static LineFactors read(Path file, String what) throws LamellaException {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new LamellaException("Cannot read " + what + " from " + file + ": it is too large for a table of them.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new LamellaException("Cannot read " + what + " from " + file + ": " + failed.getMessage() + ".", failed);
        }
        return of(file.getFileName().toString(), decoded(bytes).lines().toList(), what);
    }

    static LineFactors parse(String text, String what) throws LamellaException {
        return of("'" + text + "'", List.of(text.replace(':', ' ').split("\\s*[,;]\\s*")), what);
    }

    /** Programs on Windows write UTF-16 with a mark, UTF-8 with or without one, or Latin-1. */
    private static String decoded(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        Charset charset = first == 0xFFFE || first == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static LineFactors of(String source, List<String> rows, String what) throws LamellaException {
        Map<String, Double> factors = new LinkedHashMap<>();
        Optional<FactorHeading> heading = Optional.empty();
        for (String row : rows) {
            Optional<FactorHeading> next = FactorHeading.of(row);
            if (next.isPresent()) {
                heading = next;
                continue;
            }
            for (FactorRow factor : read(row, heading)) {
                put(factors, factor, source, what);
            }
        }
        if (factors.isEmpty()) {
            throw new LamellaException("There are no " + what + " in " + source + "; write a row a line, as in Fe_Ka,1.45.");
        }
        return new LineFactors(source, factors);
    }

    private static List<FactorRow> read(String row, Optional<FactorHeading> heading) {
        return heading.flatMap(columns -> columns.read(row)).orElseGet(() -> FactorRow.read(row).stream().toList());
    }

    private static void put(Map<String, Double> factors, FactorRow row, String source, String what) throws LamellaException {
        Double before = factors.put(row.line().name(), row.factor());
        if (before != null && before != row.factor()) {
            throw new LamellaException("The " + what + " of " + source + " give " + row.line().name() + " twice, as " + before + " and "
                    + row.factor() + "; keep one.");
        }
    }

    double of(XrayLine line, String what) throws LamellaException {
        Double factor = byLine.get(line.name());
        if (factor == null) {
            throw new LamellaException("There is no " + what + " of " + line.name() + " in " + source + "; it has "
                    + String.join(", ", byLine.keySet().stream().sorted().toList()) + ".");
        }
        return factor;
    }
}
