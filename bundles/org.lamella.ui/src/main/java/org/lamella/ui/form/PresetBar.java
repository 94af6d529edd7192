package org.lamella.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lamella.core.parameter.ParameterPreset;

/** Chooses a preset for a form, and says which one the form's values are; keeps the user's own. */
final class PresetBar extends Composite {

    private static final String VALUES_BELOW = "The values below";
    private static final String DEFAULTS = "Defaults";

    private final ParameterForm form;
    private final Presets presets;
    private final Combo combo;
    private final Button delete;
    private final List<ParameterPreset> choices = new ArrayList<>();

    PresetBar(Composite parent, ParameterForm form, Presets presets) {
        super(parent, SWT.NONE);
        this.form = form;
        this.presets = presets;
        GridLayoutFactory.swtDefaults().numColumns(4).spacing(10, 0).margins(12, 8).applyTo(this);
        new Label(this, SWT.NONE).setText("Preset:");
        combo = new Combo(this, SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> apply());
        button("Save as…", "Keep the values below under a name").addListener(SWT.Selection, event -> save());
        delete = button("Delete", "Give up the chosen preset, one of your own");
        delete.addListener(SWT.Selection, event -> delete());
        fill();
    }

    private Button button(String text, String help) {
        Button button = new Button(this, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(help);
        return button;
    }

    private void fill() {
        choices.clear();
        // what has no default, such as the elements of a specimen, is not lost by choosing the others' defaults
        Map<String, String> defaults = new LinkedHashMap<>();
        form.schema().parameters().stream().filter(info -> !info.defaultValue().isEmpty())
                .forEach(info -> defaults.put(info.option(), info.defaultValue()));
        choices.add(new ParameterPreset("", DEFAULTS, "The values that suit most data.", defaults));
        choices.addAll(presets.offered());
        presets.own().forEach(name -> choices.add(new ParameterPreset("", name, "Your own.", presets.own(name))));
        combo.removeAll();
        combo.add(VALUES_BELOW);
        choices.forEach(choice -> combo.add(choice.label()));
        formChanged();
    }

    /** Says which preset the values of the form are. */
    void formChanged() {
        Map<String, String> values = form.texts();
        int found = 0;
        for (int i = choices.size() - 1; i >= 0; i--) {
            found = choices.get(i).isIn(values) ? i + 1 : found;
        }
        select(found);
    }

    private void select(int index) {
        combo.select(index);
        combo.setToolTipText(chosen().map(ParameterPreset::description).orElse(""));
        delete.setEnabled(chosen().filter(this::isOwn).isPresent());
    }

    private Optional<ParameterPreset> chosen() {
        int index = combo.getSelectionIndex();
        return index > 0 ? Optional.of(choices.get(index - 1)) : Optional.empty();
    }

    private boolean isOwn(ParameterPreset preset) {
        return choices.indexOf(preset) > presets.offered().size();
    }

    private void apply() {
        Optional<ParameterPreset> wanted = chosen();
        int index = combo.getSelectionIndex();
        wanted.ifPresent(preset -> form.set(preset.texts()));
        // several may fit the values: what the user chose counts
        select(index);
    }

    private void save() {
        InputDialog dialog = new InputDialog(getShell(), "Save the preset", "Name:", chosen().filter(this::isOwn)
                .map(ParameterPreset::label).orElse(""), this::problem);
        if (dialog.open() == Window.OK) {
            String name = dialog.getValue().strip();
            presets.save(name, form.texts());
            fill();
            select(1 + presets.offered().size() + presets.own().indexOf(name) + 1);
        }
    }

    private String problem(String name) {
        if (name.isBlank()) {
            return "";
        }
        boolean taken = name.strip().equals(DEFAULTS) || name.strip().equals(VALUES_BELOW)
                || presets.offered().stream().anyMatch(preset -> preset.label().equals(name.strip()));
        return taken ? "There is a preset of that name; choose another" : null;
    }

    private void delete() {
        chosen().ifPresent(preset -> presets.delete(preset.label()));
        fill();
    }
}
