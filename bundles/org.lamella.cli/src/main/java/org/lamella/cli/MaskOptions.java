package org.lamella.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.mask.MaskExpression;
import org.lamella.workflow.mask.MaskFiles;
import picocli.CommandLine.Option;

/** Masks that a command may name in expressions. For use as a mixin. */
final class MaskOptions {

    @Option(names = "--masks", paramLabel = "FILE", split = ",",
            description = "Masks that an expression may name, by their own names or those of their files.")
    private List<Path> files = List.of();

    /** A mask with the files that it is made of. */
    record Chosen(Mask mask, Provenance inputs) {
    }

    /**
     * The mask that a text means.
     *
     * @param text a file, or else an expression such as {@code not (fp or capv)}
     * @param width columns of the map
     * @param height rows of the map
     */
    Chosen mask(String text, int width, int height, Contributions contributions, Progress progress) throws LamellaException {
        MaskFiles reader = new MaskFiles(contributions);
        if (isFile(text)) {
            Path file = Path.of(text);
            return new Chosen(reader.read(file, width, height, progress).mask(), Provenance.begin(SourceFile.of(file, progress)));
        }
        if (files.isEmpty()) {
            throw new LamellaException("There is no mask file " + text + "; check the name, or name the masks of an expression with"
                    + " --masks.");
        }
        Map<String, Mask> masks = new LinkedHashMap<>();
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : files) {
            Mask mask = reader.read(file, width, height, progress).mask();
            masks.putIfAbsent(mask.name(), mask);
            masks.putIfAbsent(MaskFiles.stem(file), mask);
            sources.add(SourceFile.of(file, progress));
        }
        return new Chosen(MaskExpression.evaluate(text, masks), Provenance.begin(sources.toArray(SourceFile[]::new)));
    }

    /** The files that a text is made of. @param text a file, or else an expression */
    List<SourceFile> sources(String text, Progress progress) throws LamellaException {
        List<SourceFile> sources = new ArrayList<>();
        for (Path file : isFile(text) ? List.of(Path.of(text)) : files) {
            sources.add(SourceFile.of(file, progress));
        }
        return sources;
    }

    /**
     * Notes the mask that a text means.
     *
     * @param text a file, or else an expression
     * @param width columns of the map
     * @param height rows of the map
     * @return its name in the workflow
     */
    String note(String text, int width, int height, WorkflowRecorder notes, Contributions contributions, Progress progress)
            throws LamellaException {
        MaskNotes masks = new MaskNotes(notes, new MaskFiles(contributions), width, height);
        return isFile(text) ? masks.file(Path.of(text), progress) : masks.expression("mask", text, files, progress);
    }

    private static boolean isFile(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException anExpression) {
            return false;
        }
    }

    /** The choice for the record of the run. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!files.isEmpty()) {
            texts.put("masks", files.stream().map(Path::toString).collect(Collectors.joining(",")));
        }
        return texts;
    }
}
