package org.lamella.cli.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;

/**
 * The folder that a lab begins its own bundle with: one loader and one decomposition with their tests, a Maven build that makes an OSGi
 * bundle, and the interfaces of the running program as a small Maven repository.
 */
public final class BundleTemplate {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+");
    private static final String SUFFIX = ".template";
    private static final String INTERFACES = "repository/org/lamella/org.lamella.core/";
    private static final String JUNIT_VERSION = "5.11.4";
    private static final String JANUARY_VERSION = "2.3.2";

    private final String name;
    private final Path core;
    private final String version;

    /**
     * A template.
     *
     * @param name name of the bundle and its package, for instance {@code org.example.lab}
     * @param core the jar of {@code org.lamella.core} that the program runs with
     * @param version its version
     * @throws LamellaException when the name is none that a bundle can have
     */
    public BundleTemplate(String name, Path core, String version) throws LamellaException {
        if (!NAME.matcher(name).matches()) {
            throw new LamellaException("'" + name + "' is no name for a bundle; write two or more words of lower-case letters and digits with"
                    + " dots between, as in org.example.lab.");
        }
        this.name = name;
        this.core = core;
        this.version = version;
    }

    /**
     * Writes the folder.
     *
     * @param folder must not exist yet
     * @return the files written
     * @throws LamellaException when the folder is there, or it cannot be written; what was written is then taken away again
     */
    public List<Path> write(Path folder) throws LamellaException {
        if (Files.exists(folder)) {
            throw new LamellaException("Cannot make " + folder + ": it is there already; choose another name or --out.");
        }
        Path staging = folder.toAbsolutePath().resolveSibling("." + folder.getFileName() + ".part");
        try {
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> file : texts().entrySet()) {
                Path target = staging.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
                files.add(folder.resolve(file.getKey()));
            }
            String jar = INTERFACES + version + "/org.lamella.core-" + version + ".jar";
            Files.copy(core, staging.resolve(jar));
            files.add(folder.resolve(jar));
            Files.move(staging, folder);
            return files;
        } catch (IOException failed) {
            throw new LamellaException("Cannot make " + folder + ": " + failed.getMessage() + "; name a folder that can be written with"
                    + " --out.", failed);
        } finally {
            Folders.delete(staging);
        }
    }

    private Map<String, String> texts() {
        String sources = "src/main/java/" + name.replace('.', '/') + "/";
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("pom.xml", text("pom.xml"));
        texts.put("README.md", text("README.md"));
        texts.put("map.events", text("map.events"));
        texts.put("src/main/resources/plugin.xml", text("plugin.xml"));
        for (String type : List.of("BrightnessClasses", "ClassesParameters", "EventListLoader")) {
            texts.put(sources + type + ".java", text(type + ".java"));
        }
        texts.put("src/test/java/" + name.replace('.', '/') + "/BrightnessClassesTest.java", text("BrightnessClassesTest.java"));
        texts.put(INTERFACES + version + "/org.lamella.core-" + version + ".pom", text("core.pom"));
        return texts;
    }

    private String text(String template) {
        try (InputStream in = BundleTemplate.class.getResourceAsStream(template + SUFFIX)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@name@", name).replace("@package@", name)
                    .replace("@id@", name.substring(name.lastIndexOf('.') + 1)).replace("@version@", version)
                    .replace("@junit@", JUNIT_VERSION).replace("@january@", JANUARY_VERSION);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
