package org.lamella.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalInt;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * A file that went into a run, identified by its content.
 *
 * @param path absolute path at the time of the run
 * @param bytes size
 * @param sha256 SHA-256 of the content, 64 hexadecimal digits in lower case
 * @param signal number of the signal that was read, from 0; empty when all were, or it is not known
 */
public record SourceFile(String path, long bytes, String sha256, OptionalInt signal) {

    private static final int BUFFER_BYTES = 1 << 20;

    /** Refuses missing values. */
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(signal, "signal");
    }

    /**
     * A file of which no single signal was chosen.
     *
     * @param path absolute path at the time of the run
     * @param bytes size
     * @param sha256 SHA-256 of the content
     */
    public SourceFile(String path, long bytes, String sha256) {
        this(path, bytes, sha256, OptionalInt.empty());
    }

    /** The same file, one signal of which was read. @param number from 0 @return a copy */
    public SourceFile withSignal(int number) {
        return new SourceFile(path, bytes, sha256, OptionalInt.of(number));
    }

    /**
     * Reads a file to its end.
     *
     * @param file a readable file
     * @param progress told the fraction read; cancels
     * @return its identity
     * @throws LamellaException when it cannot be read, or when cancelled
     */
    public static SourceFile of(Path file, Progress progress) throws LamellaException {
        MessageDigest digest = sha256Digest();
        long total = 0;
        try (InputStream in = Files.newInputStream(file)) {
            double size = Math.max(1, Files.size(file));
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                progress.checkCancelled();
                digest.update(buffer, 0, n);
                total += n;
                progress.fraction(total / size);
            }
        } catch (IOException failed) {
            throw new LamellaException("Cannot read " + file + ": " + FileTrouble.reason(failed) + ".", failed);
        }
        return new SourceFile(file.toAbsolutePath().normalize().toString(), total, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
