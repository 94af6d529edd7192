package org.lamella.cli;

import com.google.gson.JsonObject;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamella.cli.bundle.BundleTemplate;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Decomposition;
import org.lamella.core.progress.Progress;
import org.lamella.workflow.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the folder that a lab begins its own bundle with. */
@Command(name = "new-bundle", description = "Make a folder with a bundle of your own: one loader, one decomposition, their tests and build.")
final class NewBundleCommand extends LamellaCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the bundle and its package, as in org.example.lab.")
    private String name;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder to make; one named after the bundle when left out.")
    private Path out;

    NewBundleCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Path folder = out == null ? Path.of(name) : out;
        // With the time of the build: Maven keeps what it once saw under a version
        List<Path> files = new BundleTemplate(name, core(), Program.running().version()).write(folder);
        JsonObject document = new JsonObject();
        document.addProperty("folder", folder.toString());
        document.add("files", JsonText.files(files));
        return CommandOutput.of("Made " + folder + " with " + files.size() + " files. Next:\n  cd " + folder + " && mvn package\n  cp target/"
                + name + "-1.0.0.jar ~/.lamella/dropins/\n  lamella list\n", document);
    }

    /** The jar with the interfaces, as this program runs with it. */
    private static Path core() throws LamellaException {
        try {
            Path jar = Path.of(Decomposition.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(jar)) {
                return jar;
            }
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            throw new LamellaException("The bundle org.lamella.core is not in a file of its own; run the installed program.", notAFile);
        }
        throw new LamellaException("The bundle org.lamella.core is not packed as a jar; run the installed program.");
    }
}
