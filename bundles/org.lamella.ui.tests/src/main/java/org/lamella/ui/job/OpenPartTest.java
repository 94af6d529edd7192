package org.lamella.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.RectangleRegion;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.Maps;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Session;

/** A part of a file is opened beside the whole. */
class OpenPartTest {

    @TempDir
    private Path folder;
    private final Desk desk = Ui.desk();
    private final Session session = desk.session();

    @AfterEach
    void clear() {
        Ui.clear();
    }

    @Test
    void regionIsProposedAndReadRebinned() throws Exception {
        Ui.clear();
        SpectrumImage whole = Maps.mantle();
        Path file = folder.resolve("map.rpl");
        desk.files().write(whole, file, Progress.NONE);
        Ui.run(() -> OpenJob.schedule(desk, List.of(file)));
        Ui.await("opened", 60, () -> session.current().isPresent());
        Ui.awaitLinked();
        Ui.run(() -> session.setRegion(Optional.of(new RectangleRegion(8, 4, 28, 34))));
        Menus.choose("File", "Open a part…");
        Menus.dialog("Open a part", List.<String[]>of(new String[] {"Rebin", "2,2,1"}), "Run");
        Ui.await("part", 60, () -> session.signals().size() == 2);
        OpenSignal part = Ui.get(() -> session.current().orElseThrow());
        assertEquals(Map.of("crop", "8:28,4:34", "rebin", "2,2,1"), part.origin().orElseThrow().part());
        assertEquals(10, part.image().orElseThrow().cube().width());
        assertEquals(15, part.image().orElseThrow().cube().height());
        var region = new RectangleRegion(8, 4, 28, 34).toMask(whole.cube().width(), whole.cube().height());
        double expected = java.util.Arrays.stream(whole.cube().spectrum(region, Progress.NONE)).sum();
        assertEquals(expected, part.signal().sum().doubleValue(), "no count is lost or made");
    }

    @Test
    void wrongPartCannotBeConfirmed() throws Exception {
        Ui.clear();
        Path file = folder.resolve("map.rpl");
        desk.files().write(Maps.mantle(), file, Progress.NONE);
        Ui.run(() -> OpenJob.schedule(desk, List.of(file)));
        Ui.await("opened", 60, () -> session.current().isPresent());
        Menus.choose("File", "Open a part…");
        Ui.await("dialog", 20, () -> Ui.shell("Open a part").isPresent());
        Ui.run(() -> {
            Menus.setField(Ui.shell("Open a part").orElseThrow(), "Pixels", "from here to there");
            assertTrue(!Menus.isEnabled(Ui.shell("Open a part").orElseThrow(), "Run"));
            Ui.shell("Open a part").orElseThrow().close();
        });
    }
}
