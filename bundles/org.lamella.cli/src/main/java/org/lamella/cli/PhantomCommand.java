package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.phantom.PhantomDescription;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates maps of known composition from a description. */
@Command(name = "phantom", description = "Simulate spectrum images whose composition is known, and write them with their truth.",
        footer = "%n'lamella phantom --list' names the descriptions that come with the program.")
final class PhantomCommand extends LamellaCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME|FILE",
            description = "A description that comes with the program, or a YAML file.")
    private String what;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for map, truth and report; of several maps each gets a folder in "
            + "it.")
    private Path out;

    @Option(names = "--seed", paramLabel = "N", description = "Start of the random numbers, instead of the description's.")
    private Long seed;

    @Option(names = "--size", paramLabel = "WxH", converter = SizeConverter.class,
            description = "Columns and rows, instead of the description's. The same field is seen, with finer or coarser pixels.")
    private MapSize size;

    @Option(names = "--counts", paramLabel = "N", description = "Mean counts of a pixel, instead of the description's dose.")
    private Double counts;

    @Option(names = "--format", paramLabel = "ENDING", defaultValue = "hspy",
            description = "Format of the map, by the ending of its file. Default ${DEFAULT-VALUE}.")
    private String format;

    @Option(names = "--list", description = "Name the descriptions that come with the program, and do nothing else.")
    private boolean list;

    PhantomCommand(Session session) {
        super(session);
    }

    /** Reads a size. */
    static final class SizeConverter implements ITypeConverter<MapSize> {

        @Override
        public MapSize convert(String text) {
            return MapSize.parse(text);
        }
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        if (list) {
            return shipped();
        }
        if (what == null) {
            throw wrongUsage("Name a phantom or a file; 'lamella phantom --list' names those that come with the program");
        }
        if (out == null) {
            throw wrongUsage("Missing required option: '--out=DIR'");
        }
        PhantomDescription description = changed(PhantomDescription.names().contains(what) ? PhantomDescription.named(what) : fromFile());
        String ending = ending();
        Provenance history = PhantomDescription.names().contains(what) ? Provenance.begin()
                : Provenance.begin(SourceFile.of(Path.of(what), Progress.NONE));
        List<PhantomOutcome> outcomes = new ArrayList<>();
        int maps = description.maps();
        for (int map = 0; map < maps; map++) {
            Path folder = maps == 1 ? out : out.resolve("map-" + (map + 1));
            outcomes.add(new PhantomRun(session().contributions(), description, what, map, ending).into(folder, history,
                    progress.part((double) map / maps, (map + 1.0) / maps)));
        }
        return output(description, outcomes);
    }

    /** Found out before the work, not after it. */
    private String ending() {
        String ending = format.replaceFirst("^\\.", "");
        Set<String> known = session().contributions().writers().stream().flatMap(writer -> writer.extensions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(ending)) {
            throw wrongUsage("No writer knows the ending '" + ending + "' of --format; installed are " + String.join(", ", known));
        }
        return ending;
    }

    private PhantomDescription fromFile() throws LamellaException {
        Path file = Path.of(what);
        if (Files.notExists(file) && !what.matches(".*\\.ya?ml")) {
            return PhantomDescription.named(what);
        }
        return PhantomDescription.read(file);
    }

    private PhantomDescription changed(PhantomDescription description) throws LamellaException {
        PhantomDescription changed = description;
        if (size != null) {
            changed = changed.withSize(size.width(), size.height());
        }
        if (counts != null) {
            changed = changed.withCounts(counts);
        }
        return seed == null ? changed : changed.withSeed(seed);
    }

    private static CommandOutput shipped() throws LamellaException {
        TextTable table = new TextTable();
        JsonArray array = new JsonArray();
        for (String name : PhantomDescription.names()) {
            PhantomDescription description = PhantomDescription.named(name);
            table.row(name, description.title() + ".", description.about());
            JsonObject entry = new JsonObject();
            entry.addProperty("name", name);
            entry.addProperty("title", description.title());
            entry.addProperty("about", description.about());
            entry.addProperty("width", description.width());
            entry.addProperty("height", description.height());
            entry.addProperty("maps", description.maps());
            array.add(entry);
        }
        return CommandOutput.of(table.toString(), array);
    }

    private CommandOutput output(PhantomDescription description, List<PhantomOutcome> outcomes) {
        StringBuilder text = new StringBuilder();
        JsonArray maps = new JsonArray();
        for (PhantomOutcome outcome : outcomes) {
            text.append(outcome.text());
            maps.add(outcome.json());
        }
        JsonObject document = new JsonObject();
        document.addProperty("phantom", what);
        document.addProperty("title", description.title());
        document.add("maps", maps);
        return CommandOutput.of(text.toString(), document);
    }
}
