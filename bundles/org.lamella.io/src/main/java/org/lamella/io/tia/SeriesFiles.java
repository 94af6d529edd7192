package org.lamella.io.tia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lamella.io.internal.BinaryFile;

/** The series {@code name_1.ser}, {@code name_2.ser}, … that belong to {@code name.emi}: how files of one measurement find each other. */
final class SeriesFiles {

    private static final Pattern SERIES = Pattern.compile("(.*)_(\\d{1,6})\\.ser", Pattern.CASE_INSENSITIVE);

    private SeriesFiles() {
    }

    /** The series beside a description, by their numbers; some may be missing. */
    static List<Path> of(Path emi) throws IOException {
        String stem = emi.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (Stream<Path> files = Files.list(emi.toAbsolutePath().getParent())) {
            return files.filter(file -> stem(file).filter(stem::equals).isPresent() && Files.isRegularFile(file))
                    .sorted(Comparator.comparingInt(SeriesFiles::number)).map(emi::resolveSibling).toList();
        }
    }

    /** The description beside a series, whatever the case of its ending; empty for a series by itself. */
    static Optional<Path> description(Path series) {
        Optional<String> wanted = stem(series).map(stem -> stem + ".emi");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (String name : List.of(wanted.get(), wanted.get().replaceFirst("emi$", "EMI"))) {
            if (Files.isRegularFile(series.resolveSibling(name))) {
                return Optional.of(series.resolveSibling(name));
            }
        }
        return Optional.empty();
    }

    /** How many of the series with smaller numbers are of a kind. */
    static int earlier(Path series, List<Path> all, boolean spectra) {
        return (int) all.stream().filter(other -> number(other) < number(series) && isOf(other, spectra)).count();
    }

    private static boolean isOf(Path series, boolean spectra) {
        try (BinaryFile file = BinaryFile.open(series)) {
            return SeriesHeader.read(file).spectra() == spectra;
        } catch (IOException | ArithmeticException damaged) {
            return false;
        }
    }

    static boolean isDescription(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".emi");
    }

    private static Optional<String> stem(Path series) {
        Matcher parts = SERIES.matcher(series.getFileName().toString());
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private static int number(Path series) {
        Matcher parts = SERIES.matcher(series.getFileName().toString());
        return parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
    }
}
