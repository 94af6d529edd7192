package org.lamella.workflow.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.workflow.FileTrouble;

/**
 * Fills a folder so that its files appear whole, and none of them when anything fails: all are written into a hidden folder on the same
 * file system and renamed at the end. The hidden folder lies beside one that is made and within one that exists, which may be mounted.
 */
final class AtomicFolder {

    /** Writes files into a folder that nobody else sees. */
    @FunctionalInterface
    interface Task {
        /**
         * Writes.
         *
         * @param folder an empty folder
         */
        void run(Path folder) throws IOException, LamellaException;
    }

    private AtomicFolder() {
    }

    /**
     * Runs a task and moves what it wrote; files of the same names are replaced, others stay.
     *
     * @param target the folder, made when missing
     * @param task writes the files, without sub-folders
     * @return the files in their place, by name
     * @throws LamellaException when the folder or a file in it cannot be written, or what the task threw
     */
    static List<Path> fill(Path target, Task task) throws LamellaException {
        Path folder = target.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new LamellaException("Cannot write results to " + target + ": a file of that name is in the way; choose another folder.");
        }
        if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            throw new LamellaException("Cannot write results to " + target + ": you may not write there; choose another folder.");
        }
        Path missing = firstMissing(folder);
        Path base = missing == null ? folder : folder.getParent();
        Path hidden = base.resolve(".results-" + UUID.randomUUID() + ".part");
        boolean done = false;
        try {
            Files.createDirectories(hidden);
            task.run(hidden);
            List<Path> files = move(hidden, folder);
            done = true;
            return files;
        } catch (IOException failed) {
            throw new LamellaException("Cannot write results to " + target + ": " + FileTrouble.reason(failed) + ".", failed);
        } finally {
            delete(hidden);
            if (!done && missing != null) {
                delete(missing);
            }
        }
    }

    /** The uppermost folder that has to be made, so that a failure can take it away again. */
    private static Path firstMissing(Path folder) {
        Path missing = null;
        for (Path here = folder; here != null && Files.notExists(here); here = here.getParent()) {
            missing = here;
        }
        return missing;
    }

    private static List<Path> move(Path from, Path to) throws IOException {
        List<Path> written;
        try (Stream<Path> entries = Files.list(from)) {
            written = entries.sorted().toList();
        }
        for (Path file : written) {
            if (Files.isDirectory(to.resolve(file.getFileName()))) {
                throw new IOException("a folder named " + file.getFileName() + " is in the way");
            }
        }
        Files.createDirectories(to);
        List<Path> moved = new ArrayList<>();
        for (Path file : written) {
            Path place = to.resolve(file.getFileName());
            moved.add(Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        }
        return moved;
    }

    /** Best effort: what failed before matters more than a hidden folder that stays. */
    private static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Deletion());
            }
        } catch (IOException ignored) {
            // the caller's own failure is on its way to the user
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
