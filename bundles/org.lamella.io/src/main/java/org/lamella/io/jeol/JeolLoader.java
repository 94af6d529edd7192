package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.Unreadable;

/** Reads the files of JEOL Analysis Station, one by one or all that a project names. */
public final class JeolLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return JeolProject.isProject(probe) || JeolFileKind.of(probe).isPresent();
    }

    static String stem(Path path) {
        return path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try {
            FileProbe probe = FileProbe.of(path);
            Optional<JeolFileKind> kind = JeolFileKind.of(probe);
            if (kind.isPresent()) {
                return List.of(kind.get().open(path));
            }
            if (JeolProject.isProject(probe)) {
                return JeolProject.open(path);
            }
            throw new IOException("it does not begin as one");
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no file of JEOL Analysis Station (" + damaged.getMessage() + ")",
                    "Copy it again from Analysis Station", damaged);
        }
    }
}
