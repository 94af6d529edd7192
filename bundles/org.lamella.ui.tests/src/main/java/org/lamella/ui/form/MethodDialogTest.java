package org.lamella.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamella.core.region.RectangleRegion;
import org.lamella.ui.Maps;
import org.lamella.ui.Menus;
import org.lamella.ui.Ui;
import org.lamella.ui.session.Session;

/** Presets and previews in the dialogs that ask for the parameters of a method. */
class MethodDialogTest {

    private static final String ARD = "Non-negative matrix factorisation that finds the number of components (ARD)";
    private static final String ID = "nmf-ard";

    private final Session session = Ui.desk().session();

    @BeforeEach
    void openMap() {
        Ui.clear();
        Ui.open("dialogs", Maps.mantle());
        Ui.run(() -> session.presets().names(ID).forEach(name -> session.presets().remove(ID, name)));
    }

    @AfterEach
    void close() {
        Ui.clear();
    }

    private static Shell dialog(String title) {
        return Ui.awaitPresent("dialog " + title, 20, () -> Ui.shell(title).filter(Shell::isVisible));
    }

    private static Combo presets(Composite within) {
        return Ui.get(() -> combo(within).orElseThrow());
    }

    private static Optional<Combo> combo(Composite within) {
        for (Control child : within.getChildren()) {
            Optional<Combo> found = child instanceof Combo combo ? Optional.of(combo)
                    : child instanceof Composite inner ? combo(inner) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static void choose(Combo combo, String item) {
        Ui.run(() -> {
            combo.select(Arrays.asList(combo.getItems()).indexOf(item));
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static boolean says(Composite within, String words) {
        return Arrays.stream(within.getChildren()).anyMatch(child -> child instanceof Label label && label.getText().contains(words)
                || child instanceof Composite inner && says(inner, words));
    }

    @Test
    void presetFillsItsFieldsAndOwnOnesAreKept() {
        Menus.choose("Analyse", "Decompose", ARD);
        Shell shell = dialog(ARD);
        Combo combo = presets(shell);
        choose(combo, "Defaults");
        assertEquals("0", Ui.get(() -> Menus.textOf(shell, "Soft orthogonality")));
        choose(combo, "From ten, maps kept apart");
        assertEquals("0.01", Ui.get(() -> Menus.textOf(shell, "Soft orthogonality")));
        assertEquals("From ten, maps kept apart", Ui.get(combo::getText));
        Ui.run(() -> Menus.setField(shell, "Components", "6"));
        assertEquals("The values below", Ui.get(combo::getText), "no preset any more");
        Ui.screenshot(shell, "dialog-presets");

        Display.getDefault().asyncExec(() -> Menus.press(shell, "Save as…"));
        Shell name = dialog("Save the preset");
        Ui.run(() -> Menus.setField(name, "Name", "Defaults"));
        assertFalse(Ui.get(() -> Menus.isEnabled(name, "OK")), "the name is taken");
        Menus.dialog("Save the preset", List.<String[]>of(new String[] {"Name", "My steel"}), "OK");
        assertEquals("My steel", Ui.get(combo::getText));
        assertEquals("6", Ui.get(() -> session.presets().texts(ID, "My steel")).get("components"));
        choose(combo, "Defaults");
        choose(combo, "My steel");
        assertEquals("6", Ui.get(() -> Menus.textOf(shell, "Components")));
        Ui.run(() -> Menus.press(shell, "Delete"));
        assertEquals(List.of(), Ui.get(() -> session.presets().names(ID)));
        assertFalse(Arrays.asList(Ui.get(combo::getItems)).contains("My steel"));
        Menus.dialog(ARD, List.of(), "Cancel");
        assertEquals(Map.of(), Ui.get(() -> session.recent().parameters(ID)), "cancelled dialogs leave nothing");
    }

    @Test
    void segmentationIsSeenBeforeItIsRun() {
        Ui.run(() -> session.setRegion(Optional.of(new RectangleRegion(8, 8, 30, 30))));
        Ui.awaitLinked();
        Menus.choose("Analyse", "Segment", "Threshold");
        Shell shell = dialog(Ui.desk().contributions().segmentation("threshold").orElseThrow().label());
        Ui.run(() -> Menus.setField(shell, "From", "100"));
        Ui.await("preview of the mask", 20, () -> says(shell, "pixels,"));
        Ui.settle();
        Ui.screenshot(shell, "dialog-segment");
        Ui.run(() -> Menus.setField(shell, "From", "1e9"));
        Ui.await("nothing is that bright", 20, () -> says(shell, ": 0 pixels"));
        Menus.dialog(shell(shell), List.of(), "Cancel");
        assertTrue(Ui.get(() -> session.notes().current().masks()).isEmpty(), "a preview makes no mask");
    }

    @Test
    void compositionIsSeenBeforeItIsRun() {
        Ui.run(() -> session.notes().setElements("elements", List.of("O", "Mg", "Si", "Fe")));
        Ui.awaitLinked();
        Menus.choose("Analyse", "Quantify", "Cliff-Lorimer, model");
        Shell shell = dialog(Ui.desk().contributions().quantification("model-fit").orElseThrow().label());
        Ui.await("preview of the composition", 30, () -> says(shell, "at%"));
        assertTrue(Ui.get(() -> says(shell, "Mg ")));
        Ui.settle();
        Ui.screenshot(shell, "dialog-quantify");
        Menus.dialog(shell(shell), List.of(), "Cancel");
        assertTrue(Ui.get(session::compositions).isEmpty(), "a preview keeps no composition");
    }

    private static String shell(Shell shell) {
        return Ui.get(shell::getText);
    }
}
