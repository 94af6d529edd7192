package org.lamella.io.semper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.Unreadable;

/** Reads {@code .unf} files of SEMPER 6 and 7: all forms of pictures, one or several in a file, in the byte order of their machine. */
public final class SemperLoader implements SignalLoader {

    private static final int MAX_PICTURES = 10_000;

    @Override
    public boolean recognises(FileProbe probe) {
        try (BinaryFile file = BinaryFile.open(probe.file())) {
            return SemperPicture.at(file).isPresent();
        } catch (IOException other) {
            return false;
        }
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        String name = path.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        try (BinaryFile file = BinaryFile.open(path)) {
            List<StoredSignal> pictures = new ArrayList<>();
            while (file.remaining() > 0 && pictures.size() < MAX_PICTURES) {
                Optional<SemperPicture> picture = SemperPicture.at(file);
                if (picture.isEmpty()) {
                    break;
                }
                pictures.add(picture.get().read(pictures.isEmpty() ? name : name + " " + (pictures.size() + 1)));
            }
            if (pictures.isEmpty()) {
                throw new IOException("it does not begin with the header of a picture");
            }
            return pictures;
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole SEMPER file (" + damaged.getMessage() + ")",
                    "Copy it again, or write it again with WRITE UNFORMATTED", damaged);
        }
    }
}
