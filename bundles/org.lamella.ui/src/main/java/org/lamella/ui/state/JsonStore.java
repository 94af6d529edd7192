package org.lamella.ui.state;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps records as JSON files of one folder, a file a record.
 *
 * @param <T> the record
 */
final class JsonStore<T extends Record> {

    private static final String ENDING = ".json";
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final Path folder;
    private final Class<T> type;

    JsonStore(Path folder, Class<T> type) {
        this.folder = folder;
        this.type = type;
    }

    private Path file(String id) {
        return folder.resolve(id + ENDING);
    }

    void write(String id, T content) throws IOException {
        WholeFile.write(file(id), GSON.toJson(content).getBytes(StandardCharsets.UTF_8));
    }

    /** A kept record; empty when it was not kept or its file is damaged. */
    Optional<T> read(String id) {
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file(id)), type));
        } catch (IOException | JsonParseException damaged) {
            return Optional.empty();
        }
    }

    void delete(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /** Deletes what no session document names any more. */
    void retain(Set<String> ids) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.toList();
        }
        for (Path entry : files) {
            if (!ids.contains(entry.getFileName().toString().replace(ENDING, ""))) {
                Files.deleteIfExists(entry);
            }
        }
    }
}
