package org.lamella.workflow.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.FileTrouble;
import org.lamella.workflow.Finding;
import org.lamella.workflow.QuantificationOutcome;
import org.lamella.workflow.Workflow;
import org.lamella.workflow.report.AxisLabels;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.HtmlReport;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.workflow.report.ResultPlot;
import org.lamella.workflow.report.Results;

/**
 * Writes results into a folder: arrays as NPY, tables as CSV, figures as PNG, {@value #PROVENANCE} and {@value #REPORT}. The files appear
 * together at the end, whole, or not at all; files of the same names are replaced, others stay.
 *
 * <p>Names begin with the id of the algorithm: {@code pca_maps.npy} (K x H x W), {@code pca_spectra.npy} (K x M), {@code pca_spectra.csv},
 * {@code pca_scree.csv}; H is 1 for a line scan and the product of all but the fastest navigation axis for a series of maps.
 */
public final class ResultFolder {

    /** Name of the record of program, inputs and steps. */
    public static final String PROVENANCE = "provenance.json";
    /** Name of the report. */
    public static final String REPORT = "report.html";

    private final Path folder;

    /**
     * A folder for results.
     *
     * @param folder where to write; made when missing
     */
    public ResultFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes results.
     *
     * @param results what a run found
     * @param progress progress and cancellation
     * @return the files written, by name
     * @throws LamellaException when the folder cannot be written, saying why; also when cancelled; the folder is then as it was before
     */
    public List<Path> write(Results results, Progress progress) throws LamellaException {
        return write(results, List.of(), progress);
    }

    /**
     * Writes results with files of their own.
     *
     * @param results what a run found
     * @param attachments more files, written one after the other; the report lists them
     * @param progress progress and cancellation
     * @return the files written, by name
     * @throws LamellaException when the folder cannot be written, saying why; also when cancelled; the folder is then as it was before
     */
    public List<Path> write(Results results, List<Attachment> attachments, Progress progress) throws LamellaException {
        progress.message("Writing results to " + folder);
        FilePlan plan = plan(results);
        List<String> names = attachments.stream().map(file -> plan.reserve(file.stem(), file.ending(), file.description())).toList();
        List<PlannedFile> files = plan.files();
        return AtomicFolder.fill(folder, hidden -> {
            for (int i = 0; i < names.size(); i++) {
                Progress part = progress.part(0.5 * i / names.size(), 0.5 * (i + 1) / names.size());
                attachments.get(i).content().write(hidden.resolve(names.get(i)), part);
            }
            Progress rest = progress.part(names.isEmpty() ? 0 : 0.5, 1);
            Blocks.tasks(files.size(), rest, number -> write(files.get(number), hidden, rest));
        });
    }

