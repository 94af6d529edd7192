package org.lamella.ui.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lamella.core.LamellaException;
import org.lamella.core.parameter.ParameterInfo;
import org.lamella.core.parameter.ParameterSchema;

/** One field a declared parameter: label, field, unit; the help as tool tip. */
public final class ParameterForm extends Composite {

    private final ParameterSchema<?> schema;
    private final Runnable changed;
    private final Map<ParameterInfo, ParameterField> fields = new LinkedHashMap<>();

    /**
     * A form filled with values.
     *
     * @param parent where it lies
     * @param schema the declared parameters
     * @param values texts by option name; what is missing, or belongs to another version of the algorithm, takes its default
     * @param changed run after each change
     */
    public ParameterForm(Composite parent, ParameterSchema<?> schema, Map<String, String> values, Runnable changed) {
        super(parent, SWT.NONE);
        this.schema = schema;
        this.changed = changed;
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(10, 7).margins(12, 12).applyTo(this);
        for (ParameterInfo info : schema.parameters()) {
            addRow(info, values.getOrDefault(info.option(), info.defaultValue()));
        }
    }

    private void addRow(ParameterInfo info, String value) {
        String help = ParameterField.help(info);
        Label label = new Label(this, SWT.NONE);
        label.setText(info.label() + ":");
        label.setToolTipText(help);
        ParameterField field = ParameterField.create(this, info, changed);
        field.control().setToolTipText(help);
        field.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).align(SWT.FILL, SWT.CENTER).applyTo(field.control());
        Label unit = new Label(this, SWT.NONE);
        unit.setText(info.unit());
        unit.setToolTipText(help);
        fields.put(info, field);
    }

    /** What the user entered. @return texts by option name, in declaration order */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((info, field) -> texts.put(info.option(), field.text()));
        return texts;
    }

    /** Fills in some values. @param texts by option name; the other fields keep theirs */
    public void set(Map<String, String> texts) {
        fields.forEach((info, field) -> Optional.ofNullable(texts.get(info.option())).ifPresent(field::setText));
        changed.run();
    }

    /** What the form asks for. @return the declared parameters */
    ParameterSchema<?> schema() {
        return schema;
    }

    /** Fills in the defaults. */
    public void reset() {
        fields.forEach((info, field) -> field.setText(info.defaultValue()));
        changed.run();
    }

    /** What is wrong with the entries; the fields in question are marked. @return one sentence, empty when all is well */
    public Optional<String> problem() {
        Optional<String> first = Optional.empty();
        for (Map.Entry<ParameterInfo, ParameterField> entry : fields.entrySet()) {
            Optional<String> problem = problem(Map.of(entry.getKey().option(), entry.getValue().text()));
            entry.getValue().mark(problem);
            first = first.isPresent() ? first : problem.map(words -> entry.getKey().label() + ": " + words);
        }
        return first.isPresent() ? first : problem(texts());
    }

    private Optional<String> problem(Map<String, String> texts) {
        try {
            schema.parse(texts);
            return Optional.empty();
        } catch (LamellaException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }
}
