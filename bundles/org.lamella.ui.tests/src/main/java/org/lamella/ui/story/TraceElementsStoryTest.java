package org.lamella.ui.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.lamella.core.contribution.Composition;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.MantlePhantom;
import org.lamella.ui.DecomposePerspective;
import org.lamella.ui.Menus;
import org.lamella.ui.PhasesPerspective;
import org.lamella.ui.QuantifyPerspective;
import org.lamella.ui.Ui;
import org.lamella.ui.ViewIds;
import org.lamella.ui.map.MapCanvas;
import org.lamella.ui.session.Notes;
import org.lamella.ui.view.ComponentsView;
import org.lamella.ui.view.CompositionView;
import org.lamella.ui.view.MasksView;

/** Second paper: phases by NMF, masks and their algebra, and trace elements in what is left. */
class TraceElementsStoryTest extends StoryTest {

    @Test
    void masksOfPhasesLeadToTraceElementsInTheMatrix() throws Exception {
        open(MantlePhantom.of(128, 128, 147, 1, Progress.NONE).image(), "mantle.hspy");
        Ui.perspective(DecomposePerspective.ID);
        decompose("Principal components (PCA)", List.<String[]>of(new String[] {"Components", "8"}), 1);
        assertEquals(3, Ui.get(() -> session().results().get(0).decomposition().orElseThrow().scree().orElseThrow().elbow()), 1);
        decompose("Non-negative matrix factorisation (HALS)", List.<String[]>of(new String[] {"Components", "3"}), 2);

        Ui.perspective(PhasesPerspective.ID);
        ComponentsView components = view(ViewIds.COMPONENTS, ComponentsView.class);
        Ui.click(components.grid(), Ui.get(() -> components.cardCentre(1).orElseThrow()), 0);
        Ui.awaitLinked();
        MapCanvas map = map();
        mask(map, 58, 60, 108, 128, "grains");
        mask(map, 0, 0, 50, 92, "others");
        MasksView masks = view(ViewIds.MASKS, MasksView.class);
        Table table = masks.table();
        Ui.run(() -> table.selectAll());
        Ui.run(masks::union);
        Ui.run(masks::complement);
        Notes notes = Ui.get(() -> session().notes().current());
        assertEquals(4, notes.masks().size());
        int pixels = notes.masks().get(3).mask().count();
        assertEquals(128 * 128 - notes.mask("grains").orElseThrow().mask().or(notes.mask("others").orElseThrow().mask()).count(), pixels);
        Ui.awaitLinked();
        Ui.screenshot(Ui.get(() -> Ui.window().getShell()), "story-mantle");

        Ui.perspective(QuantifyPerspective.ID);
        Menus.choose("Analyse", "Quantify", "Cliff-Lorimer, model fit");
        Menus.dialog("Cliff-Lorimer, model fit", List.of(), "Run");
        Ui.await("composition", 60, () -> !session().compositions().isEmpty());
        Ui.settle();
        CompositionView composition = view(ViewIds.COMPOSITION, CompositionView.class);
        assertEquals(10, Ui.get(() -> composition.table().getItemCount()), "one row an element");
        Composition.Row neodymium = Ui.get(() -> session().compositions().get(0).composition()).elements().stream()
                .filter(row -> row.symbol().equals("Nd")).findFirst().orElseThrow();
        assertTrue(neodymium.signalToNoise() > 10, "Nd at 0.1 at% rises from the background of " + pixels + " pixels");
        assertEquals(0.001, neodymium.atomic().value(), 5 * neodymium.atomic().sigma() + 0.0004);

        files().next(file("composition.csv"));
        Ui.run(composition::save);
        waitForSaving("composition.csv");
        assertTrue(Files.readString(file("composition.csv")).contains("Nd,Nd_La"));
        saveTo("report.html", "File", "Save session report…");
        assertTrue(Files.readString(file("report.html")).contains("Composition"));
        saveTo("report.pdf", "File", "Save session report…");
        assertEquals("%PDF-", new String(Files.readAllBytes(file("report.pdf")), 0, 5, StandardCharsets.US_ASCII));
        saveTo("map.png", "File", "Save map…");
        assertNeverBlocked();
    }

    private void mask(MapCanvas map, int x0, int y0, int x1, int y1, String name) {
        Ui.drag(map, at(x0, y0), at(x1, y1), 0);
        Ui.awaitLinked();
        int before = Ui.get(() -> session().notes().current().masks().size());
        Ui.key(map, 'm', 'm', 0);
        assertEquals(before + 1, Ui.get(() -> session().notes().current().masks().size()));
        Ui.run(() -> session().notes().renameMask(session().notes().current().masks().get(before).name(), name));
        Ui.key(map, SWT.DEL, SWT.DEL, 0);
    }
}
