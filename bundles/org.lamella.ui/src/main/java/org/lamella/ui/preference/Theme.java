package org.lamella.ui.preference;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Light or dark. The platform keeps which from start to start; its engine is the only way to choose, though it is no API. */
@SuppressWarnings("restriction")
public enum Theme {
    /** Dark words on light. */ LIGHT("Light", "org.eclipse.e4.ui.css.theme.e4_default"),
    /** Light words on dark. */ DARK("Dark", "org.eclipse.e4.ui.css.theme.e4_dark");

    private final String label;
    private final String id;

    Theme(String label, String id) {
        this.label = label;
        this.id = id;
    }

    /** Name for the user. @return a word */
    public String label() {
        return label;
    }

    /** The theme in use. @return light when it is none of these */
    public static Theme active() {
        String active = engine().map(IThemeEngine::getActiveTheme).map(ITheme::getId).orElse(LIGHT.id);
        return Arrays.stream(values()).filter(theme -> theme.id.equals(active)).findFirst().orElse(LIGHT);
    }

    /** Uses the theme in all windows, now and after the next start. */
    public void use() {
        engine().ifPresent(engine -> engine.setTheme(id, true));
    }

    private static Optional<IThemeEngine> engine() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getService(IThemeEngine.class));
    }
}
