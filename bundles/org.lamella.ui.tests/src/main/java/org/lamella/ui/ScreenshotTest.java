package org.lamella.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.LineRegion;
import org.lamella.core.region.RectangleRegion;
import org.lamella.phantom.MantlePhantom;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.job.QuantifyJob;
import org.lamella.ui.preference.Theme;
import org.lamella.ui.session.ComponentChoice;
import org.lamella.ui.session.EnergyWindow;
import org.lamella.ui.session.LayerColours;
import org.lamella.ui.session.Notes;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.OverlayLayer;
import org.lamella.ui.session.Session;
import org.lamella.ui.view.MasksView;

/** The window as the documentation shows it; the pictures are written where {@code lamella.docs.images} says. */
class ScreenshotTest {

    private final Desk desk = Ui.desk();

    @AfterEach
    void clear() {
        Ui.clear();
    }

    @Test
    void everyPerspectiveIsDrawn() throws Exception {
        Shell shell = Ui.get(() -> Ui.window().getShell());
        Ui.clear();
        Ui.run(() -> {
            shell.setBounds(0, 0, 1600, 1000);
            // no tool tip where the pointer happens to rest
            shell.getDisplay().setCursorLocation(shell.getDisplay().getBounds().width - 1, shell.getDisplay().getBounds().height - 1);
        });
        Ui.perspective(ExplorePerspective.ID);
        int empty = colours(shell);
        Ui.view(ViewIds.WELCOME, ViewPart.class);
        Ui.view(ViewIds.HELP, ViewPart.class);
        Ui.documentationImage(shell, "welcome");
        Ui.perspective(ExplorePerspective.ID);
        OpenSignal open = Ui.open("Lower mantle", MantlePhantom.medium(1).image());
        Session session = desk.session();
        Ui.run(() -> new DecomposeJob(desk, open, "pca", "PCA", Map.of("components", "6")).schedule());
        Ui.await("PCA", 60, () -> session.results().size() == 1);
        Ui.run(() -> new DecomposeJob(desk, open, "nmf", "NMF", Map.of("components", "3")).schedule());
        Ui.await("NMF", 60, () -> session.results().size() == 2);
        Ui.run(() -> {
            session.selectComponents(ComponentChoice.of(session.results().get(1).id(), 1));
            session.setRegion(Optional.of(new RectangleRegion(28, 58, 54, 90)));
            session.setWindow(Optional.of(new EnergyWindow(3.6, 3.82)));
        });
        Ui.awaitLinked();
        Ui.documentationImage(shell, "explore");
        assertTrue(colours(shell) > empty + 100, "maps and spectra are drawn in many colours");
        Ui.run(() -> {
            session.setOverlay(List.of(new OverlayLayer(new OverlayLayer.ElementSource("Ca"), LayerColours.of(0)),
                    new OverlayLayer(new OverlayLayer.ElementSource("Cu"), LayerColours.of(1)),
                    new OverlayLayer(new OverlayLayer.ElementSource("Si"), LayerColours.of(2))));
            session.setRegion(Optional.of(new LineRegion(20, 60, 150, 130, 9)));
        });
        Ui.view(ViewIds.PROFILE, ViewPart.class);
        Ui.view(ViewIds.DISPLAY, ViewPart.class);
        Ui.awaitLinked();
        Ui.screenshot(shell, "overlay");
        Ui.run(() -> session.selectComponents(ComponentChoice.of(session.results().get(0).id(), 1)));
        Ui.run(() -> session.toggleRejected(session.results().get(0).id(), 5));
        Ui.perspective(DecomposePerspective.ID);
        Ui.documentationImage(shell, "decompose");
        masks(session);
        Ui.perspective(PhasesPerspective.ID);
        Ui.documentationImage(shell, "phases");
        Ui.run(() -> session.setMask(Optional.of("matrix")));
        Ui.awaitLinked();
        Ui.run(() -> new QuantifyJob(desk, desk.linked().spectrum().orElseThrow(), "model-fit", "Fit", Map.of()).schedule());
        Ui.await("composition", 60, () -> !session.compositions().isEmpty());
        Ui.perspective(QuantifyPerspective.ID);
        Ui.documentationImage(shell, "quantify");
        Ui.run(Theme.DARK::use);
        Ui.pause(500);
        Ui.perspective(ExplorePerspective.ID);
        Ui.documentationImage(shell, "dark");
        Ui.run(Theme.LIGHT::use);
        Ui.perspective(QuantifyPerspective.ID);
        Ui.run(() -> shell.setBounds(0, 0, 2560, 1440));
        Ui.pause(400);
        Ui.screenshot(shell, "quantify-large");
        Ui.perspective(ExplorePerspective.ID);
        Ui.screenshot(shell, "explore-large");
        Ui.run(() -> shell.setBounds(0, 0, 1100, 700));
        Ui.pause(400);
        Ui.screenshot(shell, "small");
    }

    private static void masks(Session session) {
        Ui.run(() -> {
            session.setRegion(Optional.of(new RectangleRegion(28, 58, 54, 90)));
            session.notes().renameMask(MasksView.ofRegion(session).orElseThrow(), "CaPv");
            session.setRegion(Optional.of(new EllipseRegion(110, 85, 22, 26)));
            session.notes().renameMask(MasksView.ofRegion(session).orElseThrow(), "Fp");
            Notes notes = session.notes().current();
            session.notes().addMask(notes.mask("CaPv").orElseThrow().mask().or(notes.mask("Fp").orElseThrow().mask()).not()
                    .named("matrix"));
            session.notes().showMask("matrix", false);
            session.setRegion(Optional.empty());
        });
        Ui.awaitLinked();
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
