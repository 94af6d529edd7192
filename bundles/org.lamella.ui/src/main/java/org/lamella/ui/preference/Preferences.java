package org.lamella.ui.preference;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** What the user prefers. */
public final class Preferences {

    static final String SHOW_WELCOME = "showWelcome";

    private Preferences() {
    }

    static IPreferenceStore store() {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.lamella.ui");
        store.setDefault(SHOW_WELCOME, true);
        return store;
    }

    /** Whether an empty session begins with the welcome page. @return true unless the user wants none */
    public static boolean showsWelcome() {
        return store().getBoolean(SHOW_WELCOME);
    }
}
