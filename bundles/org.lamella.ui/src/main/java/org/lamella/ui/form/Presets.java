package org.lamella.ui.form;

import java.util.List;
import java.util.Map;
import org.lamella.core.parameter.ParameterPreset;

/** The presets that a form offers: those that came with the algorithm, and the user's own. */
public interface Presets {

    /** Those that came with the algorithm. @return in the order they are offered */
    List<ParameterPreset> offered();

    /** Names of the user's own. @return in the order they were made */
    List<String> own();

    /** Values of one of the user's own. @param name its name @return texts by option name */
    Map<String, String> own(String name);

    /** Keeps values. @param name replaces one of that name @param texts by option name */
    void save(String name, Map<String, String> texts);

    /** Gives up one of the user's own. @param name its name */
    void delete(String name);
}
