package org.lamella.ui.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.ui.Desk;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A lab's bundle comes and goes while the workbench runs. */
class DroppedBundleTest {

    private static final String FOLDER = "felix.fileinstall.dir";
    private static final String POLL = "felix.fileinstall.poll";
    private static final int PATIENCE_S = 30;

    @TempDir
    Path folder;

    private final Bundle fileInstall = Arrays.stream(bundles())
            .filter(bundle -> "org.apache.felix.fileinstall".equals(bundle.getSymbolicName())).findFirst().orElseThrow();

    private static Bundle[] bundles() {
        return FrameworkUtil.getBundle(Desk.class).getBundleContext().getBundles();
    }

    /** As the start script does. */
    @BeforeEach
    void watch() throws Exception {
        System.setProperty(FOLDER, folder.toString());
        System.setProperty(POLL, "200");
        fileInstall.stop();
        fileInstall.start();
    }

    @AfterEach
    void stop() throws Exception {
        fileInstall.stop();
        for (Bundle left : bundles()) {
            if (left.getSymbolicName() != null && left.getSymbolicName().startsWith("org.example.")) {
                left.uninstall();
            }
        }
        System.clearProperty(FOLDER);
        System.clearProperty(POLL);
        Ui.clear();
    }

    /** A bundle without code: what it contributes is a class of the program. */
    private void drop(String name, String label) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name + ";singleton:=true");
        manifest.getMainAttributes().putValue("Import-Package", "org.lamella.decomposition.pca");
        Path jar = Files.createTempFile("bundle", ".jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("plugin.xml"));
            out.write(("<?xml version=\"1.0\"?><?eclipse version=\"3.4\"?><plugin><extension point=\"org.lamella.decompositions\">"
                    + "<decomposition id=\"lab-pca\" label=\"" + label + "\" description=\"For tests.\""
                    + " class=\"org.lamella.decomposition.pca.PrincipalComponents\"/></extension></plugin>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        Files.move(jar, folder.resolve(name + ".jar"));
    }

    private static List<String> methods() {
        return Menus.items("Analyse", "Decompose");
    }

    private static boolean offers(String label) {
        return methods().stream().anyMatch(item -> item.startsWith(label));
    }

    @Test
    void algorithmIsInTheMenuWithoutRestartAndGoesWithItsBundle() throws Exception {
        assertTrue(!offers("Principal components of the lab"));
        drop("org.example.menu", "Principal components of the lab");
        Ui.await("the lab's algorithm in the menu", PATIENCE_S, () -> offers("Principal components of the lab"));
        Files.delete(folder.resolve("org.example.menu.jar"));
        Ui.await("the lab's algorithm is gone", PATIENCE_S, () -> !offers("Principal components of the lab"));
    }

    @Test
    void tornJarIsNamedInTheMenuAndTheOthersAreThere() throws Exception {
        Files.writeString(folder.resolve("torn.jar"), "not a jar");
        drop("org.example.whole", "Whole bundle");
        Ui.await("the whole bundle", PATIENCE_S, () -> offers("Whole bundle"));
        assertTrue(offers("Left out (1)"), methods().toString());
        Menus.choose("Analyse", "Decompose", "Left out");
        Shell dialog = Ui.awaitPresent("what is left out", PATIENCE_S, () -> Ui.shell("Left out").filter(Shell::isVisible));
        assertTrue(Ui.get(() -> Menus.texts(dialog)).contains("torn.jar"));
        Ui.run(dialog::close);
    }
}
