package org.lamella.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Masks at the left, the map they are drawn on in the middle, the spectra of the masks below, component and element maps at the right. */
public final class PhasesPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.lamella.ui.phases";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(ViewIds.MAP, IPageLayout.LEFT, 0.72f, editors);
        layout.addView(ViewIds.MASKS, IPageLayout.LEFT, 0.27f, ViewIds.MAP);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.45f, ViewIds.MASKS);
        below.addView(ViewIds.DATA);
        below.addView(ViewIds.HISTORY);
        below.addPlaceholder(ViewIds.HELP);
        IFolderLayout spectra = layout.createFolder("spectra", IPageLayout.BOTTOM, 0.6f, ViewIds.MAP);
        spectra.addView(ViewIds.SPECTRUM);
        spectra.addView(ViewIds.PROFILE);
        spectra.addPlaceholder(ViewIds.PROGRESS);
        IFolderLayout maps = layout.createFolder("maps", IPageLayout.TOP, 0.6f, editors);
        maps.addView(ViewIds.COMPONENTS);
        maps.addView(ViewIds.ELEMENTS);
        IFolderLayout tools = layout.createFolder("tools", IPageLayout.BOTTOM, 0.6f, "maps");
        tools.addView(ViewIds.DISPLAY);
        tools.addView(ViewIds.SELECTION);
        tools.addPlaceholder(ViewIds.PERIODIC_TABLE);
        ExplorePerspective.addShortcuts(layout);
    }
}
