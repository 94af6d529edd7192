package org.lamella.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * A file that went into a run, identified by its content.
 *
 * @param path absolute path at the time of the run
 * @param bytes size
 * @param sha256 SHA-256 of the content, 64 hexadecimal digits in lower case
 */
public record SourceFile(String path, long bytes, String sha256) {

    private static final int BUFFER_BYTES = 1 << 20;

    /** Refuses missing values. */
    public SourceFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
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
