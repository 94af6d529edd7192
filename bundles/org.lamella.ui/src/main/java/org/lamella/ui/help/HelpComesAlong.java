package org.lamella.ui.help;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PerspectiveAdapter;

/** Whoever reads a story while changing to the next perspective has it there too, at the same line. */
public final class HelpComesAlong extends PerspectiveAdapter implements IPartListener2 {

    private String readIn = "";

    private HelpComesAlong() {
    }

    /** Begins to follow. @param window the window */
    public static void in(IWorkbenchWindow window) {
        HelpComesAlong following = new HelpComesAlong();
        window.getPartService().addPartListener(following);
        window.addPerspectiveListener(following);
    }

    @Override
    public void partVisible(IWorkbenchPartReference part) {
        if (part.getId().equals(HelpView.ID)) {
            readIn = part.getPage().getPerspective().getId();
        }
    }

    /** Closed or covered by the reader; while perspectives change the page is of the next one already. */
    @Override
    public void partHidden(IWorkbenchPartReference part) {
        if (part.getId().equals(HelpView.ID) && part.getPage().getPerspective().getId().equals(readIn)) {
            readIn = "";
        }
    }

    @Override
    public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
        if (!readIn.isEmpty() && !readIn.equals(perspective.getId())) {
            // until the next perspective stands
            page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> show(page));
        }
    }

    private static void show(IWorkbenchPage page) {
        try {
            if (page.getWorkbenchWindow().getShell() != null) {
                page.bringToTop(page.showView(HelpView.ID, null, IWorkbenchPage.VIEW_VISIBLE));
            }
        } catch (PartInitException broken) {
            // the perspective is as good without it
        }
    }
}
