package org.lamella.cli.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.lamella.core.LamellaException;

/**
 * What the manifest of a bundle says of it.
 *
 * @param jar the file
 * @param id symbolic name
 * @param version version, as written
 * @param label what a person calls it
 * @param vendor who made it, empty when not said
 * @param description one sentence, empty when not said
 */
record LabBundle(Path jar, String id, String version, String label, String vendor, String description) {

    /**
     * Reads a manifest.
     *
     * @param jar the file
     * @return the bundle
     * @throws LamellaException when there is no such file, or it is no OSGi bundle
     */
    static LabBundle of(Path jar) throws LamellaException {
        if (!Files.isRegularFile(jar)) {
            throw new LamellaException("There is no file " + jar + "; name the jar that Maven made, as in"
                    + " target/org.example.lab-1.0.0.jar.");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            Attributes headers = manifest == null ? new Attributes() : manifest.getMainAttributes();
            String id = header(headers, "Bundle-SymbolicName").split(";")[0].strip();
            if (id.isEmpty()) {
                throw new LamellaException("The file " + jar + " is no OSGi bundle: its manifest has no Bundle-SymbolicName; build it as"
                        + " 'lamella new-bundle' shows.");
            }
            String version = header(headers, "Bundle-Version");
            String name = header(headers, "Bundle-Name");
            return new LabBundle(jar, id, version.isEmpty() ? "0.0.0" : version, name.isEmpty() || name.startsWith("%") ? id : name,
                    header(headers, "Bundle-Vendor"), header(headers, "Bundle-Description"));
        } catch (IOException notAJar) {
            throw new LamellaException("The file " + jar + " cannot be read as a jar: " + notAJar.getMessage() + ".", notAJar);
        }
    }

    private static String header(Attributes headers, String name) {
        return Optional.ofNullable(headers.getValue(name)).orElse("").strip();
    }

    /** The identifier under which it is installed. */
    String feature() {
        return id + ".feature";
    }
}
