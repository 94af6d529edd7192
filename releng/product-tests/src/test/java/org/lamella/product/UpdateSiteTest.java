package org.lamella.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Update sites: that of a lab, and what the program says to bundles that do not fit it. */
class UpdateSiteTest {

    private static final String UNIT = "org.example.lab.feature.feature.group";

    private static final Pattern PRODUCT_UNIT = Pattern.compile("'(toolinglamella[^']*|lamella)'");

    @TempDir
    Path folder;

    private Installed installed;

    @BeforeEach
    void copyTheProgram() throws IOException {
        installed = new Installed(folder).copy();
    }

    /** A lab's bundle without code: its contribution names a class of the program. */
    private Path bundle(String version, String importedRange) throws IOException {
        Manifest manifest = new Manifest();
        var headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "org.example.lab;singleton:=true");
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Name", "Example & lab");
        headers.putValue("Import-Package", "org.lamella.core.contribution;version=\"" + importedRange + "\",org.lamella.decomposition.pca");
        Path jar = folder.resolve("org.example.lab-" + version + ".jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("plugin.xml"));
            out.write(("<?xml version=\"1.0\"?><?eclipse version=\"3.4\"?><plugin><extension point=\"org.lamella.decompositions\">"
                    + "<decomposition id=\"lab-pca\" label=\"Lab PCA " + version + "\" description=\"For tests.\""
                    + " class=\"org.lamella.decomposition.pca.PrincipalComponents\"/></extension></plugin>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    private void publish(Path jar) throws Exception {
        Installed.Outcome made = installed.lamella("update-site", jar.toString(), "--out", "site", "--name", "Example lab");
        assertEquals(0, made.status(), made.err());
        assertEquals("", made.err());
        assertTrue(made.out().contains("org.example.lab.feature"), made.out());
    }

    private static String content(Path site) throws IOException {
        try (JarFile jar = new JarFile(site.resolve("content.jar").toFile())) {
            return new String(jar.getInputStream(jar.getEntry("content.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void succeed(String... arguments) throws Exception {
        Installed.Outcome outcome = installed.director(arguments);
        assertEquals(0, outcome.status(), outcome.out() + outcome.err());
    }

    private String site() {
        return folder.resolve("site").toUri().toString();
    }

    @Test
    void labsBundleIsInstalledUpdatedAndTakenAway() throws Exception {
        publish(bundle("1.0.0", "[1.0,2)"));
        succeed("-repository", site(), "-installIU", UNIT);
        assertTrue(installed.lamella("list").out().contains("Lab PCA 1.0.0"));

        publish(bundle("1.1.0", "[1.0,2)"));
        succeed("-repository", site(), "-uninstallIU", UNIT, "-installIU", UNIT);
        Installed.Outcome updated = installed.lamella("list");
        assertTrue(updated.out().contains("Lab PCA 1.1.0") && !updated.out().contains("Lab PCA 1.0.0"), updated.out());
        assertEquals("", updated.err());

        succeed("-uninstallIU", UNIT);
        assertFalse(installed.lamella("list").out().contains("Lab PCA"));
    }

    @Test
    void siteShowsAllBundlesInOneCategory() throws Exception {
        publish(bundle("1.0.0", "[1.0,2)"));
        publish(bundle("1.1.0", "[1.0,2)"));
        String content = content(folder.resolve("site"));
        assertFalse(content.contains(folder.toString()), content);
        assertTrue(Arrays.stream(content.split("</unit>")).anyMatch(unit -> unit.contains("<unit id='site.example-lab'")
                && unit.contains("range='[1.0.0,1.0.0]'") && unit.contains("range='[1.1.0,1.1.0]'")), content);
    }

    @Test
    void bundleForAnotherApiIsRefusedWithTheReason() throws Exception {
        publish(bundle("1.0.0", "[2.0,3)"));
        Installed.Outcome refused = installed.director("-repository", site(), "-installIU", UNIT);
        assertFalse(refused.status() == 0);
        assertTrue(refused.err().contains("requires 'java.package; org.lamella.core.contribution [2.0.0,3.0.0)'"), refused.err());
        assertEquals("", installed.lamella("list").err());
    }

    /** The site of a next version, as far as metadata go: the same bundles under a product of a higher version. */
    @Test
    void programIsUpdatedFromTheSiteOfItsNextVersion() throws Exception {
        String now = installed.director("-listInstalledRoots").out().lines().filter(line -> line.startsWith("lamella/")).findFirst()
                .orElseThrow().split("/")[1];
        String next = now + "1";
        String content = content(Installed.site()).lines().map(line -> PRODUCT_UNIT.matcher(line).find() ? line.replace(now, next) : line)
                .collect(Collectors.joining("\n"));
        Path site = Files.createDirectories(folder.resolve("next"));
        Files.writeString(site.resolve("content.xml"), content);

        succeed("-metadataRepository", site.toUri().toString(), "-artifactRepository", Installed.site().toUri().toString(), "-uninstallIU",
                "lamella", "-installIU", "lamella");
        assertTrue(installed.director("-listInstalledRoots").out().contains("lamella/" + next));
        Installed.Outcome version = installed.lamella("--version");
        assertEquals(0, version.status(), version.err());
    }

    @Test
    void whatIsNoBundleGivesOneLine() throws Exception {
        Path torn = Files.writeString(folder.resolve("torn.jar"), "not a jar");
        Installed.Outcome outcome = installed.lamella("update-site", torn.toString(), "--out", "site");
        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("torn.jar") && outcome.err().lines().count() == 1, outcome.err());
        assertFalse(Files.exists(folder.resolve("site")));
    }
}
