package org.lamella.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lamella.ui.chart.ChartCanvas;

/** Chooses from menus and fills in dialogs as a user does. */
public final class Menus {

    private Menus() {
    }

    /** Chooses an item of the menu bar; what opens a dialog is waited for by its title. */
    public static void choose(String... path) {
        Display.getDefault().asyncExec(() -> {
            Menu menu = Ui.window().getShell().getMenuBar();
            for (int i = 0; i < path.length; i++) {
                if (i > 0) {
                    menu.notifyListeners(SWT.Show, new Event());
                }
                MenuItem item = item(menu, path[i]).orElseThrow();
                if (i < path.length - 1) {
                    menu = item.getMenu();
                } else {
                    item.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
    }

    /** The texts of a menu's items as of now. */
    public static List<String> items(String... path) {
        return Ui.get(() -> {
            Menu menu = Ui.window().getShell().getMenuBar();
            for (String text : path) {
                menu.notifyListeners(SWT.Show, new Event());
                menu = item(menu, text).orElseThrow().getMenu();
            }
            menu.notifyListeners(SWT.Show, new Event());
            List<String> items = Arrays.stream(menu.getItems()).map(MenuItem::getText).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return items;
        });
    }

    private static Optional<MenuItem> item(Menu menu, String text) {
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().replace("&", "").split("\t")[0].startsWith(text)).findFirst();
    }

    /** What the context menu of a chart offers when the pointer is over a place of its horizontal axis. */
    public static List<String> over(ChartCanvas chart, double x) {
        return Ui.get(() -> {
            Rectangle area = chart.getClientArea();
            Point at = new Point((int) Math.round(chart.plot().orElseThrow().toX(x)), area.height / 2);
            chart.getDisplay().setCursorLocation(chart.toDisplay(at));
            Menu menu = chart.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            List<String> items = Arrays.stream(menu.getItems()).map(MenuItem::getText).filter(text -> !text.isEmpty()).toList();
            menu.notifyListeners(SWT.Hide, new Event());
            return items;
        });
    }

    /** Waits for a dialog, fills in fields by the label before them, and presses a button. */
    public static void dialog(String title, List<String[]> values, String button) {
        Ui.await("dialog " + title, 20, () -> Ui.shell(title).filter(Shell::isVisible).isPresent());
        Ui.run(() -> {
            Shell shell = Ui.shell(title).orElseThrow();
            for (String[] value : values) {
                field(shell, value[0]).setText(value[1]);
            }
        });
        Display.getDefault().asyncExec(() -> press(Ui.shell(title).orElseThrow(), button));
        Ui.await("dialog " + title + " closed", 20, () -> Ui.shell(title).isEmpty());
    }

    private static Text field(Composite within, String label) {
        Control[] children = within.getChildren();
        for (int i = 0; i < children.length; i++) {
            if (children[i] instanceof Label words && words.getText().startsWith(label) && i + 1 < children.length
                    && children[i + 1] instanceof Text text) {
                return text;
            }
            if (children[i] instanceof Composite inner) {
                Text found = field(inner, label);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** All words of a dialog. */
    public static String texts(Composite within) {
        StringBuilder texts = new StringBuilder();
        for (Control child : within.getChildren()) {
            if (child instanceof Label words) {
                texts.append(words.getText()).append('\n');
            } else if (child instanceof Composite inner) {
                texts.append(texts(inner));
            }
        }
        return texts.toString();
    }

    /** Fills in a field by the label before it. */
    public static void setField(Composite within, String label, String text) {
        field(within, label).setText(text);
    }

    /** What stands in a field, by the label before it. */
    public static String textOf(Composite within, String label) {
        return field(within, label).getText();
    }

    /** Whether a button can be pressed. */
    public static boolean isEnabled(Composite within, String text) {
        return find(within, control -> control instanceof Button button && button.getText().replace("&", "").equals(text))
                .orElseThrow(() -> new AssertionError("No button " + text)).isEnabled();
    }

    /** Whether there is a button. */
    public static boolean has(Composite within, String text) {
        return find(within, control -> control instanceof Button button && button.getText().replace("&", "").equals(text)).isPresent();
    }

    /** Presses a button by its text. */
    public static void press(Composite within, String text) {
        find(within, control -> control instanceof Button button && button.getText().replace("&", "").equals(text))
                .orElseThrow(() -> new AssertionError("No button " + text)).notifyListeners(SWT.Selection, new Event());
    }

    private static Optional<Control> find(Composite within, Predicate<Control> wanted) {
        for (Control child : within.getChildren()) {
            if (wanted.test(child)) {
                return Optional.of(child);
            }
            Optional<Control> inner = child instanceof Composite composite ? find(composite, wanted) : Optional.empty();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
