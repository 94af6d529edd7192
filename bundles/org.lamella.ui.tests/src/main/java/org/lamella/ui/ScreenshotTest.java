package org.lamella.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.phantom.MantlePhantom;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.OpenSignal;

/** The window as the documentation shows it; the pictures are written where {@code lamella.docs.images} says. */
class ScreenshotTest {

    private final Desk desk = Ui.desk();

    @AfterEach
    void clear() {
        Ui.clear();
    }

    @Test
    void windowShowsMapSpectrumAndComponents() throws Exception {
        Shell shell = Ui.get(() -> Ui.window().getShell());
        Ui.clear();
        Ui.run(() -> {
            Ui.window().getActivePage().resetPerspective();
            shell.setBounds(0, 0, 1440, 900);
            // no tool tip where the pointer happens to rest
            shell.getDisplay().setCursorLocation(shell.getDisplay().getBounds().width - 1, shell.getDisplay().getBounds().height - 1);
        });
        int empty = colours(shell);
        OpenSignal open = Ui.open("Lower mantle", MantlePhantom.medium(1).image());
        Ui.run(() -> {
            desk.session().setRegion(Optional.of(new RectangleRegion(28, 58, 54, 90)));
            desk.session().setWindow(Optional.of(new EnergyWindow(3.6, 3.8)));
        });
        Ui.run(() -> new DecomposeJob(desk, open, "pca", "PCA", Map.of("components", "4")).schedule());
        Ui.await("PCA", 60, () -> desk.session().results().size() == 1);
        Ui.run(() -> new DecomposeJob(desk, open, "nmf", "NMF", Map.of("components", "3")).schedule());
        Ui.await("NMF", 60, () -> desk.session().results().size() == 2);
        Ui.run(() -> desk.session().selectComponents(ComponentChoice.of(desk.session().results().get(1).id(), 1)));
        Ui.awaitLinked();
        Ui.pause(400);
        Ui.documentationImage(shell, "decompose");
        assertTrue(colours(shell) > empty + 100, "maps and spectra are drawn in many colours");
        Ui.run(() -> desk.session().setWindow(Optional.of(new EnergyWindow(3.6, 3.82))));
        Ui.awaitLinked();
        Ui.pause(400);
        Ui.documentationImage(shell, "explore");
        Ui.run(() -> {
            desk.session().setRegion(Optional.of(new LineRegion(60, 90, 150, 130, 9)));
            try {
                Ui.window().getActivePage().showView(ViewIds.PROFILE);
            } catch (org.eclipse.ui.PartInitException broken) {
                throw new IllegalStateException(broken);
            }
        });
        Ui.awaitLinked();
        Ui.pause(400);
        Ui.screenshot(shell, "profile");
        Ui.run(() -> shell.setBounds(0, 0, 1100, 700));
        Ui.pause(400);
        Ui.screenshot(shell, "small");
    }

    private static int colours(Shell shell) {
        Ui.settle();
        return Ui.get(() -> {
            Rectangle area = shell.getClientArea();
            Image image = new Image(shell.getDisplay(), area.width, area.height);
            GC gc = new GC(shell);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData();
            image.dispose();
            Set<Integer> found = new HashSet<>();
            for (int y = 0; y < data.height; y += 3) {
                for (int x = 0; x < data.width; x += 3) {
                    found.add(data.getPixel(x, y));
                }
            }
            return found.size();
        });
    }
}
