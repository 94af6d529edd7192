package org.lamella.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.LamellaWindowAdvisor.FileDrop;

class DroppedFilesTest {

    @TempDir
    private Path folder;

    @AfterEach
    void clear() {
        Ui.clear();
    }

    @Test
    void filesDroppedOnTheWindowOpen() throws Exception {
        Desk desk = Ui.desk();
        SpectrumImage image = Maps.mantle();
        Path one = folder.resolve("one.rpl");
        Path two = folder.resolve("two two.rpl");
        desk.files().write(image, one, Progress.NONE);
        desk.files().write(image, two, Progress.NONE);
        Ui.run(() -> {
            DropTarget target = (DropTarget) Ui.window().getShell().getData(DND.DROP_TARGET_KEY);
            assertTrue(Arrays.asList(target.getTransfer()).contains(FileTransfer.getInstance()));
            FileDrop drop = assertInstanceOf(FileDrop.class, target.getDropListeners()[0]);
            drop.take("a piece of text");
            drop.take(new String[] {one.toString(), two.toString()});
        });
        Ui.await("both files", 20, () -> desk.session().signals().size() == 2);
        assertEquals(two, Ui.get(() -> desk.session().current().orElseThrow().origin().orElseThrow().file()));
    }
}
