package org.lamella.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.parameter.ParameterPreset;
import org.lamella.ui.Desk;
import org.lamella.ui.form.FormPreview;
import org.lamella.ui.form.ParameterDialog;
import org.lamella.ui.form.Presets;
import org.lamella.ui.session.UserPresets;

/** Asks for the parameters of a contributed method: begins with those used last, offers its presets, and remembers what was confirmed. */
final class MethodDialog {

    private final Desk desk;
    private final Contribution<?> method;
    private String what = "";
    private final Map<String, String> given = new LinkedHashMap<>();
    private Optional<FormPreview> preview = Optional.empty();

    MethodDialog(Desk desk, Contribution<?> method) {
        this.desk = desk;
        this.method = method;
    }

    /** Says what the method is about to work on. */
    MethodDialog on(String words) {
        what = words;
        return this;
    }

    /** Values that come over those used last. */
    MethodDialog given(Map<String, String> texts) {
        given.putAll(texts);
        return this;
    }

    MethodDialog with(FormPreview shown) {
        preview = Optional.of(shown);
        return this;
    }

    /** Opens the dialog. @return texts by option name; empty when cancelled */
    Optional<Map<String, String>> ask(Shell shell) {
        Map<String, String> initial = new LinkedHashMap<>(desk.session().recent().parameters(method.id()));
        initial.putAll(given);
        ParameterDialog dialog = new ParameterDialog(shell, method.label(), method.description(), method.parameters().orElseThrow(),
                initial).on(what).with(new MethodPresets(method, desk.session().presets()));
        preview.ifPresent(dialog::with);
        if (dialog.open() != Window.OK) {
            return Optional.empty();
        }
        desk.session().recent().setParameters(method.id(), dialog.result());
        return Optional.of(dialog.result());
    }

    /** Presets of a method: as its bundle offers them, and as the session keeps the user's. */
    private record MethodPresets(Contribution<?> method, UserPresets kept) implements Presets {

        @Override
        public List<ParameterPreset> offered() {
            return method.presets();
        }

        @Override
        public List<String> own() {
            return kept.names(method.id());
        }

        @Override
        public Map<String, String> own(String name) {
            return kept.texts(method.id(), name);
        }

        @Override
        public void save(String name, Map<String, String> texts) {
            kept.put(method.id(), name, texts);
        }

        @Override
        public void delete(String name) {
            kept.remove(method.id(), name);
        }
    }
}
