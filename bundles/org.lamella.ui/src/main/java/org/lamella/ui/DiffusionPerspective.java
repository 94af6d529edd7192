package org.lamella.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The case at the left, simulated and measured profiles in the middle, the map with its line and the measured profile at the right. */
public final class DiffusionPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.lamella.ui.diffusion";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        layout.addView(ViewIds.SIMULATION, IPageLayout.LEFT, 0.7f, editors);
        layout.addView(ViewIds.CASE, IPageLayout.LEFT, 0.32f, ViewIds.SIMULATION);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, ViewIds.CASE);
        below.addView(ViewIds.DATA);
        below.addView(ViewIds.HISTORY);
        below.addPlaceholder(ViewIds.HELP);
        IFolderLayout comparison = layout.createFolder("comparison", IPageLayout.BOTTOM, 0.58f, ViewIds.SIMULATION);
        comparison.addView(ViewIds.COMPARISON);
        comparison.addPlaceholder(ViewIds.PROGRESS);
        layout.addView(ViewIds.MAP, IPageLayout.TOP, 0.5f, editors);
        IFolderLayout profiles = layout.createFolder("profiles", IPageLayout.BOTTOM, 0.5f, ViewIds.MAP);
        profiles.addView(ViewIds.PROFILE);
        profiles.addView(ViewIds.SELECTION);
        ExplorePerspective.addShortcuts(layout);
    }
}
