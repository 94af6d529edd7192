package org.lamella.ui.form;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.lamella.core.parameter.ParameterSchema;

/** Asks for the parameters of an algorithm; what cannot be run cannot be confirmed. */
public final class ParameterDialog extends TitleAreaDialog {

    private static final int RESET = IDialogConstants.CLIENT_ID;
    private static final int NARROWEST = 520;
    private static final int TEXT_WIDTH = 440;

    private final String label;
    private final String description;
    private final ParameterSchema<?> schema;
    private final Map<String, String> initial;
    private String what = "";
    private Optional<Presets> presets = Optional.empty();
    private Optional<FormPreview> preview = Optional.empty();
    private Optional<PresetBar> presetBar = Optional.empty();
    private ParameterForm form;
    private Map<String, String> result = Map.of();

    /**
     * A dialog to be opened.
     *
     * @param parent the window
     * @param label name of the algorithm
     * @param description a sentence or two about it
     * @param schema its declared parameters
     * @param initial texts by option name to begin with
     */
    public ParameterDialog(Shell parent, String label, String description, ParameterSchema<?> schema, Map<String, String> initial) {
        super(parent);
        this.label = label;
        this.description = description;
        this.schema = schema;
        this.initial = Map.copyOf(initial);
        setHelpAvailable(false);
    }

    /** Says below the title what the algorithm is about to work on. @param words a short sentence @return this dialog */
    public ParameterDialog on(String words) {
        what = words;
        return this;
    }

    /** Offers presets above the form. @param offered the presets @return this dialog */
    public ParameterDialog with(Presets offered) {
        presets = Optional.of(offered);
        return this;
    }

    /** Shows beside the form what comes of its values. @param shown the preview @return this dialog */
    public ParameterDialog with(FormPreview shown) {
        preview = Optional.of(shown);
        return this;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(label);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        Point preferred = super.getInitialSize();
        return new Point(Math.max(NARROWEST, preferred.x), preferred.y);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(label);
        setMessage(what);
        Composite body = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        GridLayoutFactory.fillDefaults().numColumns(preview.isPresent() ? 2 : 1).applyTo(body);
        Composite left = new Composite(body, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(left);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
        // below the title, where it may take as many lines as it needs
        Label about = new Label(left, SWT.WRAP);
        about.setText(description);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 10).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(about);
        form = new ParameterForm(left, schema, initial, this::check);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        presetBar = presets.map(offered -> new PresetBar(left, form, offered));
        presetBar.ifPresent(bar -> {
            bar.moveAbove(form);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        });
        preview.ifPresent(shown -> GridDataFactory.fillDefaults().grab(true, true).indent(0, 8).applyTo(shown.create(body)));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button reset = createButton(parent, RESET, "Reset to &Defaults", false);
        reset.addListener(SWT.Selection, event -> form.reset());
        createButton(parent, IDialogConstants.OK_ID, "&Run", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    /** What the user came for are the values, not the presets above them. */
    @Override
    public void create() {
        super.create();
        form.setFocus();
    }

    private void check() {
        if (form == null || getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        Optional<String> problem = form.problem();
        setErrorMessage(problem.orElse(null));
        getButton(IDialogConstants.OK_ID).setEnabled(problem.isEmpty());
        presetBar.ifPresent(PresetBar::formChanged);
        if (problem.isEmpty()) {
            preview.ifPresent(shown -> shown.show(form.texts()));
        }
    }

    @Override
    protected void okPressed() {
        result = form.texts();
        super.okPressed();
    }

    /** What the user confirmed. @return texts by option name; empty when cancelled */
    public Map<String, String> result() {
        return result;
    }
}
