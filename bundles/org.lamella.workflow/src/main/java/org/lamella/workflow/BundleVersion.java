package org.lamella.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.jar.Manifest;

/** Versions of bundles, found next to their classes: a class path may begin with another jar's manifest. */
public final class BundleVersion {

    private BundleVersion() {
    }

    /**
     * The version of the bundle that a class came from.
     *
     * @param type a class with a name
     * @return its {@code Bundle-Version}; empty when the class was not packaged
     */
    public static Optional<String> of(Class<?> type) {
        String path = type.getName().replace('.', '/') + ".class";
        URL self = type.getResource("/" + path);
        if (self == null) {
            return Optional.empty();
        }
        String root = self.toString().substring(0, self.toString().length() - path.length());
        try (InputStream in = new URL(root + "META-INF/MANIFEST.MF").openStream()) {
            return Optional.ofNullable(new Manifest(in).getMainAttributes().getValue("Bundle-Version"));
        } catch (IOException notPackaged) {
            return Optional.empty();
        }
    }
}
