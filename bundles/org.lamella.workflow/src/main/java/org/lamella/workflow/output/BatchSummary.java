package org.lamella.workflow.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.workflow.Finding;
import org.lamella.workflow.run.BatchRun;

/** Writes what became of the files of a batch as one table: file, outcome, a column a finding, and why a file failed. */
public final class BatchSummary {

    /** Name of the table. */
    public static final String TABLE = "summary.csv";

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private BatchSummary() {
    }

    /**
     * Writes the table.
     *
     * @param entries what became of each file
     * @param folder where to; made when missing
     * @return the file written
     * @throws LamellaException when it cannot be written
     */
    public static Path write(List<BatchRun.Entry> entries, Path folder) throws LamellaException {
        return AtomicFolder.fill(folder, hidden -> write(table(entries), hidden.resolve(TABLE))).get(0);
    }

    private static void write(CsvTable table, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            table.write(out);
        }
    }

    private static CsvTable table(List<BatchRun.Entry> entries) {
        CsvTable table = new CsvTable().column("file", entries.stream().map(entry -> entry.file().toString()).toList())
                .column("outcome", entries.stream().map(entry -> entry.failure().isPresent() ? FAILED : DONE).toList());
        Set<String> names = new LinkedHashSet<>();
        entries.forEach(entry -> entry.findings().forEach(finding -> names.add(finding.what())));
        for (String name : names) {
            table.column(name, entries.stream().map(entry -> entry.findings().stream()
                    .filter(finding -> finding.what().equals(name)).map(Finding::here).findFirst().orElse("")).toList());
        }
        return table.column("why", entries.stream().map(entry -> entry.failure().orElse("")).toList());
    }
}
