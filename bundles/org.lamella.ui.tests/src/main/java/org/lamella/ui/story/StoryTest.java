package org.lamella.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.part.ViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.ChosenFiles;
import org.lamella.ui.Desk;
import org.lamella.ui.ExplorePerspective;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.Watchdog;
import org.lamella.ui.job.OpenJob;
import org.lamella.ui.job.TaskJob;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.map.Place;
import org.lamella.ui.session.Session;
import org.lamella.ui.view.MapView;

/** A story told from File > Open to the last file saved, by menus, dialogs, mouse and keys; the drawing thread is watched all the time. */
abstract class StoryTest {

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();
    private ChosenFiles files;
    private Watchdog watchdog;

    @BeforeEach
    void begin() {
        Ui.clear();
        Ui.run(() -> Ui.window().getShell().setBounds(0, 0, 1600, 1000));
        Ui.perspective(ExplorePerspective.ID);
        files = ChosenFiles.instead(desk);
        watchdog = Watchdog.start();
    }

    @AfterEach
    void end() {
        watchdog.close();
        files.close();
        System.out.println("WATCHDOG " + getClass().getSimpleName() + ": " + watchdog.summary());
        Ui.clear();
    }

    void assertNeverBlocked() {
        assertEquals(List.of(), watchdog.blocks(), "the drawing thread answers within " + Watchdog.LONGEST_BLOCK_MS + " ms");
    }

    Session session() {
        return desk.session();
    }

    Desk desk() {
        return desk;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes a map to a file and opens it by the menu. */
    void open(SpectrumImage image, String name) throws Exception {
        Path file = file(name);
        desk.files().write(image, file, Progress.NONE);
        files.next(file);
        Menus.choose("File", "Open…");
        Ui.await("signal opened", 60, () -> session().current().isPresent());
        waitForJobs(OpenJob.class);
        Ui.awaitLinked();
        MapCanvas map = map();
        Ui.await("map drawn", 30, () -> map.shownMap().isPresent());
    }

    MapCanvas map() {
        return Ui.view(ViewIds.MAP, MapView.class).canvas();
    }

    Point at(double x, double y) {
        MapCanvas map = map();
        return Ui.get(() -> map.toCanvas(new Place(x, y)).orElseThrow());
    }

    void decompose(String label, List<String[]> values, int results) {
        Menus.choose("Analyse", "Decompose", label);
        Menus.dialog(label, values, "Run");
        Ui.await(label, 120, () -> Ui.get(() -> session().results().size()) == results);
        Ui.awaitLinked();
    }

    ChosenFiles files() {
        return files;
    }

    void waitForSaving(String name) {
        Ui.await("saved " + name, 60, () -> java.nio.file.Files.exists(file(name)));
        waitForJobs(TaskJob.class);
    }

    void saveTo(String name, String... menu) {
        files.next(file(name));
        Menus.choose(menu);
        waitForSaving(name);
    }

    static void waitForJobs(Class<?> family) {
        Ui.settle();
        try {
            Job.getJobManager().join(family, null);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        Ui.settle();
    }

    static <V extends ViewPart> V view(String id, Class<V> type) {
        return Ui.view(id, type);
    }
}
