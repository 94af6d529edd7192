package org.lamella.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.MantlePhantom;
import org.lamella.phantom.Phantom;
import org.lamella.ui.DecomposePerspective;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.session.MapContent;
import org.lamella.ui.view.ComponentsView;

/** Third paper: phases in a map of few counts, by pan-sharpening NMF. */
class NoisyMapStoryTest extends StoryTest {

    @Test
    void pansharpeningFindsThePhasesOfANoisyMap() throws Exception {
        Phantom phantom = MantlePhantom.of(96, 96, 60, 1, Progress.NONE);
        open(phantom.image(), "noisy.hspy");
        Ui.perspective(DecomposePerspective.ID);
        decompose("PSNMF, spectra from the binned map", List.<String[]>of(new String[] {"Components", "3"}), 1);
        Ui.screenshot(Ui.get(() -> Ui.window().getShell()), "story-noise");
        assertEquals(3, Ui.get(() -> session().results().get(0).decomposition().orElseThrow().components()));

        ComponentsView components = view(ViewIds.COMPONENTS, ComponentsView.class);
        for (int component = 0; component < 3; component++) {
            int card = component;
            Ui.click(components.grid(), Ui.get(() -> components.cardCentre(card).orElseThrow()), component == 0 ? 0 : SWT.MOD1);
        }
        Ui.run(components::overlayChosen);
        Ui.awaitLinked();
        assertEquals(MapContent.OVERLAY, Ui.get(() -> session().focus().content()));
        assertEquals(3, Ui.get(() -> desk().linked().map().orElseThrow().layers().size()));

        saveTo("overlay.pdf", "File", "Save map…");
        assertTrue(Files.size(file("overlay.pdf")) > 5000);
        saveTo("overlay.svg", "File", "Save map…");
        assertTrue(Files.readString(file("overlay.svg")).contains("Component 2"));
        saveTo("report.html", "File", "Save session report…");
        assertTrue(Files.readString(file("report.html")).contains("PSNMF"));
        assertNeverBlocked();
    }
}
