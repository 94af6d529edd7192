package org.lamella.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lamella.core.LamellaException;

/** Workflows that come with the program: what publications did, on simulated maps, with their numbers beside those found here. */
public final class Stories {

    private static final List<String> NAMES = List.of("first-paper", "second-paper", "third-paper", "review", "fifth-paper");

    private Stories() {
    }

    /** All names. @return in the order of the publications */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A story.
     *
     * @param name one of {@link #names()}
     * @return its workflow
     * @throws LamellaException when there is none of that name
     */
    public static Workflow named(String name) throws LamellaException {
        if (!NAMES.contains(name)) {
            throw new LamellaException("There is no story '" + name + "'; there are " + String.join(", ", NAMES) + ".");
        }
        try (InputStream in = Stories.class.getResourceAsStream("story/" + name + ".yaml")) {
            return Workflow.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), name + ".yaml");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
