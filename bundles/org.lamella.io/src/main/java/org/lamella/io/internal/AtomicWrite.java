package org.lamella.io.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.lamella.core.LamellaException;

/** Writes a file whole or not at all: into a temporary file beside it, which then takes its name. */
public final class AtomicWrite {

    private AtomicWrite() {
    }

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes it.
         *
         * @param out buffered; not to be closed
         * @throws IOException when writing fails
         * @throws LamellaException when the content cannot be made; also when cancelled
         */
        void writeTo(OutputStream out) throws IOException, LamellaException;
    }

    /** What goes into a file in another order than its own. */
    @FunctionalInterface
    public interface ChannelContent {
        /**
         * Writes it.
         *
         * @param channel empty; not to be closed
         * @throws IOException when writing fails
         * @throws LamellaException when the content cannot be made; also when cancelled
         */
        void writeTo(FileChannel channel) throws IOException, LamellaException;
    }

    /**
     * Writes one file.
     *
     * @param file its final name
     * @param content what goes into it
     * @throws LamellaException naming the file, when it cannot be written
     */
    public static void to(Path file, Content content) throws LamellaException {
        toChannel(file, buffered(content));
    }

    /**
     * Writes one file whose beginning is known only at the end.
     *
     * @param file its final name
     * @param content what goes into it
     * @throws LamellaException naming the file, when it cannot be written
     */
    public static void toChannel(Path file, ChannelContent content) throws LamellaException {
        Path temporary = prepare(file, content);
        try {
            move(temporary, file);
        } catch (IOException failed) {
            discard(temporary);
            throw unwritable(file, failed);
        }
    }

    /**
     * Writes two files that belong together: both appear or neither.
     *
     * @param first one
     * @param firstContent its content
     * @param second the other
     * @param secondContent its content
     * @throws LamellaException naming the file that cannot be written
     */
    public static void both(Path first, Content firstContent, Path second, Content secondContent) throws LamellaException {
        Path one = prepare(first, buffered(firstContent));
        Path two;
        try {
            two = prepare(second, buffered(secondContent));
        } catch (LamellaException failed) {
            discard(one);
            throw failed;
        }
        try {
            move(one, first);
            move(two, second);
        } catch (IOException failed) {
            discard(one);
            discard(two);
            throw unwritable(second, failed);
        }
    }

    private static ChannelContent buffered(Content content) {
        return channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 17);
            content.writeTo(out);
            out.flush();
        };
    }

    private static Path prepare(Path file, ChannelContent content) throws LamellaException {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new LamellaException("Cannot write " + file + ": the folder " + folder + " does not exist. Make it first.");
        }
        // not Files.createTempFile, whose files only their owner may read
        Path temporary = folder.resolve(".lamella-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(channel);
            }
            return temporary;
        } catch (IOException failed) {
            discard(temporary);
            throw unwritable(file, failed);
        } catch (LamellaException | RuntimeException | Error failed) {
            discard(temporary);
            throw failed;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException ignored) {
            // the failure that led here is the one to report
        }
    }

    private static LamellaException unwritable(Path file, IOException cause) {
        String reason = cause instanceof AccessDeniedException ? "access to its folder is denied"
                : cause instanceof FileSystemException system && system.getReason() != null ? system.getReason() : cause.getMessage();
        return new LamellaException("Cannot write " + file + ": " + reason + ". Choose a folder that you may write to and that has room.",
                cause);
    }
}
