package org.lamella.workflow.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.AxisRole;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.Program;
import org.lamella.workflow.document.Block;
import org.lamella.workflow.document.Document;
import org.lamella.workflow.document.Document.Highlight;
import org.lamella.workflow.document.HtmlDocument;
import org.lamella.workflow.document.PdfDocument;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;

/**
 * The report of a run: what the reader must know, what was measured, what was found, how, and where the numbers are.
 *
 * @param results what the run found
 * @param files the files written beside the report, to be listed; may be empty
 * @param notes what the parameters of the steps mean
 */
public record Report(Results results, List<ResultFile> files, StepNotes notes) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Copies the list. */
    public Report {
        Objects.requireNonNull(results, "results");
        Objects.requireNonNull(notes, "notes");
        files = List.copyOf(files);
    }

    /**
     * The report as blocks.
     *
     * @return a document
     */
    public Document document() {
        List<Section> sections = new ArrayList<>();
        if (!results.remarks().isEmpty()) {
            sections.add(new Section("Remarks", Section.Style.WARNING).add(new Block.Bullets(results.remarks())));
        }
        Optional<Section> signal = results.signal().map(SignalSection::of);
        boolean shown = false;
        for (ResultPart part : results.parts()) {
            if (!shown && part.place() != ResultPart.Place.FINDINGS) {
                signal.ifPresent(sections::add);
                shown = true;
            }
            part.show(under(part.heading(), sections), results);
        }
        if (!shown) {
            signal.ifPresent(sections::add);
        }
        sections.add(ProvenanceSection.of(results, notes));
        if (!files.isEmpty()) {
            sections.add(fileSection());
        }
        Program program = results.provenance().program();
        String creator = program.name() + " " + program.version();
        Optional<Instant> created = results.provenance().steps().stream().findFirst().map(step -> step.startedAt());
        return new Document(results.title(), created.map(time -> DATE.format(time) + " · ").orElse("") + creator, created, creator,
                highlights(), sections);
    }

    /** The last section when it has the heading, else a new one. */
    private static Section under(String heading, List<Section> sections) {
        if (sections.isEmpty() || !sections.get(sections.size() - 1).heading().equals(heading)) {
            sections.add(new Section(heading, Section.Style.PLAIN));
        }
        return sections.get(sections.size() - 1);
    }

    /**
     * The report as a web page.
     *
     * @return one HTML file that needs nothing else, UTF-8
     */
    public byte[] html() {
        return HtmlDocument.bytes(document());
    }

    /**
     * The report for print.
     *
     * @return a PDF file; the same report makes the same bytes
     */
    public byte[] pdf() {
        return PdfDocument.bytes(document());
    }

    private List<Highlight> highlights() {
        List<Highlight> all = new ArrayList<>();
        results.signal().ifPresent(signal -> addSizes(all, signal));
        results.parts().forEach(part -> all.addAll(part.highlights()));
        if (!results.provenance().steps().isEmpty()) {
            all.add(new Highlight(Numbers.seconds(results.provenance().seconds()), "computing time"));
        }
        return all;
    }

    private static void addSizes(List<Highlight> all, InfoSignal signal) {
        String pixels = SignalSection.sizes(signal, AxisRole.NAVIGATION);
        if (!pixels.isEmpty()) {
            all.add(new Highlight(pixels, "pixels"));
        }
        all.add(new Highlight(SignalSection.sizes(signal, AxisRole.SIGNAL), "channels"));
        signal.values().filter(values -> values.sum() instanceof Long)
                .ifPresent(values -> all.add(new Highlight(Numbers.any(values.sum()), "counts")));
    }

    private Section fileSection() {
        Table.Builder table = Table.builder("Files that belong to this report.").columns(Kind.CODE, "File").columns(Kind.TEXT, "Content");
        files.forEach(file -> table.row(Cell.of(file.name()), Cell.of(file.description())));
        return new Section("Files", Section.Style.PLAIN).add(table.build());
    }
}
