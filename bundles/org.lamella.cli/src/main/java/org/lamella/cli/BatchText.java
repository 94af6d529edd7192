package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.lamella.workflow.Finding;
import org.lamella.workflow.run.BatchRun;

/** What became of the files of a batch, for the terminal and as JSON. */
final class BatchText {

    private BatchText() {
    }

    /** The whole output; complete when no file failed. */
    static CommandOutput output(List<BatchRun.Entry> entries, Path table) {
        long failed = entries.stream().filter(entry -> entry.failure().isPresent()).count();
        TextTable text = new TextTable();
        JsonArray files = new JsonArray();
        for (BatchRun.Entry entry : entries) {
            text.row("  " + entry.file().getFileName(), entry.results().map(Path::toString).orElse("failed"));
            files.add(json(entry));
        }
        JsonObject document = new JsonObject();
        document.addProperty("done", entries.size() - failed);
        document.addProperty("failed", failed);
        document.addProperty("summary", table.toString());
        document.add("files", files);
        return new CommandOutput(text + "" + (entries.size() - failed) + " of " + entries.size() + " files done, the table is " + table
                + "\n", JsonText.of(document), failed == 0);
    }

    private static JsonObject json(BatchRun.Entry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("file", entry.file().toString());
        object.addProperty("results", entry.results().map(Path::toString).orElse(null));
        JsonObject findings = new JsonObject();
        for (Finding finding : entry.findings()) {
            findings.addProperty(finding.what(), finding.here());
        }
        object.add("findings", findings);
        object.addProperty("error", entry.failure().orElse(null));
        return object;
    }
}
