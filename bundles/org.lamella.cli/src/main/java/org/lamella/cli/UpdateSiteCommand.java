package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.lamella.cli.site.UpdateSite;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a lab's bundles on an update site. */
@Command(name = "update-site", description = "Put bundles of your own on an update site, from which workbenches install and update them.")
final class UpdateSiteCommand extends LamellaCommand {

    @Parameters(arity = "1..*", paramLabel = "JAR", description = "Bundles, as Maven made them.")
    private List<Path> jars;

    @Option(names = "--out", required = true, paramLabel = "DIR",
            description = "The site, a folder that a web server or a shared drive can offer; bundles are added to a site that is there.")
    private Path out;

    @Option(names = "--name", paramLabel = "TEXT", defaultValue = "Lab", description = "What the dialogs call the site.")
    private String name;

    UpdateSiteCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        List<String> features = new UpdateSite(out, name).add(jars);
        JsonObject document = new JsonObject();
        document.addProperty("site", out.toString());
        JsonArray installable = new JsonArray();
        features.forEach(installable::add);
        document.add("features", installable);
        return CommandOutput.of("The update site " + out + " offers " + String.join(", ", features)
                + ".\nIn the workbench: Help > Install New Software, Add, Local.\n", document);
    }
}
