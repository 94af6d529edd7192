package org.lamella.workflow.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;

/**
 * Tells one state of the program from another, so that results of an older one are not taken for its own: names, sizes and times of all
 * bundles that lie beside the program's and beside those of its contributions.
 */
final class CodeFingerprint {

    private CodeFingerprint() {
    }

    /** The running program's. @return empty when it cannot be told where the code is; nothing may be kept then */
    static Optional<String> of(Contributions contributions) {
        try {
            Set<Path> places = new TreeSet<>();
            places.add(place(CodeFingerprint.class));
            places.add(place(Contributions.class));
            for (ContributionKind kind : ContributionKind.values()) {
                for (Contribution<?> contribution : contributions.all(kind, kind.contract())) {
                    places.add(place(contribution.service().getClass()));
                }
            }
            StringBuilder text = new StringBuilder(System.getProperty("java.version"));
            for (Path place : places) {
                append(place, text);
            }
            return Optional.of(Digests.ofText(text.toString()));
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** The folder of a jar, or the folder that classes are compiled into. */
    private static Path place(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            throw new IOException("Nobody knows where " + type + " is from");
        }
        Path path = path(location).toRealPath();
        return Files.isDirectory(path) ? path : path.getParent();
    }

    /** Java writes blanks as signs of a URI, OSGi as they are. */
    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException | IllegalArgumentException asItIs) {
            return Path.of(location.getPath());
        }
    }

    private static void append(Path place, StringBuilder text) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(CodeFingerprint::isCode).sorted().toList()) {
                text.append('\n').append(place.relativize(file)).append(' ').append(Files.size(file)).append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
        }
    }

    private static boolean isCode(Path file) {
        return (file.toString().endsWith(".jar") || file.toString().endsWith(".class")) && Files.isRegularFile(file);
    }
}
