package org.lamella.ui.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Ui;
import org.lamella.ui.session.OpenSignal;

/** Files are opened by the menu's job; what cannot be read is told in a dialog and opens nothing. */
class OpenFileTest {

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();
    private final SpectrumImage image = Maps.mantle();

    @BeforeEach
    @AfterEach
    void clear() {
        Ui.clear();
    }

    private Path written(String name) throws Exception {
        Path file = folder.resolve(name);
        desk.files().write(image, file, Progress.NONE);
        return file;
    }

    private OpenSignal awaitOpen() {
        OpenSignal open = Ui.awaitPresent("opened file", 20, () -> desk.session().current());
        Ui.awaitLinked();
        return open;
    }

    private void assertShows(Path file) throws Exception {
        OpenSignal open = awaitOpen();
        assertEquals(file, open.origin().orElseThrow().file());
        assertEquals(image.cube().sum(), open.signal().sum());
        assertArrayEquals(image.cube().sumSpectrum(Progress.NONE), Ui.get(() -> desk.linked().spectrum().orElseThrow().values()));
        Ui.await("title", 10, () -> Ui.window().getShell().getText().startsWith(open.label()));
    }

    @Test
    void fileOfAnyNameOpens() throws Exception {
        Path file = written("鉄鋼 [1] map é.rpl");
        OpenJob.schedule(desk, List.of(file));
        assertShows(file);
        assertEquals(file, Ui.get(() -> desk.session().recent().files().get(0)));
    }

    @Test
    void openingAgainKeepsTheRegionThatWasLookedAt() throws Exception {
        Path file = written("again.rpl");
        OpenJob.schedule(desk, List.of(file));
        awaitOpen();
        var region = new org.lamella.core.region.RectangleRegion(3, 4, 9, 12);
        Ui.run(() -> desk.session().setRegion(Optional.of(region)));
        OpenSignal before = Ui.get(() -> desk.session().current().orElseThrow());
        OpenJob.schedule(desk, List.of(file));
        Ui.await("opened again", 20, () -> desk.session().current().filter(now -> now != before).isPresent());
        assertEquals(Optional.of(region), Ui.get(() -> desk.session().focus().region()));
        assertEquals(1, Ui.get(() -> desk.session().signals().size()));
    }

    @Test
    void nonsenseIsToldInOneSentenceAndOpensNothing() throws Exception {
        Path nonsense = Files.writeString(folder.resolve("nonsense.hspy"), "no HDF5");
        OpenJob.schedule(desk, List.of(nonsense));
        Shell dialog = Ui.awaitPresent("message", 20, () -> Ui.shell("Open"));
        String words = Ui.get(() -> texts(dialog));
        assertTrue(words.contains("nonsense.hspy"), words);
        assertTrue(!words.contains("Exception") && !words.contains("\tat "), words);
        Ui.run(() -> press(dialog, "OK"));
        Ui.await("closed message", 10, () -> Ui.shell("Open").isEmpty());
        assertTrue(Ui.get(() -> desk.session().signals()).isEmpty());
    }

    @Test
    void goodFilesOpenDespiteABadOneAmongThem() throws Exception {
        Path good = written("good.rpl");
        OpenJob.schedule(desk, List.of(folder.resolve("missing.rpl"), good));
        Shell dialog = Ui.awaitPresent("message", 20, () -> Ui.shell("Open"));
        assertTrue(Ui.get(() -> texts(dialog)).contains("missing.rpl"));
        Ui.run(() -> press(dialog, "OK"));
        assertShows(good);
    }

    private static String texts(Composite parent) {
        StringBuilder text = new StringBuilder();
        for (Control child : parent.getChildren()) {
            if (child instanceof Label label) {
                text.append(label.getText()).append(' ');
            } else if (child instanceof org.eclipse.swt.widgets.Text words) {
                text.append(words.getText()).append(' ');
            } else if (child instanceof Composite composite) {
                text.append(texts(composite));
            }
        }
        return text.toString();
    }

    private static void press(Composite parent, String label) {
        Arrays.stream(parent.getChildren()).forEach(child -> {
            if (child instanceof Button button && button.getText().replace("&", "").equals(label)) {
                button.notifyListeners(SWT.Selection, new Event());
            } else if (child instanceof Composite composite && !composite.isDisposed()) {
                press(composite, label);
            }
        });
        Display.getCurrent().update();
    }
}
