package org.lamella.workflow;

import java.util.Objects;

/**
 * The program that did the work.
 *
 * @param name its name
 * @param version its version, with the time of the build when the build recorded it
 * @param java version of the Java runtime
 * @param system operating system and processor
 */
public record Program(String name, String version, String java, String system) {

    private static final String NAME = "Lamella";

    /** Refuses missing values. */
    public Program {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(java, "java");
        Objects.requireNonNull(system, "system");
    }

    /**
     * The program that runs now.
     *
     * @return its description
     */
    public static Program running() {
        return new Program(NAME, BundleVersion.of(Program.class).orElse("unknown"), Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
