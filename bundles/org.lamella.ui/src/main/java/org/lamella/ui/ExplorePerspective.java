package org.lamella.ui;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Map above spectrum, data at the left, element maps and the periodic table at the right. */
public final class ExplorePerspective implements IPerspectiveFactory {

    /** The perspective's id. */
    public static final String ID = "org.lamella.ui.explore";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        String editors = layout.getEditorArea();
        IFolderLayout centre = layout.createFolder("centre", IPageLayout.LEFT, 0.72f, editors);
        centre.addView(ViewIds.MAP);
        centre.addPlaceholder(ViewIds.WELCOME);
        layout.addView(ViewIds.DATA, IPageLayout.LEFT, 0.29f, "centre");
        IFolderLayout inspector = layout.createFolder("inspector", IPageLayout.BOTTOM, 0.42f, ViewIds.DATA);
        inspector.addView(ViewIds.PROPERTIES);
        inspector.addView(ViewIds.METADATA);
        inspector.addView(ViewIds.HISTORY);
        // beside what it speaks about, never over it
        inspector.addPlaceholder(ViewIds.HELP);
        IFolderLayout spectra = layout.createFolder("spectra", IPageLayout.BOTTOM, 0.58f, "centre");
        spectra.addView(ViewIds.SPECTRUM);
        spectra.addView(ViewIds.PROFILE);
        spectra.addPlaceholder(ViewIds.FIT);
        spectra.addPlaceholder(ViewIds.PROGRESS);
        IFolderLayout maps = layout.createFolder("maps", IPageLayout.TOP, 0.58f, editors);
        maps.addView(ViewIds.ELEMENTS);
        maps.addView(ViewIds.COMPONENTS);
        maps.addPlaceholder(ViewIds.MASKS);
        IFolderLayout tools = layout.createFolder("tools", IPageLayout.BOTTOM, 0.58f, "maps");
        tools.addView(ViewIds.PERIODIC_TABLE);
        tools.addView(ViewIds.SELECTION);
        tools.addView(ViewIds.DISPLAY);
        tools.addPlaceholder(ViewIds.COMPOSITION);
        tools.addPlaceholder(ViewIds.SCREE);
        addShortcuts(layout);
    }

    static void addShortcuts(IPageLayout layout) {
        for (String view : ViewIds.ALL) {
            layout.addShowViewShortcut(view);
        }
        for (String perspective : List.of(ID, DecomposePerspective.ID, PhasesPerspective.ID, QuantifyPerspective.ID,
                DiffusionPerspective.ID)) {
            layout.addPerspectiveShortcut(perspective);
        }
    }
}
