package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/** Reads the files of JEOL Analysis Station, one by one or all that a project names. */
public final class JeolLoader implements SignalLoader {

    private static final int TREE_AT = 12;

    @Override
    public boolean recognises(FileProbe probe) {
        return switch (probe.extension()) {
            case "asw" -> probe.startsWith(0, new byte[12]) && probe.headText().contains("Analysis Station");
            case "pts" -> probe.startsWith(0, (byte) 0x30, (byte) 1, (byte) 0, (byte) 0) && probe.headText().startsWith("PTTDFILE", 4);
            case "img", "map" -> probe.startsWith(0, (byte) JeolImage.MAGIC, (byte) 0, (byte) 0, (byte) 0)
                    && probe.headText().startsWith("JED-2200", 4);
            case "eds" -> probe.startsWith(0, (byte) 2, (byte) 0, (byte) 0, (byte) 0);
            default -> false;
        };
    }

    static String stem(Path path) {
        return path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".asw") ? project(path) : List.of(member(path, name));
    }

    private static StoredSignal member(Path path, String name) throws LamellaException {
        if (name.endsWith(".pts")) {
            return JeolMap.open(path);
        }
        return name.endsWith(".eds") ? JeolSpectrum.open(path) : JeolImage.open(path);
    }

    private static List<StoredSignal> project(Path path) throws LamellaException {
        List<StoredSignal> signals = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        LamellaException broken = null;
        for (String named : members(path)) {
            Path member = resolve(path, named);
            if (member == null || !Files.isRegularFile(member)) {
                missing.add(named);
                continue;
            }
            String name = member.getFileName().toString().toLowerCase(Locale.ROOT);
            if (!name.matches(".*\\.(pts|eds|img|map)")) {
                continue;
            }
            try {
                signals.add(member(member, name));
            } catch (LamellaException failed) {
                broken = broken == null ? failed : broken;
            }
        }
        if (signals.isEmpty() && broken != null) {
            throw broken;
        }
        if (signals.isEmpty()) {
            throw Unreadable.because(path, missing.isEmpty() ? "the project names no files"
                    : "the files that the project names are not there, such as "
                    + missing.get(0), "Copy the whole folder of the project");
        }
        return signals;
    }

    /** Paths in a project are relative to it and written as Windows writes them. */
    private static Path resolve(Path project, String named) {
        try {
            Path folder = project.toAbsolutePath().normalize().getParent();
            Path member = folder.resolve(named.replace('\\', '/')).normalize();
            return member.startsWith(folder) ? member : null;
        } catch (InvalidPathException unusable) {
            return null;
        }
    }

    private static List<String> members(Path path) throws LamellaException {
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
}
