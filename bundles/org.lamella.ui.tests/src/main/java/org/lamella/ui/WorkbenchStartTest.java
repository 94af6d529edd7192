package org.lamella.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbenchStartTest {

    @Test
    void workbenchRunsAsTheBrandedProduct() {
        assertEquals("Lamella", Platform.getProduct().getName());
        assertTrue(Platform.getProduct().getProperty("aboutText").startsWith("Lamella "), "the about box has its words");
        assertTrue(Ui.get(() -> Ui.window().getShell().getText()).endsWith("Lamella"));
        assertTrue(Ui.get(() -> org.eclipse.jface.window.Window.getDefaultImages().length) > 0,
                "the window has an icon");
    }

    @Test
    void workbenchOpensOneWindow() {
        assertTrue(PlatformUI.isWorkbenchRunning());
        int windows = Display.getDefault().syncCall(() -> PlatformUI.getWorkbench().getWorkbenchWindowCount());
        assertEquals(1, windows);
    }

    @Test
    void firstPerspectiveShowsTheLinkedViews() {
        List<String> shown = Ui.get(() -> {
            IWorkbenchPage page = Ui.window().getActivePage();
            page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(ExplorePerspective.ID));
            page.resetPerspective();
            return java.util.Arrays.stream(page.getViewReferences()).map(IViewReference::getId).toList();
        });
        assertTrue(shown.containsAll(List.of(ViewIds.DATA, ViewIds.MAP, ViewIds.SPECTRUM, ViewIds.COMPONENTS, ViewIds.ELEMENTS,
                ViewIds.PERIODIC_TABLE,
                ViewIds.PROPERTIES)), shown.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {ViewIds.DATA, ViewIds.MAP, ViewIds.SPECTRUM, ViewIds.PROFILE, ViewIds.COMPONENTS, ViewIds.SCREE,
            ViewIds.PROPERTIES, ViewIds.METADATA, ViewIds.ELEMENTS, ViewIds.PERIODIC_TABLE, ViewIds.MASKS, ViewIds.COMPOSITION, ViewIds.FIT,
            ViewIds.HISTORY, ViewIds.SELECTION, ViewIds.DISPLAY})
    void viewOpensWithTitleAndIcon(String id) {
        var view = Ui.view(id, org.eclipse.ui.part.ViewPart.class);
        Ui.run(() -> {
            assertFalse(view.getTitle().isBlank());
            assertNotNull(view.getTitleImage());
        });
    }

    @Test
    void startLogsNoErrorOfOurs() throws IOException {
        Path log = Platform.getLogFileLocation().toFile().toPath();
        String text = Files.exists(log) ? Files.readString(log) : "";
        assertFalse(text.contains("!ENTRY org.lamella") || text.contains("!ENTRY org.eclipse.ui.workbench 4 "), text);
    }
}
