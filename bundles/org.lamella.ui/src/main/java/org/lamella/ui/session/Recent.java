package org.lamella.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the user did lately: files opened, parameters used. Belongs to its session's thread. */
public final class Recent {

    private static final int MOST_FILES = 10;

    private final Runnable changed;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Map<String, String>> parameters = new LinkedHashMap<>();

    Recent(Runnable changed) {
        this.changed = changed;
    }

    /** Files opened lately. @return the latest first, at most ten */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** Remembers an opened file. @param file its path */
    public void addFile(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        files.remove(absolute);
        files.add(0, absolute);
        while (files.size() > MOST_FILES) {
            files.remove(files.size() - 1);
        }
        changed.run();
    }

    /** What an algorithm was run with last. @param contribution its id @return texts by option name, empty when it never ran */
    public Map<String, String> parameters(String contribution) {
        return Map.copyOf(parameters.getOrDefault(contribution, Map.of()));
    }

    /** The parameters of all algorithms that ran. @return texts by option name, by id */
    public Map<String, Map<String, String>> allParameters() {
        return Map.copyOf(parameters);
    }

    /** Remembers what an algorithm was run with. @param contribution its id @param texts values by option name */
    public void setParameters(String contribution, Map<String, String> texts) {
        parameters.put(contribution, Map.copyOf(texts));
        changed.run();
    }
}
