package org.lamella.ui.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters that the user gave a name, by algorithm. Belongs to its session's thread. */
public final class UserPresets {

    private final Runnable changed;
    private final Map<String, Map<String, Map<String, String>>> byAlgorithm = new LinkedHashMap<>();

    UserPresets(Runnable changed) {
        this.changed = changed;
    }

    /** Names of the presets of an algorithm. @param contribution its id @return in the order they were made */
    public List<String> names(String contribution) {
        return List.copyOf(byAlgorithm.getOrDefault(contribution, Map.of()).keySet());
    }

    /** Values of a preset. @param contribution id of the algorithm @param name its name @return texts by option name; empty for none */
    public Map<String, String> texts(String contribution, String name) {
        return byAlgorithm.getOrDefault(contribution, Map.of()).getOrDefault(name, Map.of());
    }

    /** Keeps values under a name. @param contribution id of the algorithm @param name replaces one of that name @param texts the values */
    public void put(String contribution, String name, Map<String, String> texts) {
        byAlgorithm.computeIfAbsent(contribution, id -> new LinkedHashMap<>()).put(name, Map.copyOf(texts));
        changed.run();
    }

    /** Gives a preset up. @param contribution id of the algorithm @param name its name */
    public void remove(String contribution, String name) {
        byAlgorithm.getOrDefault(contribution, new LinkedHashMap<>()).remove(name);
        changed.run();
    }

    /** All presets. @return texts by option name, by name, by algorithm */
    public Map<String, Map<String, Map<String, String>>> all() {
        return Map.copyOf(byAlgorithm);
    }

    /** Adds presets of an earlier session. @param earlier as {@link #all} gave them */
    public void restore(Map<String, Map<String, Map<String, String>>> earlier) {
        earlier.forEach((contribution, presets) -> presets.forEach((name, texts) -> put(contribution, name, texts)));
    }
}
