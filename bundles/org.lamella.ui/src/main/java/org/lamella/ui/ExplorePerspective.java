package org.lamella.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Map above spectrum, data at the left, components at the right. */
public final class ExplorePerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.lamella.ui.explore";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(ViewIds.MAP, IPageLayout.LEFT, 0.72f, editors);
        layout.addView(ViewIds.DATA, IPageLayout.LEFT, 0.28f, ViewIds.MAP);
        IFolderLayout inspector = layout.createFolder("inspector", IPageLayout.BOTTOM, 0.42f, ViewIds.DATA);
        inspector.addView(ViewIds.PROPERTIES);
        inspector.addView(ViewIds.METADATA);
        IFolderLayout spectra = layout.createFolder("spectra", IPageLayout.BOTTOM, 0.58f, ViewIds.MAP);
        spectra.addView(ViewIds.SPECTRUM);
        spectra.addView(ViewIds.PROFILE);
        spectra.addPlaceholder(ViewIds.PROGRESS);
        layout.addView(ViewIds.COMPONENTS, IPageLayout.TOP, 0.58f, editors);
        layout.addView(ViewIds.SCREE, IPageLayout.BOTTOM, 0.58f, ViewIds.COMPONENTS);
        addShortcuts(layout);
    }

    static void addShortcuts(IPageLayout layout) {
        for (String view : ViewIds.ALL) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(DecomposePerspective.ID);
    }
}
