package org.lamella.workflow.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.SourceFile;

/**
 * The files that a text means, and those that they in turn name, as a case of diffusion names its databases: whatever could be the name of
 * a file and is one counts. One file too many makes a step be done again, one too few would make old results pass for new ones.
 */
final class MentionedFiles {

    private static final Pattern WORD = Pattern.compile("[^\\s\"',;\\[\\]{}]+");
    private static final int MOST_TEXT_BYTES = 1 << 20;
    private static final int DEPTH = 3;

    private final Map<Path, String> contents = new LinkedHashMap<>();

    private MentionedFiles() {
    }

    /** Paths with the content of all files. @return text that differs when any of them does */
    static String of(Iterable<String> texts) throws LamellaException {
        MentionedFiles files = new MentionedFiles();
        for (String text : texts) {
            files.lookFor(text, Path.of(""), DEPTH);
        }
        return files.contents.toString();
    }

    private void lookFor(String text, Path folder, int depth) throws LamellaException {
        look(text.strip(), folder, depth);
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            look(words.group(), folder, depth);
        }
    }

    private void look(String name, Path folder, int depth) throws LamellaException {
        Path file;
        try {
            file = folder.resolve(name);
            if (name.isEmpty() || !Files.isRegularFile(file) || contents.containsKey(file)) {
                return;
            }
        } catch (InvalidPathException noFile) {
            return;
        }
        contents.put(file, SourceFile.of(file, Progress.NONE).sha256());
        try {
            if (depth > 0 && Files.size(file) <= MOST_TEXT_BYTES) {
                Path parent = file.toAbsolutePath().getParent();
                lookFor(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), parent, depth - 1);
            }
        } catch (IOException gone) {
            throw new LamellaException("Cannot read " + file + ".", gone);
        }
    }
}
