package org.lamella.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import java.util.jar.Manifest;

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
        return new Program(NAME, bundleVersion(), Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** The bundle's own manifest, found next to this class: the class path may begin with another jar's. */
    private static String bundleVersion() {
        String own = Program.class.getSimpleName() + ".class";
        String path = Program.class.getName().replace('.', '/') + ".class";
        URL self = Program.class.getResource(own);
        String root = self.toString().substring(0, self.toString().length() - path.length());
        try (InputStream in = new URL(root + "META-INF/MANIFEST.MF").openStream()) {
            String version = new Manifest(in).getMainAttributes().getValue("Bundle-Version");
            return version == null ? "unknown" : version;
        } catch (IOException notPackaged) {
            return "unknown";
        }
    }
}
