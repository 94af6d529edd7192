package org.lamella.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The program as it is installed, and the commands that its users type. */
final class Installed {

    private static final Path CHECKOUT = Path.of(System.getProperty("lamella.checkout", "../.."));
    private static final Path PRODUCT = CHECKOUT.resolve("product/target/products/lamella/linux/gtk/x86_64/lamella");
    /** The system's own Python has the packages that the system installed. */
    private static final List<Path> PYTHON = List.of(Path.of("/usr/bin/python3"));
    private static final int PATIENCE_MINUTES = 10;

    private final Path folder;
    private final Path product;

    /** Runs commands in a folder, which is the user's home: {@code .lamella/dropins} in it holds the lab's bundles. */
    Installed(Path folder) {
        this(folder, PRODUCT);
    }

    private Installed(Path folder, Path product) {
        Assumptions.assumeTrue(Files.isExecutable(product.resolve("lamella")), "The product is only built for Linux on x86_64");
        this.folder = folder;
        this.product = product;
    }

    /** The same program in a place of its own, which can be changed. */
    Installed copy() throws IOException {
        Path copy = folder.resolve("lamella");
        try (Stream<Path> files = Files.walk(PRODUCT)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, copy.resolve(PRODUCT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new Installed(folder, copy);
    }

    /** The sources. */
    static Path checkout() {
        return CHECKOUT;
    }

    /** The update site that was built with the program. */
    static Path site() {
        return CHECKOUT.resolve("product/target/repository").toAbsolutePath().normalize();
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
        List<String> command = new ArrayList<>(List.of(product.resolve("lamella").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Runs the director of Eclipse p2, which installs without dialogs; the line is that of docs/extending.md. */
    Outcome director(String... arguments) throws IOException, InterruptedException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            launcher = plugins.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst()
                    .orElseThrow();
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                launcher.toAbsolutePath().toString(), "-nosplash", "-application", "org.eclipse.equinox.p2.director"));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    /** Runs lines as a user types them into a shell, until one fails; {@code lamella} and {@code mvn} are on the path. */
    Outcome shell(List<String> lines) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(tools.resolve("lamella"), product.resolve("lamella").toAbsolutePath().normalize());
        Path maven = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\nMAVEN_USER_HOME='"
                + Path.of(System.getProperty("user.home"), ".m2") + "' exec '" + CHECKOUT.toAbsolutePath().normalize().resolve("mvnw")
                + "' -B -q '-Dmaven.repo.local=" + System.getProperty("lamella.repository") + "' \"$@\"\n");
        maven.toFile().setExecutable(true);
        return run(folder, List.of("bash", "-e", "-c", "PATH='" + tools + "':$PATH\n" + String.join("\n", lines)));
    }

    /** Runs a Java program of one file in the folder, with the jars of the program. */
    Outcome script(String file, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                product.resolve("plugins").toAbsolutePath().normalize() + "/*", file));
        command.addAll(arguments);
        return run(folder, command);
    }

    /** Runs Python in a folder. @return empty when there is none */
    Optional<Outcome> python(Path in, Map<String, String> environment, String... arguments) throws InterruptedException, IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON.stream().filter(Files::isExecutable).findFirst().map(Path::toString)
                .orElse("python3")));
        command.addAll(List.of(arguments));
        Map<String, String> all = new HashMap<>(environment);
        all.put("LAMELLA", product.resolve("lamella").toAbsolutePath().normalize().toString());
        try {
            return Optional.of(run(in, command, all));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private Outcome run(Path in, List<String> command) throws IOException, InterruptedException {
        return run(in, command, Map.of());
    }

    private Outcome run(Path in, List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString(), "JAVA_HOME", System.getProperty("java.home")));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("No end of " + command);
        }
        return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
