package org.lamella.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The program as it is installed, and the commands that its users type. */
final class Installed {

    private static final Path CHECKOUT = Path.of(System.getProperty("lamella.checkout", "../.."));
    private static final Path PRODUCT = CHECKOUT.resolve("product/target/products/lamella/linux/gtk/x86_64/lamella");
    private static final int PATIENCE_MINUTES = 10;

    private final Path folder;

    /** Runs commands in a folder, whose sub-folder {@code dropins} holds the lab's bundles. */
    Installed(Path folder) {
        Assumptions.assumeTrue(Files.isExecutable(PRODUCT.resolve("lamella")), "The product is only built for Linux on x86_64");
        this.folder = folder;
    }

    /**
     * What a command left.
     *
     * @param status its exit status
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    record Outcome(int status, String out, String err) {
    }

    /** Runs {@code lamella} with arguments. */
    Outcome lamella(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PRODUCT.resolve("lamella").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Runs Maven in a folder, with the same local repository as this build. */
    Outcome maven(Path in, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(CHECKOUT.toAbsolutePath().normalize().resolve("mvnw").toString(), "-B", "-q",
                "-Dmaven.repo.local=" + System.getProperty("lamella.repository")));
        command.addAll(List.of(arguments));
        return run(in, command);
    }

    private Outcome run(Path in, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(Map.of("LAMELLA_DROPINS", folder.resolve("dropins").toString(), "JAVA_HOME",
                System.getProperty("java.home")));
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("No end of " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
