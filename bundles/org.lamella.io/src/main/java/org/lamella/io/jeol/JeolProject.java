package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/** Reads a project: all files it names that are there. What is not there or cannot be read is told with the first signal. */
final class JeolProject {

    private static final int TREE_AT = 12;
    private static final String MEMBER = "(?i).*\\.(pts|eds|img|map)";

    private final Path path;
    private final List<StoredSignal> signals = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<LamellaException> broken = new ArrayList<>();

    private JeolProject(Path path) {
        this.path = path;
    }

    static boolean isProject(FileProbe probe) {
        return probe.startsWith(0, new byte[TREE_AT]) && probe.headText().contains("Analysis Station");
    }

    static List<StoredSignal> open(Path path) throws LamellaException {
        JeolProject project = new JeolProject(path);
        for (String named : project.names()) {
            project.add(named);
        }
        return project.signals();
    }

    private List<String> names() throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            List<String> names = new ArrayList<>();
            collect(JeolTree.read(file.seek(TREE_AT)), names);
            return names;
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole JEOL project (" + damaged.getMessage() + ")",
                    "Copy it again from Analysis Station", damaged);
        }
    }

    private static void collect(JeolTree tree, List<String> names) {
        tree.children().forEach((name, child) -> {
            if (name.equals("Filename") && !child.value().toString().isBlank()) {
                names.add(child.value().toString());
            }
            collect(child, names);
        });
    }

    private void add(String named) {
        Optional<Path> member = resolve(named);
        if (member.isEmpty()) {
            missing.add(named);
            return;
        }
        try {
            Optional<JeolFileKind> kind = JeolFileKind.of(FileProbe.of(member.get()));
            if (kind.isPresent()) {
                signals.add(kind.get().open(member.get()));
            } else if (named.matches(MEMBER)) {
                throw new IOException("it begins as none of Analysis Station");
            }
        } catch (LamellaException failed) {
            broken.add(failed);
        } catch (IOException damaged) {
            broken.add(Unreadable.because(member.get(), damaged.getMessage(), "Copy it again from Analysis Station", damaged));
        }
    }

    /** The file of a name that is relative to the project and written as Windows writes it. */
    private Optional<Path> resolve(String named) {
        Path at = path.toAbsolutePath().normalize().getParent();
        for (String part : named.split("[/\\\\]")) {
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            // nothing outside the project's folder is opened
            Optional<Path> next = part.equals("..") ? Optional.empty() : below(at, part);
            if (next.isEmpty()) {
                return next;
            }
            at = next.get();
        }
        return Optional.of(at).filter(Files::isRegularFile);
    }

    /** A name in a folder; to Windows, capitals and composed characters make no difference. */
    private static Optional<Path> below(Path folder, String name) {
        try {
            Path same = folder.resolve(name);
            if (Files.exists(same)) {
                return Optional.of(same);
            }
            String wanted = plain(name);
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> plain(file.getFileName().toString()).equalsIgnoreCase(wanted)).sorted().findFirst();
            }
        } catch (InvalidPathException | IOException unusable) {
            return Optional.empty();
        }
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private List<StoredSignal> signals() throws LamellaException {
        if (signals.isEmpty() && !broken.isEmpty()) {
            throw broken.get(0);
        }
        if (signals.isEmpty()) {
            throw Unreadable.because(path, missing.isEmpty() ? "the project names no files"
                    : "the files that the project names are not there, such as " + missing.get(0), "Copy the whole folder of the project");
        }
        List<String> warnings = new ArrayList<>();
        if (!missing.isEmpty()) {
            warnings.add("Of the files that the project names, " + missing.size() + " are not there, such as " + missing.get(0) + '.');
        }
        broken.forEach(failed -> warnings.add("A file of the project is left out: " + failed.getMessage()));
        signals.set(0, WarnedSignal.of(signals.get(0), warnings));
        return List.copyOf(signals);
    }
}
