package org.lamella.core.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Builder;
import aQute.bnd.service.diff.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the API, on a small package that changes. */
class ApiComparisonTest {

    private static final String LOADER = "public interface Loader { void open(); %s }";
    private static final String AXIS = "public class Axis { public int size() { return 1; } %s }";

    @TempDir
    Path folder;

    private int compiled;

    private Tree api(String version, String loader, String axis) throws Exception {
        Path sources = Files.createDirectories(folder.resolve("sources" + compiled));
        Path classes = Files.createDirectories(folder.resolve("classes" + compiled++));
        Path first = Files.writeString(sources.resolve("Loader.java"), "package lab; " + loader);
        Path second = Files.writeString(sources.resolve("Axis.java"), "package lab; " + axis);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), first.toString(),
                second.toString());
        assertEquals(0, status);
        try (Builder builder = new Builder()) {
            builder.addClasspath(classes.toFile());
            builder.setProperty("Export-Package", "lab;version=" + version);
            builder.setProperty("-noimportjava", "true");
            Tree api = new DiffPluginImpl().tree(builder.build()).get("<api>");
            assertNotNull(api);
            return api;
        }
    }

    private Tree recorded() throws Exception {
        Tree api = api("1.2.0", LOADER.formatted(""), AXIS.formatted(""));
        return ApiRecord.read(ApiRecord.write(api).lines().toList());
    }

    @Test
    void sameApiNeedsNoVersion() throws Exception {
        assertEquals(List.of(), ApiComparison.violations(recorded(), api("1.2.0", LOADER.formatted(""), AXIS.formatted(""))));
    }

    @Test
    void removedMethodNeedsNextMajorVersion() throws Exception {
        Tree current = api("1.3.0", LOADER.formatted(""), "public class Axis { }");
        assertEquals(List.of("Package lab has version 1.3.0 and needs 2.0.0: method lab.Axis.size() is removed."),
                ApiComparison.violations(recorded(), current));
        assertEquals(List.of(), ApiComparison.violations(recorded(), api("2.0.0", LOADER.formatted(""), "public class Axis { }")));
    }

    @Test
    void addedMethodNeedsNextMinorVersion() throws Exception {
        String more = AXIS.formatted("public int step() { return 2; }");
        assertEquals(List.of("Package lab has version 1.2.1 and needs 1.3.0: method lab.Axis.step() is added."),
                ApiComparison.violations(recorded(), api("1.2.1", LOADER.formatted(""), more)));
        assertEquals(List.of(), ApiComparison.violations(recorded(), api("1.3.0", LOADER.formatted(""), more)));
    }

    @Test
    void labsImplementInterfacesSoThatAbstractMethodsBreakThemAndDefaultOnesDoNot() throws Exception {
        assertEquals(List.of("Package lab has version 1.3.0 and needs 2.0.0: method lab.Loader.close() is added."),
                ApiComparison.violations(recorded(), api("1.3.0", LOADER.formatted("void close();"), AXIS.formatted(""))));
        assertEquals(List.of("Package lab has version 1.2.0 and needs 1.3.0: method lab.Loader.close() is added."),
                ApiComparison.violations(recorded(), api("1.2.0", LOADER.formatted("default void close() { }"), AXIS.formatted(""))));
    }

    @Test
    void changedTypeOfAResultBreaks() throws Exception {
        Tree current = api("1.2.0", LOADER.formatted(""), "public class Axis { public long size() { return 1; } }");
        assertEquals(List.of("Package lab has version 1.2.0 and needs 2.0.0: method lab.Axis.size() is changed (return int removed, return"
                + " long added)."), ApiComparison.violations(recorded(), current));
    }

    @Test
    void whatIsPrivateDoesNotMatter() throws Exception {
        assertEquals(List.of(), ApiComparison.violations(recorded(), api("1.2.0", LOADER.formatted(""),
                AXIS.formatted("int hidden; private void secret() { }"))));
    }
}
