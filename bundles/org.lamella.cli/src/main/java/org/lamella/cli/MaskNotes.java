package org.lamella.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.mask.MaskExpression;
import org.lamella.workflow.mask.MaskFiles;

/**
 * Notes masks in a workflow.
 *
 * @param notes the workflow
 * @param files reads masks
 * @param width columns of the map
 * @param height rows of the map
 */
record MaskNotes(WorkflowRecorder notes, MaskFiles files, int width, int height) {

    private static final String MASK = "mask";

    /** A mask of a file. @return its name in the workflow */
    String file(Path file, Progress progress) throws LamellaException {
        return file(MaskFiles.stem(file), file, progress);
    }

    private String file(String wish, Path file, Progress progress) throws LamellaException {
        Map<String, String> size = files.size(file, progress).isPresent() ? Map.of() : Map.of("size", width + "x" + height);
        return notes.input(wish, MASK, SourceFile.of(file, progress), size);
    }

    /** A mask that an expression of files makes. @param wish the name it should have @return the name that it has */
    String expression(String wish, String text, List<Path> sources, Progress progress) throws LamellaException {
        return notes.intermediate(wish, MASK, inNames(text, names(sources, progress), List.of(text), progress), List.of(), Map.of());
    }

    /** The files by the names that an expression may use: the mask's own and that of the file. */
    Map<String, Path> names(List<Path> sources, Progress progress) throws LamellaException {
        Map<String, Path> names = new LinkedHashMap<>();
        for (Path file : sources) {
            names.putIfAbsent(files.read(file, width, height, progress).mask().name(), file);
            names.putIfAbsent(MaskFiles.stem(file), file);
        }
        return names;
    }

    /** An expression in the names of the workflow, whose inputs are then those that any of the expressions names. */
    String inNames(String text, Map<String, Path> known, List<String> expressions, Progress progress) throws LamellaException {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String expression : expressions) {
            for (String name : MaskExpression.names(expression, known.keySet())) {
                String noted = file(name, known.get(name), progress);
                if (!noted.equals(name)) {
                    renamed.put(name, noted);
                }
            }
        }
        return MaskExpression.renamed(text, renamed);
    }
}
