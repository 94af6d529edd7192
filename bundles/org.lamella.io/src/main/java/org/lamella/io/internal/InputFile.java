package org.lamella.io.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.lamella.core.LamellaException;

/** A file that is being read: its size, and the words for what is wrong with it. */
public final class InputFile {

    private final Path path;
    private final long length;

    private InputFile(Path path, long length) {
        this.path = path;
        this.length = length;
    }

    /**
     * A file to read.
     *
     * @param path what the user named
     * @return the file
     * @throws LamellaException when it does not exist, is a folder, may not be read or is empty
     */
    public static InputFile of(Path path) throws LamellaException {
        InputFile file = new InputFile(path, 0);
        if (Files.notExists(path)) {
            throw file.failure("there is no such file", "check the name");
        }
        if (Files.isDirectory(path)) {
            throw file.failure("it is a folder", "name a file in it");
        }
        if (!Files.isReadable(path)) {
            throw file.failure("you may not read it", "check its permissions");
        }
        if (!Files.isRegularFile(path)) {
            throw file.failure("it is not a regular file", "copy its content to one");
        }
        try {
            file = new InputFile(path, Files.size(path));
        } catch (IOException failed) {
            throw file.failure(failed);
        }
        if (file.length == 0) {
            throw file.damaged("it is empty (0 bytes)");
        }
        return file;
    }

    /** The file. @return as the user named it */
    public Path path() {
        return path;
    }

    /** Size of the file when it was opened. @return bytes, 1 or more */
    public long length() {
        return length;
    }

    /** Name of the file without folder and ending. @return for instance {@code map} of {@code data/map.rpl} */
    public String stem() {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /**
     * Opens the file for reading at any place.
     *
     * @return a channel that the caller closes
     * @throws LamellaException when the system refuses
     */
    public FileChannel open() throws LamellaException {
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    /**
     * Reads the whole file.
     *
     * @param mostBytes size above which the file cannot be what it seems
     * @return its bytes
     * @throws LamellaException when it is larger or the system refuses
     */
    public byte[] bytes(int mostBytes) throws LamellaException {
        if (length > mostBytes) {
            throw failure("it is a text format, but " + length + " bytes long", "name the file with the text, not with the data");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    /**
     * A failure of the system.
     *
     * @param failed what it threw
     * @return the exception to throw
     */
    public LamellaException failure(IOException failed) {
        String reason = failed.getMessage() == null ? "reading failed" : "reading failed (" + failed.getMessage() + ")";
        if (failed instanceof AccessDeniedException) {
            reason = "access is denied";
        } else if (failed instanceof NoSuchFileException) {
            reason = "it does not exist any more";
        }
        return new LamellaException("Cannot open " + path + ": " + reason + "; check the file and its disk.", failed);
    }

    /**
     * A file whose content contradicts itself.
     *
     * @param problem what is wrong, as a half-sentence about the file
     * @return the exception to throw
     */
    public LamellaException damaged(String problem) {
        return failure(problem, "copy it again from its source");
    }

    /**
     * A file whose content made a library fail.
     *
     * @param problem what is wrong, as a half-sentence about the file
     * @param cause what the library threw
     * @return the exception to throw
     */
    public LamellaException damaged(String problem, Throwable cause) {
        return new LamellaException("Cannot open " + path + ": " + problem + "; copy it again from its source.", cause);
    }

    /**
     * A file that cannot be read.
     *
     * @param problem what is wrong, as a half-sentence about the file
     * @param remedy what the user can do
     * @return the exception to throw
     */
    public LamellaException failure(String problem, String remedy) {
        return new LamellaException("Cannot open " + path + ": " + problem + "; " + remedy + ".");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
