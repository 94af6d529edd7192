package org.lamella.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.RectangleRegion;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Ui;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.Session;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A program killed without warning, ten times at random: the next one finds everything but the last moment. */
class KilledSessionTest {

    private static final int KILLS = 10;
    /** What was done longer ago than this is there: half a second until it is written, the rest for a machine that is busy. */
    private static final long LAST_MOMENT_MS = 2500;

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();

    /** A number that the program said it was done with, and when. */
    private record Said(int number, long atMs) {
    }

    @Test
    void nextStartOffersEverythingBack() throws Exception {
        Path map = folder.resolve("map.rpl");
        desk.files().write(Maps.random(24, 64, 10), map, Progress.NONE);
        Random random = new Random(20261130);
        for (int kill = 0; kill < KILLS; kill++) {
            Path state = folder.resolve("state-" + kill);
            List<Said> said = runAndKill(state, map, 300 + random.nextInt(2700));
            long last = said.get(said.size() - 1).atMs();
            int certain = said.stream().filter(done -> done.atMs() < last - LAST_MOMENT_MS).mapToInt(Said::number).max().orElse(0);
            check(state, certain, said.get(said.size() - 1).number());
        }
    }

    /** Kills the program some time after it did its first step. */
    private List<Said> runAndKill(Path state, Path map, int afterMs) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-cp", classPath(),
                BusySession.class.getName(), state.toString(), map.toString()).redirectErrorStream(true).start();
        List<Said> said = new CopyOnWriteArrayList<>();
        List<String> other = new CopyOnWriteArrayList<>();
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.matches("\\d+")) {
                        said.add(new Said(Integer.parseInt(line), System.currentTimeMillis()));
                    } else {
                        other.add(line);
                    }
                }
            } catch (IOException killed) {
                // as it must
            }
        });
        reader.start();
        for (int i = 0; i < 3000 && said.isEmpty() && process.isAlive(); i++) {
            Ui.pause(10);
        }
        assertTrue(!said.isEmpty(), "the program works: " + other);
        Ui.pause(afterMs);
        process.destroyForcibly().waitFor();
        reader.join();
        return said;
    }

    /** The bundles that a session needs, as jars or folders of classes. */
    private static String classPath() {
        Bundle own = FrameworkUtil.getBundle(Desk.class);
        List<String> places = new ArrayList<>();
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            FileLocator.getBundleFileLocation(bundle).ifPresent(file -> places.add(
                    (file.isDirectory() ? new File(file, "target/classes") : file).toString()));
        }
        return String.join(File.pathSeparator, places);
    }

    private void check(Path state, int certain, int latest) throws LamellaException {
        Session session = new Session();
        try (SessionStore store = new SessionStore(state, failure -> {
            throw new AssertionError(failure);
        })) {
            var saved = store.load();
            if (saved.isEmpty()) {
                assertEquals(0, certain, "a session was there to be kept");
                return;
            }
            assertEquals(List.of(), saved.get().restoreSignals(desk.files(), session, Runnable::run, Progress.NONE));
        }
        int number = (int) ((RectangleRegion) session.focus().region().orElseThrow()).x0();
        assertTrue(number >= certain && number <= latest, number + " of " + certain + " to " + latest);
        assertTrue(Math.abs(session.notes().current().masks().size() - number) <= 1, "the masks of all steps until then");
        for (DerivedResult result : session.results()) {
            result.decomposition().ifPresent(found -> {
                double made = Double.parseDouble(result.id().substring("result-".length()));
                assertTrue(java.util.Arrays.stream(found.maps()).flatMapToDouble(java.util.Arrays::stream).allMatch(v -> v == made),
                        "numbers of one result");
            });
        }
        long complete = session.results().stream().filter(result -> result.decomposition().isPresent()).count();
        assertTrue(complete >= session.results().size() - 1, "at most the last result was on its way");
    }
}
