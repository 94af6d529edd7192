package org.lamella.workflow;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.lamella.core.LamellaException;

/** The words for what goes wrong with files before their content matters. */
public final class FileTrouble {

    private FileTrouble() {
    }

    /**
     * Refuses what no loader could read.
     *
     * @param file what the user named
     * @throws LamellaException when it does not exist, is a folder, may not be read or is empty
     */
    public static void requireReadable(Path file) throws LamellaException {
        if (Files.notExists(file)) {
            throw new LamellaException("Cannot open " + file + ": there is no such file; check the name.");
        }
        if (Files.isDirectory(file)) {
            throw new LamellaException("Cannot open " + file + ": it is a folder; name a file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new LamellaException("Cannot open " + file + ": you may not read it; check its permissions.");
        }
        if (!Files.isRegularFile(file)) {
            throw new LamellaException("Cannot open " + file + ": it is not a regular file; copy its content to one.");
        }
        try {
            if (Files.size(file) == 0) {
                throw new LamellaException("Cannot open " + file + ": it is empty (0 bytes); copy it again from its source.");
            }
        } catch (IOException failed) {
            throw new LamellaException("Cannot open " + file + ": " + reason(failed) + ".", failed);
        }
    }

    /**
     * What an input or output failure means, as the end of a sentence.
     *
     * @param failure what the file system threw
     * @return a few words without full stop; the platform's own words when they say more than the path
     */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access is denied; check the permissions";
        }
        if (failure instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "a folder of that name is in the way";
        }
        String message = failure.getMessage();
        return message == null || message.isBlank() ? "input or output failed" : message.strip().replaceAll("\\.+$", "");
    }
}
