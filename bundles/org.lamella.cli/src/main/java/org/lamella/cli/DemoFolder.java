package org.lamella.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.workflow.FileTrouble;

/**
 * The demo's output folder. Its file {@value #LIST} names the files that the demo wrote: a later demo removes these and no others, and a
 * folder with content but without that file belongs to someone else.
 */
final class DemoFolder {

    private static final String LIST = "demo-files.txt";

    private final Path folder;

    private DemoFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes into an empty folder. */
    @FunctionalInterface
    interface Task<T> {
        T run(Path staging) throws LamellaException;
    }

    /**
     * A folder that the demo may write to.
     *
     * @param folder missing, empty, or of an earlier demo
     * @return the folder
     * @throws LamellaException when it is none of these
     */
    static DemoFolder of(Path folder) throws LamellaException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new LamellaException("Cannot write the demo to " + folder + ": a file of that name is in the way; name another folder"
                    + " with --out.");
        }
        try {
            if (Files.isDirectory(folder) && !Files.exists(folder.resolve(LIST)) && !list(folder).isEmpty()) {
                throw new LamellaException("Cannot write the demo to " + folder + ": the folder has other files in it; name another folder"
                        + " with --out.");
            }
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
        return new DemoFolder(folder);
    }

    /**
     * Fills the folder; it is as it was before when anything fails.
     *
     * @param <T> what the task finds
     * @param task writes the files into an empty folder beside this one
     * @return what the task found, with the files in their place
     * @throws LamellaException what the task threw, or when the folder cannot be written
     */
    <T> Filled<T> fill(Task<T> task) throws LamellaException {
        Path target = folder.toAbsolutePath().normalize();
        Path staging = target.resolveSibling(".lamella-demo-" + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(staging);
            try {
                T found = task.run(staging);
                writeList(staging);
                removeEarlier(target);
                return new Filled<>(found, move(staging, target));
            } finally {
                remove(staging);
            }
        } catch (IOException failed) {
            throw failure(folder, failed);
        }
    }

    /**
     * A folder with what is in it.
     *
     * @param <T> what the task found
     * @param found what the task found
     * @param files by name
     */
    record Filled<T>(T found, List<Path> files) {
    }

    private static void writeList(Path staging) throws IOException {
        List<String> names = new ArrayList<>(list(staging).stream().map(file -> file.getFileName().toString()).toList());
        names.add(LIST);
        Files.write(staging.resolve(LIST), names, StandardCharsets.UTF_8);
    }

    private static void removeEarlier(Path target) throws IOException {
        Path earlier = target.resolve(LIST);
        if (Files.exists(earlier)) {
            for (String name : Files.readAllLines(earlier, StandardCharsets.UTF_8)) {
                Path file = target.resolve(name).normalize();
                // The list is a plain text file: whatever it says, nothing outside the folder is touched
                if (target.equals(file.getParent()) && Files.isRegularFile(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Path> move(Path staging, Path target) throws IOException {
        Files.createDirectories(target);
        List<Path> moved = new ArrayList<>();
        for (Path file : list(staging)) {
            moved.add(Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING));
        }
        return moved;
    }

    private static void remove(Path staging) throws IOException {
        for (Path file : list(staging)) {
            Files.delete(file);
        }
        Files.delete(staging);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static LamellaException failure(Path folder, IOException failed) {
        return new LamellaException("Cannot write the demo to " + folder + ": " + FileTrouble.reason(failed) + ".", failed);
    }
}
