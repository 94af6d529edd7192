package org.lamella.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.ui.Ui;

/** Forms are made of declared parameters alone. */
class ParameterFormTest {

    /** How a guess is made. */
    public enum Guess {
        /** By chance. */ RANDOM,
        /** By rule. */ FIXED
    }

    /** One parameter of each type. */
    public record Sample(
            @Parameter(label = "Components", defaultValue = "3", min = 1, max = 64, help = "How many.") int components,
            @Parameter(label = "Seed", defaultValue = "1", help = "Any number.") long seed,
            @Parameter(label = "Limit", defaultValue = "0.5", min = 0, unit = "keV", help = "Lower edge.") double limit,
            @Parameter(label = "Weighted", defaultValue = "true", help = "Poisson weighting.") boolean weighted,
            @Parameter(label = "Guess", defaultValue = "random", help = "First guess.") Guess guess,
            @Parameter(label = "Name", defaultValue = "", help = "Any text.") String name) {
    }

    private Shell shell;
    private ParameterForm form;
    private int changes;

    @BeforeEach
    void openForm() {
        Ui.run(() -> {
            shell = new Shell(Ui.window().getShell());
            form = new ParameterForm(shell, ParameterSchema.of(Sample.class), Map.of("seed", "7", "no-such-parameter", "1"),
                    () -> changes++);
            shell.pack();
        });
    }

    @AfterEach
    void closeForm() {
        Ui.run(shell::dispose);
    }

    private <C extends Control> C field(Class<C> type, int number) {
        return java.util.Arrays.stream(form.getChildren()).filter(type::isInstance).map(type::cast).skip(number).findFirst().orElseThrow();
    }

    @Test
    void everyTypeHasItsFieldFilledWithDefaultsAndLastValues() {
        Ui.run(() -> {
            assertEquals(Map.of("components", "3", "seed", "7", "limit", "0.5", "weighted", "true", "guess", "random", "name", ""),
                    form.texts());
            assertEquals(4, java.util.Arrays.stream(form.getChildren()).filter(Text.class::isInstance).count());
            assertEquals(2, field(Combo.class, 0).getItemCount());
            assertTrue(field(Button.class, 0).getSelection());
            assertTrue(field(Text.class, 0).getToolTipText().contains("From 1 to 64"));
            assertEquals(Optional.empty(), form.problem());
        });
    }

    @Test
    void wrongEntryIsNamedUntilItIsPutRight() {
        Ui.run(() -> {
            for (String wrong : new String[] {"65", "0", "three", "", "1e99"}) {
                field(Text.class, 0).setText(wrong);
                assertTrue(form.problem().orElseThrow().startsWith("Components: "), form.problem().toString());
            }
            assertEquals(5, changes);
            field(Text.class, 0).setText("64");
            assertEquals(Optional.empty(), form.problem());
            field(Text.class, 2).setText("-0.1");
            assertTrue(form.problem().orElseThrow().startsWith("Limit: "));
            form.reset();
            assertEquals(Optional.empty(), form.problem());
            assertEquals("1", form.texts().get("seed"));
        });
    }

    @Test
    void dialogCannotBeConfirmedWhileAnEntryIsWrong() {
        ParameterDialog[] dialog = new ParameterDialog[1];
        Ui.run(() -> {
            dialog[0] = new ParameterDialog(Ui.window().getShell(), "Sample method", "Does it.", ParameterSchema.of(Sample.class),
                    Map.of());
            dialog[0].setBlockOnOpen(false);
            dialog[0].open();
            Button run = button(dialog[0].getShell(), "Run");
            Text components = (Text) find(dialog[0].getShell(), Text.class, "3");
            assertTrue(run.isEnabled());
            components.setText("many");
            assertFalse(run.isEnabled());
            assertTrue(dialog[0].getErrorMessage().contains("Components"));
            components.setText("5");
            assertTrue(run.isEnabled());
            run.notifyListeners(SWT.Selection, new Event());
            assertEquals(IDialogConstants.OK_ID, dialog[0].getReturnCode());
            assertEquals("5", dialog[0].result().get("components"));
        });
    }

    private static Button button(org.eclipse.swt.widgets.Composite parent, String label) {
        return (Button) find(parent, Button.class, label);
    }

    private static Control find(org.eclipse.swt.widgets.Composite parent, Class<? extends Control> type, String words) {
        for (Control child : parent.getChildren()) {
            String text = child instanceof Button button ? button.getText().replace("&", "") : child instanceof Text line ? line.getText()
                    : "";
            if (type.isInstance(child) && text.equals(words)) {
                return child;
            }
            if (child instanceof org.eclipse.swt.widgets.Composite composite) {
                Control found = find(composite, type, words);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
