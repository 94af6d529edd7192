package org.lamella.cli;

import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.SpectrumImage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The spectrum image that a command works on, for use as a mixin. */
final class ImageInput {

    private static final String KIND = "spectrum image";

    @Parameters(index = "0", paramLabel = "FILE", description = "File with a spectrum image.")
    private Path file;

    @Option(names = "--signal", paramLabel = "N", defaultValue = "-1", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Number of the signal in the file, as 'lamella info' shows it; the first spectrum image when left out.")
    private int number;

    @Mixin
    private LoadArguments part;

    OpenedImage open(Contributions contributions, Progress progress) throws LamellaException {
        return open(file, number, part, contributions, progress);
    }

    /** Opens the first spectrum image of a file, all of it. */
    static OpenedImage openWhole(Path file, Contributions contributions, Progress progress) throws LamellaException {
        return open(file, -1, new LoadArguments(), contributions, progress);
    }

    /** Opens the same pixels of another file. @param other the file @param otherNumber its signal, negative for the first image */
    OpenedImage openBeside(Path other, int otherNumber, Contributions contributions, Progress progress) throws LamellaException {
        return open(other, otherNumber, part.inSpace(), contributions, progress);
    }

    private static OpenedImage open(Path file, int number, LoadArguments part, Contributions contributions, Progress progress)
            throws LamellaException {
        OpenedSignal opened = OpenedSignal.open(file, number, part, ImageInput::isImage, KIND, contributions, progress);
        if (!(opened.signal() instanceof SpectrumImage image)) {
            throw opened.isNo(KIND);
        }
        return new OpenedImage(file, image, opened.description(), opened.provenance());
    }

    private static boolean isImage(StoredSignal signal) {
        List<Axis> axes = signal.outline().axes();
        return axes.size() > 1 && axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count() == 1;
    }
}