    private void write(PlannedFile file, Path hidden, Progress progress) throws LamellaException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(hidden.resolve(file.name())))) {
            file.content().write(out, progress);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + file.name() + " to " + folder + ": " + FileTrouble.reason(failed) + ".", failed);
        }
    }

    private static FilePlan plan(Results results) {
        FilePlan plan = new FilePlan();
        plan.add("report", ".html", "This report", (out, progress) -> out.write(new HtmlReport(results, plan.descriptions()).bytes()));
        plan.add("provenance", ".json", "Program, inputs and steps with all parameters",
                (out, progress) -> out.write(results.provenance().toJson().getBytes(StandardCharsets.UTF_8)));
        results.workflow().or(() -> Workflow.recorded(results.title(), results.provenance())).ifPresent(
                workflow -> plan.add("workflow", ".yaml", "The same as a workflow, for lamella run",
                        (out, progress) -> out.write(workflow.toYaml().getBytes(StandardCharsets.UTF_8))));
        if (!results.findings().isEmpty()) {
            plan.add("findings", ".csv", "Numbers of the publication beside those found here",
                    (out, progress) -> findings(results.findings()).write(out));
        }
        for (Spectrum spectrum : results.spectra()) {
            plan.add("spectrum_" + spectrum.title(), ".csv", spectrum.title(), (out, progress) -> new CsvTable()
                    .column(AxisLabels.of(spectrum.axis()), spectrum.axis().coordinates()).column("counts", spectrum.values().toDoubles())
                    .write(out));
        }
        for (QuantificationOutcome outcome : results.compositions()) {
            CompositionFiles.plan(plan, outcome, results.markers());
        }
        for (DecompositionOutcome outcome : results.decompositions()) {
            DecompositionFiles.plan(plan, outcome, results.markers());
        }
        results.unmixings().forEach(outcome -> UnmixingFiles.plan(plan, outcome));
        results.segmentations().forEach(outcome -> SegmentationFiles.plan(plan, outcome));
        results.simulations().forEach(outcome -> DiffusionFiles.plan(plan, outcome.result()));
        results.comparisons().forEach(outcome -> ComparisonFiles.plan(plan, outcome.result()));
        JudgementFiles.plan(plan, results.judgements());
        results.sumSpectrum().ifPresent(sum -> planSumSpectrum(plan, sum, results));
        planElementMaps(plan, results);
        for (ProfilePlot profile : results.profiles()) {
            plan.add("profile", ".csv", profile.title(), (out, progress) -> profileTable(profile).write(out));
            plan.add("profile", ".png", profile.title(), (out, progress) -> out.write(Figures.chart(Charts.profile(profile))));
        }
        for (ResultPlot plot : results.plots()) {
            plan.add(plot.name(), ".csv", plot.title(), (out, progress) -> plotTable(plot).write(out));
            plan.add(plot.name(), ".png", plot.title(), (out, progress) -> out.write(Figures.chart(plot.chart())));
        }
        return plan;
    }

    private static CsvTable findings(List<Finding> findings) {
        return new CsvTable().column("what", findings.stream().map(Finding::what).toList())
                .column("paper", findings.stream().map(Finding::paper).toList())
                .column("here", findings.stream().map(Finding::here).toList())
                .column("why", findings.stream().map(Finding::why).toList());
    }

    private static CsvTable plotTable(ResultPlot plot) {
        CsvTable table = new CsvTable();
        plot.columns().forEach(column -> table.column(column.name(), column.values()));
        return table;
    }

    private static void planSumSpectrum(FilePlan plan, Spectrum sum, Results results) {
        plan.add("sum_spectrum", ".csv", "Sum spectrum over its energy axis", (out, progress) -> new CsvTable()
                .column(AxisLabels.of(sum.axis()), sum.axis().coordinates()).column("sum", sum.values().toDoubles()).write(out));
        plan.add("sum_spectrum", ".png", "Sum spectrum", (out, progress) -> out.write(
                Figures.chart(Charts.spectrum(sum.axis(), sum.values().toDoubles(), "Counts", results.markers()))));
    }

    private static void planElementMaps(FilePlan plan, Results results) {
        PixelSize pixel = PixelSize.of(results);
        for (NamedMap map : results.elementMaps()) {
            String what = "Map of " + map.name() + (map.unit().isEmpty() ? "" : " in " + map.unit());
            plan.add("element_" + map.name(), ".npy", what + ", " + map.height() + " × " + map.width() + " (y, x), float64",
                    (out, progress) -> NpyFile.write(new double[][] {map.values()}, new int[] {map.height(), map.width()}, out, progress));
            plan.add("element_" + map.name(), ".png", what, (out, progress) -> out.write(Figures.map(map, pixel)));
        }
    }

    private static CsvTable profileTable(ProfilePlot profile) {
        CsvTable table = new CsvTable().column(profile.distanceLabel(), profile.distance());
        for (ProfilePlot.Curve curve : profile.curves()) {
            table.column(curve.name(), curve.values());
            if (curve.sigma().length > 0) {
                table.column(curve.name() + " sigma", curve.sigma());
            }
        }
        return table;
    }
}
