package org.lamella.workflow;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Writes down what is done while it is done, as a workflow that does the same again: files by path and content, steps with all
 * parameters.
 */
public final class WorkflowRecorder {

    private static final String FILE = "file";
    /** A word without dot and slash is an id or a choice even where a file has the same name. */
    private static final Pattern PATH = Pattern.compile("[./\\\\]");
    private static final Pattern NUMBERS = Pattern.compile("[-+0-9.,:;eE]*");

    private final List<WorkflowInput> inputs = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    /**
     * Notes a signal that was read.
     *
     * @param wish name that it should have
     * @param read its record: one file, and which part of it when not all
     * @return the name that it has
     */
    public String signal(String wish, Provenance read) {
        SourceFile file = read.inputs().get(0);
        Map<String, String> part = read.steps().stream().filter(step -> step.step().equals("load")).findFirst().map(StepRecord::parameters)
                .orElse(Map.of());
        return input(wish, WorkflowInput.AS_SIGNAL, file, part);
    }

    /**
     * Notes a file that was read.
     *
     * @param wish name that it should have
     * @param kind name of the kind of input
     * @param file the file
     * @param part which part of it
     * @return the name that it has; that of an equal input when there is one
     */
    public String input(String wish, String kind, SourceFile file, Map<String, String> part) {
        return input(wish, kind, file.path(), file, part);
    }

    /**
     * Notes a folder that was read.
     *
     * @param wish name that it should have
     * @param kind name of the kind of input
     * @param path the folder
     * @param content the file in it that identifies it
     * @param part which part of it
     * @return the name that it has; that of an equal input when there is one
     */
    public String input(String wish, String kind, String path, SourceFile content, Map<String, String> part) {
        WorkflowInput wanted = new WorkflowInput("", kind, path, content.signal(), part, Optional.of(content.sha256()));
        for (WorkflowInput known : inputs) {
            if (new WorkflowInput("", known.read(), known.file(), known.signal(), known.part(), known.sha256()).equals(wanted)) {
                return known.name();
            }
        }
        String name = free(wish);
        inputs.add(new WorkflowInput(name, kind, path, content.signal(), part, Optional.of(content.sha256())));
        return name;
    }

    /**
     * Notes a step.
     *
     * @param kind what was done
     * @param contribution what did it
     * @param on names of what it worked on
     * @param parameters values as text by option name; a value that names a file makes it an input
     * @throws LamellaException when such a file cannot be read
     */
    public void step(String kind, String contribution, Collection<String> on, Map<String, String> parameters) throws LamellaException {
        steps.add(new Step(kind, contribution, Optional.empty(), List.copyOf(on), withFiles(parameters)));
    }

    /**
     * Notes a step whose result others work on.
     *
     * @param wish name that it should have
     * @param kind what was done
     * @param contribution what did it
     * @param on names of what it worked on
     * @param parameters values as text by option name; a value that names a file makes it an input
     * @return the name that it has
     * @throws LamellaException when such a file cannot be read
     */
    public String named(String wish, String kind, String contribution, Collection<String> on, Map<String, String> parameters)
            throws LamellaException {
        String name = free(wish);
        steps.add(new Step(kind, contribution, Optional.of(name), List.copyOf(on), withFiles(parameters)));
        return name;
    }

    /**
     * Notes a step whose result is only for others.
     *
     * @param wish name that it should have
     * @param kind what was done
     * @param contribution what did it
     * @param on names of what it worked on
     * @param parameters values as text by option name; a value that names a file makes it an input
     * @return the name that it has
     * @throws LamellaException when such a file cannot be read
     */
    public String intermediate(String wish, String kind, String contribution, Collection<String> on, Map<String, String> parameters)
            throws LamellaException {
        String name = free(wish);
        steps.add(new Step(kind, contribution, Optional.of(name), List.copyOf(on), withFiles(parameters), true));
        return name;
    }

    private Map<String, String> withFiles(Map<String, String> parameters) throws LamellaException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            texts.put(parameter.getKey(), fileReference(parameter.getValue()));
        }
        return texts;
    }

    /**
     * Makes a file an input when a text names one.
     *
     * @param value any text
     * @return what stands for its path in steps; the text itself when it names no file
     * @throws LamellaException when the file cannot be read
     */
    public String fileReference(String value) throws LamellaException {
        if (!isFile(value)) {
            return value;
        }
        SourceFile source = SourceFile.of(Path.of(value), Progress.NONE);
        String stem = Path.of(value).getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return "${" + input(stem, FILE, source, Map.of()) + ".path}";
    }

    private static boolean isFile(String value) {
        try {
            return PATH.matcher(value).find() && !NUMBERS.matcher(value).matches() && Files.isRegularFile(Path.of(value));
        } catch (InvalidPathException noFile) {
            return false;
        }
    }

    /** Names have letters, digits, - and _, begin with a letter and differ. */
    private String free(String wish) {
        String plain = wish.replaceAll("[^A-Za-z0-9_-]+", "_").replaceFirst("^[^A-Za-z]+", "");
        String stem = plain.isEmpty() ? "input" : plain;
        String name = stem;
        for (int n = 2; !names.add(name); n++) {
            name = stem + "-" + n;
        }
        return name;
    }

    /**
     * What was noted.
     *
     * @param title name for the user
     * @return the workflow; empty when there was no step
     */
    public Optional<Workflow> workflow(String title) {
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Workflow(title, inputs, steps, List.of()));
    }
}
