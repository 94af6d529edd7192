package org.lamella.ui.form;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.lamella.core.parameter.ParameterInfo;

/** The field of one parameter: a tick box, a list of choices, or a line of text. */
final class ParameterField {

    private final Control control;
    private final Supplier<String> get;
    private final Consumer<String> set;
    private final ControlDecoration error;

    private ParameterField(Control control, Supplier<String> get, Consumer<String> set) {
        this.control = control;
        this.get = get;
        this.set = set;
        error = new ControlDecoration(control, SWT.LEFT | SWT.TOP);
        error.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        error.hide();
    }

    static ParameterField create(Composite parent, ParameterInfo info, Runnable changed) {
        return switch (info.type()) {
            case BOOLEAN -> tickBox(parent, changed);
            case CHOICE -> choice(parent, info, changed);
            default -> line(parent, changed);
        };
    }

    private static ParameterField tickBox(Composite parent, Runnable changed) {
        Button box = new Button(parent, SWT.CHECK);
        box.addListener(SWT.Selection, event -> changed.run());
        return new ParameterField(box, () -> Boolean.toString(box.getSelection()), text -> box.setSelection(Boolean.parseBoolean(text)));
    }

    private static ParameterField choice(Composite parent, ParameterInfo info, Runnable changed) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(info.choices().toArray(String[]::new));
        combo.addListener(SWT.Selection, event -> changed.run());
        return new ParameterField(combo, combo::getText, text -> {
            int index = info.choices().stream().map(String::toLowerCase).toList().indexOf(text.strip().toLowerCase());
            combo.select(Math.max(0, index));
        });
    }

    private static ParameterField line(Composite parent, Runnable changed) {
        Text line = new Text(parent, SWT.BORDER);
        line.addListener(SWT.Modify, event -> changed.run());
        return new ParameterField(line, line::getText, line::setText);
    }

    Control control() {
        return control;
    }

    String text() {
        return get.get();
    }

    void setText(String text) {
        set.accept(text);
    }

    void mark(Optional<String> problem) {
        if (problem.isPresent()) {
            error.setDescriptionText(problem.get());
            error.show();
        } else {
            error.hide();
        }
    }

    /** Help, range and default of a parameter for its tool tip. */
    static String help(ParameterInfo info) {
        StringBuilder text = new StringBuilder(info.help());
        String unit = info.unit().isEmpty() ? "" : " " + info.unit();
        if (Double.isFinite(info.min()) && Double.isFinite(info.max())) {
            text.append("\nFrom ").append(plain(info.min())).append(" to ").append(plain(info.max())).append(unit);
        } else if (Double.isFinite(info.min())) {
            text.append("\nAt least ").append(plain(info.min())).append(unit);
        } else if (Double.isFinite(info.max())) {
            text.append("\nAt most ").append(plain(info.max())).append(unit);
        }
        if (!info.defaultValue().isEmpty()) {
            text.append("\nDefault: ").append(info.defaultValue()).append(unit);
        }
        return text.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
