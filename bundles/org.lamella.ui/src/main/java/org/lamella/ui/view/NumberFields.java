package org.lamella.ui.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Named numbers that the user may overwrite: taken when Enter is pressed or the field is left; what is no number turns back. */
final class NumberFields {

    private static final MathContext DIGITS = new MathContext(6);

    private final Composite body;
    private final Consumer<double[]> changed;
    private final List<Text> fields = new ArrayList<>();
    private List<String> names = List.of();
    private String unit = "";
    private double[] values = {};

    NumberFields(Composite parent, Consumer<double[]> changed) {
        this.changed = changed;
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 4).applyTo(body);
    }

    void show(List<String> newNames, double[] newValues, String newUnit) {
        if (!newNames.equals(names) || !newUnit.equals(unit)) {
            rebuild(newNames, newUnit);
        }
        values = newValues.clone();
        for (int i = 0; i < values.length; i++) {
            String text = plain(values[i]);
            if (!fields.get(i).getText().equals(text) && !(fields.get(i).isFocusControl() && isEdited(i))) {
                fields.get(i).setText(text);
            }
        }
    }

    private boolean isEdited(int field) {
        return parsed(fields.get(field).getText()).isEmpty();
    }

    private void rebuild(List<String> newNames, String newUnit) {
        names = List.copyOf(newNames);
        unit = newUnit;
        for (var child : body.getChildren()) {
            child.dispose();
        }
        fields.clear();
        for (String name : names) {
            new Label(body, SWT.NONE).setText(name);
            Text field = new Text(body, SWT.BORDER | SWT.RIGHT);
            GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(field);
            field.addListener(SWT.DefaultSelection, event -> take());
            field.addListener(SWT.FocusOut, event -> take());
            new Label(body, SWT.NONE).setText(unit);
            fields.add(field);
        }
        body.requestLayout();
    }

    private void take() {
        double[] entered = values.clone();
        boolean different = false;
        for (int i = 0; i < entered.length; i++) {
            Optional<Double> number = parsed(fields.get(i).getText());
            if (number.isEmpty()) {
                fields.get(i).setText(plain(values[i]));
            } else if (!fields.get(i).getText().strip().equals(plain(values[i]))) {
                entered[i] = number.get();
                different = true;
            }
        }
        if (different) {
            changed.accept(entered);
        }
    }

    private static Optional<Double> parsed(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String plain(double value) {
        return value == 0 ? "0" : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    Composite control() {
        return body;
    }

    /** The field of a number. */
    Text field(int number) {
        return fields.get(number);
    }
}
