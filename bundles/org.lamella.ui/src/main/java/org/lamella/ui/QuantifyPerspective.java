package org.lamella.ui;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The fitted spectrum in the middle, the composition below, the map and the periodic table at the right. */
public final class QuantifyPerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.lamella.ui.quantify";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        IFolderLayout fits = layout.createFolder("fits", IPageLayout.LEFT, 0.7f, editors);
        fits.addView(ViewIds.FIT);
        fits.addView(ViewIds.SPECTRUM);
        layout.addView(ViewIds.DATA, IPageLayout.LEFT, 0.27f, "fits");
        IFolderLayout inspector = layout.createFolder("inspector", IPageLayout.BOTTOM, 0.5f, ViewIds.DATA);
        inspector.addView(ViewIds.MASKS);
        inspector.addView(ViewIds.HISTORY);
        inspector.addView(ViewIds.PROPERTIES);
        inspector.addPlaceholder(ViewIds.HELP);
        IFolderLayout tables = layout.createFolder("tables", IPageLayout.BOTTOM, 0.58f, "fits");
        tables.addView(ViewIds.COMPOSITION);
        tables.addPlaceholder(ViewIds.PROGRESS);
        layout.addView(ViewIds.PERIODIC_TABLE, IPageLayout.TOP, 0.4f, editors);
        IFolderLayout maps = layout.createFolder("maps", IPageLayout.BOTTOM, 0.4f, ViewIds.PERIODIC_TABLE);
        maps.addView(ViewIds.MAP);
        maps.addView(ViewIds.ELEMENTS);
        maps.addView(ViewIds.SELECTION);
        maps.addPlaceholder(ViewIds.PROFILE);
        ExplorePerspective.addShortcuts(layout);
    }
}
