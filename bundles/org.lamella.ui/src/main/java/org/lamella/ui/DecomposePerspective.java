package org.lamella.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Components in the middle, scree plot and spectrum below, the component's map at the right. */
public final class DecomposePerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.lamella.ui.decompose";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(ViewIds.COMPONENTS, IPageLayout.LEFT, 0.62f, editors);
        layout.addView(ViewIds.DATA, IPageLayout.LEFT, 0.27f, ViewIds.COMPONENTS);
        IFolderLayout inspector = layout.createFolder("inspector", IPageLayout.BOTTOM, 0.42f, ViewIds.DATA);
        inspector.addView(ViewIds.PROPERTIES);
        inspector.addView(ViewIds.HISTORY);
        inspector.addPlaceholder(ViewIds.HELP);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.6f, ViewIds.COMPONENTS);
        below.addView(ViewIds.SCREE);
        below.addPlaceholder(ViewIds.PROGRESS);
        layout.addView(ViewIds.MAP, IPageLayout.TOP, 0.55f, editors);
        IFolderLayout spectra = layout.createFolder("spectra", IPageLayout.BOTTOM, 0.55f, ViewIds.MAP);
        spectra.addView(ViewIds.SPECTRUM);
        spectra.addView(ViewIds.PROFILE);
        ExplorePerspective.addShortcuts(layout);
    }
}
