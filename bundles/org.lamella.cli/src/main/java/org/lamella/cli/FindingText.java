package org.lamella.cli;

import com.google.gson.JsonObject;
import java.util.List;
import org.lamella.workflow.Finding;

/** Numbers of a publication beside those found here, for the terminal and as JSON. */
final class FindingText {

    private FindingText() {
    }

    static String table(List<Finding> findings) {
        TextTable table = new TextTable().row("  what", "paper", "here", "why they differ");
        findings.forEach(finding -> table.row("  " + finding.what(), finding.paper(), finding.here(), finding.why()));
        return table.toString();
    }

    static JsonObject json(Finding finding) {
        JsonObject object = new JsonObject();
        object.addProperty("what", finding.what());
        object.addProperty("paper", finding.paper());
        object.addProperty("here", finding.here());
        object.addProperty("why", finding.why());
        return object;
    }
}
