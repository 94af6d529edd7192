package org.lamella.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchStartTest {

    @Test
    void workbenchRunsAsTheBrandedProduct() {
        assertEquals("Lamella", Platform.getProduct().getName());
    }

    @Test
    void workbenchOpensOneWindow() {
        assertTrue(PlatformUI.isWorkbenchRunning());
        int windows = Display.getDefault().syncCall(() -> PlatformUI.getWorkbench().getWorkbenchWindowCount());
        assertEquals(1, windows);
    }
}
