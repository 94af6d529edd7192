package org.lamella.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.lamella.core.region.RectangleRegion;
import org.lamella.phantom.MantlePhantom;
import org.lamella.ui.job.DecomposeJob;
import org.lamella.ui.session.OpenSignal;

class LookTest {

    @Test
    void look() throws Exception {
        Desk desk = Ui.desk();
        Shell shell = Ui.get(() -> Ui.window().getShell());
        Ui.run(() -> shell.setBounds(0, 0, 1680, 1050));
        Ui.screenshot(shell, "empty");
        OpenSignal open = new OpenSignal("phantom", MantlePhantom.medium(1).image(), Optional.empty());
        Ui.run(() -> desk.session().open(List.of(open)));
        Ui.await("spectrum", 20, () -> desk.linked().spectrum().isPresent() && desk.linked().map().isPresent());
        Ui.run(() -> desk.session().setRegion(Optional.of(new RectangleRegion(40, 50, 80, 90))));
        Ui.screenshot(shell, "region");
        Ui.run(() -> new DecomposeJob(desk, open, "pca", "PCA", Map.of("components", "8")).schedule());
        Ui.await("result", 60, () -> desk.session().currentResult().isPresent());
        Ui.pause(1500);
        Ui.screenshot(shell, "pca");
        Ui.run(() -> new DecomposeJob(desk, open, "nmf", "NMF", Map.of("components", "3")).schedule());
        Ui.await("result", 60, () -> desk.session().results().size() == 2);
        Ui.pause(1500);
        Ui.screenshot(shell, "nmf");
    }
}
