package org.lamella.workflow.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.lamella.workflow.report.PlannedFile.Content;

/** The files of a result folder before they are written, under names that differ on every file system. */
public final class FilePlan {

    private final List<PlannedFile> files = new ArrayList<>();
    private final List<ResultFile> descriptions = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Adds a file; a name already taken gets a number.
     *
     * @param stem name without ending; signs that file systems do not like are replaced
     * @param ending with its dot
     * @param description what is in it, with shape and units
     * @param content writes it
     */
    public void add(String stem, String ending, String description, Content content) {
        descriptions.add(new ResultFile(plan(stem, ending, content), description));
    }

    /**
     * Keeps a name for a file that is written otherwise.
     *
     * @param stem name without ending
     * @param ending with its dot
     * @param description what is in it
     * @return the name
     */
    public String reserve(String stem, String ending, String description) {
        String name = name(stem, ending);
        descriptions.add(new ResultFile(name, description));
        return name;
    }

    /**
     * Adds numbered files, which the report lists in one line.
     *
     * @param stem name without number and ending
     * @param ending with its dot
     * @param count how many
     * @param description what is in them
     * @param content writes the file of a number, from 0
     */
    public void addSeries(String stem, String ending, int count, String description, IntFunction<Content> content) {
        int digits = Integer.toString(count).length();
        List<String> planned = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planned.add(plan(stem + "_" + String.format(Locale.ROOT, "%0" + digits + "d", i + 1), ending, content.apply(i)));
        }
        if (count > 0) {
            String all = count == 1 ? planned.get(0) : planned.get(0) + " … " + planned.get(count - 1);
            descriptions.add(new ResultFile(all, description));
        }
    }

    private String plan(String stem, String ending, Content content) {
        String name = name(stem, ending);
        files.add(new PlannedFile(name, content));
        return name;
    }

    private String name(String stem, String ending) {
        String safe = stem.replaceAll("[^A-Za-z0-9._+-]+", "_");
        String name = safe + ending;
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = safe + "_" + n + ending;
        }
        return name;
    }

    /**
     * What is to be written.
     *
     * @return the files, those written otherwise left out
     */
    public List<PlannedFile> files() {
        return List.copyOf(files);
    }

    /**
     * What the folder will hold.
     *
     * @return all files, a series in one
     */
    public List<ResultFile> descriptions() {
        return List.copyOf(descriptions);
    }
}
