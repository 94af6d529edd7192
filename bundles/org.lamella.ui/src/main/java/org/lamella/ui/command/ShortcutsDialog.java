package org.lamella.ui.command;

import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A page of keys and mouse actions. */
final class ShortcutsDialog extends Dialog {

    private record Section(String title, List<String[]> rows) {
    }

    private static final List<Section> MAP = List.of(new Section("Map", List.of(
            new String[] {"Drag", "draw a region with the chosen tool"},
            new String[] {"Drag inside, or a handle", "move or reshape the region"},
            new String[] {"Click beside the region", "bring the region there"},
            new String[] {"Shift while dragging", "square, circle, multiples of 45°"},
            new String[] {"Arrows, Shift+arrows", "move the region by 1 or 10 pixels"},
            new String[] {"+  −", "wider or narrower line; zoom without a line"},
            new String[] {"Delete", "remove the region"},
            new String[] {"Esc", "give up what is being drawn"},
            new String[] {"Wheel", "zoom about the cursor"},
            new String[] {"Middle button, Space and drag", "move the map"},
            new String[] {"0   1   2", "fit, 1 : 1, 2 : 1"})));

    private static final List<Section> OTHERS = List.of(new Section("Spectrum", List.of(
            new String[] {"Drag", "choose an energy window"},
            new String[] {"Drag its edges or inside", "change or move the window"},
            new String[] {"Arrows, Shift+arrows", "move the window by 1 or 10 channels"},
            new String[] {"Delete, click beside", "give up the window"},
            new String[] {"l", "linear or logarithmic counts"},
            new String[] {"Wheel, Ctrl+wheel", "zoom energies, zoom counts"},
            new String[] {"Shift and drag", "zoom to a box"},
            new String[] {"Drag on an axis", "stretch it; double-click: see all"},
            new String[] {"Middle button and drag", "move along the energies"})),
            new Section("Components", List.of(
                    new String[] {"Click, arrows", "choose a component"},
                    new String[] {"Ctrl+click", "choose several"})),
            new Section("Everywhere", List.of(
                    new String[] {"Ctrl+O", "open files"},
                    new String[] {"Ctrl+W", "close the signal"},
                    new String[] {"Ctrl+3", "find any command"},
                    new String[] {"F1", "this page"})));

    ShortcutsDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Keyboard and mouse");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(18, 14).spacing(36, 0).applyTo(area);
        column(area, MAP);
        column(area, OTHERS);
        return area;
    }

    private static void column(Composite parent, List<Section> sections) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(18, 5).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(column);
        for (Section section : sections) {
            Label title = new Label(column, SWT.NONE);
            title.setText(section.title());
            title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
            GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(title);
            for (String[] row : section.rows()) {
                for (String text : row) {
                    new Label(column, SWT.NONE).setText(text);
                }
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
