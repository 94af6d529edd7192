package org.lamella.diffusion.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Cases and databases that come with the program. */
public final class ShippedCases {

    private static final List<String> NAMES = List.of("erf-couple", "ternary-couple", "zener-growth", "fe-c-couple", "darken",
            "cr2n-p900nmo-planar", "cr2n-p900nmo-spherical");

    private ShippedCases() {
    }

    /** Names of the cases. @return for instance {@code darken} */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A shipped case.
     *
     * @param name its name
     * @return its YAML; empty when there is none of this name
     */
    public static Optional<String> yaml(String name) {
        return NAMES.contains(name) ? resource(name + ".yaml") : Optional.empty();
    }

    /** A shipped database. @param name name of the file @return its text; empty when there is none of this name */
    static Optional<String> database(String name) {
        return name.matches("[a-z0-9_]+\\.tdb") ? resource(name) : Optional.empty();
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = ShippedCases.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
