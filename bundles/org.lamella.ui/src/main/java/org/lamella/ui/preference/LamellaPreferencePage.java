package org.lamella.ui.preference;

import java.util.Arrays;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Theme, and what the program does when it starts. */
public final class LamellaPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private Combo theme;

    /** The page. */
    public LamellaPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(Preferences.store());
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new BooleanFieldEditor(Preferences.SHOW_WELCOME, "Show the &welcome page when nothing is open", parent));
        Composite row = getFieldEditorParent();
        new Label(row, SWT.NONE).setText("Colours of the windows:");
        theme = new Combo(row, SWT.READ_ONLY);
        theme.setItems(Arrays.stream(Theme.values()).map(Theme::label).toArray(String[]::new));
        theme.select(Theme.active().ordinal());
    }

    @Override
    public boolean performOk() {
        Theme chosen = Theme.values()[Math.max(0, theme.getSelectionIndex())];
        if (chosen != Theme.active()) {
            chosen.use();
        }
        return super.performOk();
    }

    @Override
    protected void performDefaults() {
        super.performDefaults();
        theme.select(Theme.LIGHT.ordinal());
    }
}
