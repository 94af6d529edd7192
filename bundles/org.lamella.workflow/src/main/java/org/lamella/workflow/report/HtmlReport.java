package org.lamella.workflow.report;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The results of a run as one HTML file that needs nothing else: plots are inline SVG, maps inline PNG, and there is no script. It is
 * well-formed XML, follows the reader's light or dark setting, and prints.
 */
public final class HtmlReport {

    /** A browser that honours it loads nothing from anywhere, whatever a title may contain. */
    private static final String CONTENT_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    private final Results results;
    private final List<ResultFile> files;

    /**
     * A report.
     *
     * @param results what the run found
     * @param files the files written beside the report, to be listed; may be empty
     */
    public HtmlReport(Results results, List<ResultFile> files) {
        this.results = results;
        this.files = List.copyOf(files);
    }

    /**
     * The report.
     *
     * @return the text of the HTML file
     */
    public String html() {
        MapFigures maps = MapFigures.of(results);
        List<Section> sections = List.of(
                new HeaderSection(),
                new RemarksSection(),
                new FindingsSection(),
                new SignalSection(),
                new SumSpectrumSection(),
                new SpectraSection(),
                new CompositionSection(),
                new SimulationSection(),
                new ComparisonSection(),
                new DecompositionSection(maps),
                new JudgementSection(),
                new UnmixingSection(maps),
                new SegmentationSection(maps),
                new TruthSection(),
                new ElementSection(maps),
                new ProfileSection(),
                new PlotSection(),
                new ProvenanceSection(),
                new FilesSection(files));
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_POLICY);
        html.element("title", results.title());
        html.open("style").markup(StyleSheet.text()).close().close();
        html.open("body").open("main");
        for (Section section : sections) {
            if (section.applies(results)) {
                section.write(html, results);
            }
        }
        return html.close().close().close().finish();
    }

    /**
     * The report as a file.
     *
     * @return UTF-8 bytes
     */
    public byte[] bytes() {
        return html().getBytes(StandardCharsets.UTF_8);
    }
}
