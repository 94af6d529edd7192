package org.lamella.ui.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.lamella.core.LamellaException;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.Spectrum;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.job.TaskJob;
import org.lamella.ui.session.DerivedResult;
import org.lamella.ui.session.LinkedMap;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.DecompositionOutcome;
import org.lamella.workflow.InfoSignal;
import org.lamella.workflow.chart.FigureFormat;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.DecompositionPart;
import org.lamella.workflow.report.Report;
import org.lamella.workflow.report.Results;

/** Saves what views show: asks where to, then writes off the drawing thread, in every contributed format that can hold it. */
public final class Exports {

    private static final String CSV = "csv";
    private static final String PDF = "pdf";

    private Exports() {
    }

    /** Saves the map that is looked at, as a figure or as numbers. @param desk the desk @param shell the window */
    public static void saveMap(Desk desk, Shell shell) {
        desk.linked().map().ifPresent(map -> {
            Image image = image(map);
            MapFile figure = new MapFile(map, desk.session().mapDisplay(), desk.session().notes().current().shownMasks());
            askFile(desk, shell, "Save the map", map.title(), image, figures()).ifPresent(file ->
                    TaskJob.schedule(desk, "Saving " + file.getFileName(), progress -> {
                        Optional<FigureFormat> format = FigureFormat.ofExtension(extension(file));
                        if (format.isPresent()) {
                            ExportFiles.write(file, figure.draw(format.get()));
                        } else {
                            desk.files().write(image, file, progress);
                        }
                    }));
        });
    }

    private static List<FileChoices.Filter> figures() {
        return Arrays.stream(FigureFormat.values()).map(format -> FileChoices.Filter.of(format.label(),
                List.of(format.extension()))).toList();
    }

    /**
     * Saves a chart as it is shown, as a figure or as a table. @param desk the desk @param shell the window @param chart the chart
     * @param name begin of the file's name
     */
    public static void saveChart(Desk desk, Shell shell, ChartCanvas chart, String name) {
        if (chart.data().curves().isEmpty()) {
            return;
        }
        ChartFigure figure = new ChartFigure(chart.data(), chart.xRange(), chart.scale(), List.of());
        List<FileChoices.Filter> filters = new ArrayList<>(figures());
        filters.add(FileChoices.Filter.of("Table", List.of(CSV)));
        ask(desk, shell, "Save the chart", name, filters).ifPresent(file -> TaskJob.schedule(desk, "Saving " + file.getFileName(),
                progress -> write(figure, file)));
    }

    private static void write(ChartFigure figure, Path file) throws LamellaException {
        Optional<FigureFormat> format = FigureFormat.ofExtension(extension(file));
        ExportFiles.write(file, format.isPresent() ? figure.draw(format.get()) : figure.csv().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Saves a table. @param desk the desk @param shell the window @param title what is asked @param name begin of the file's name
     * @param text comma-separated values
     */
    public static void saveText(Desk desk, Shell shell, String title, String name, String text) {
        ask(desk, shell, title, name, List.of(FileChoices.Filter.of("Table", List.of(CSV)))).ifPresent(file -> TaskJob.schedule(desk,
                "Saving " + file.getFileName(), progress -> ExportFiles.write(file, text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Saves the maps of the marked elements, a file each, into a folder. @param desk the desk @param shell the window */
    public static void saveElementMaps(Desk desk, Shell shell) {
        desk.linked().elementMaps().ifPresent(maps -> {
            String message = "Choose the folder: each element gets a figure (PNG) and a table of counts (TIFF)";
            MapDisplay display = desk.session().mapDisplay();
            desk.fileChoices().folder(shell, "Save the element maps", message).ifPresent(folder -> TaskJob.schedule(desk,
                    "Saving the element maps",
                    progress -> ElementMapFiles.write(maps, display, folder, desk.files(), progress)));
        });
    }

    /** Saves the computations on the current signal as a workflow file. @param desk the desk @param shell the window */
    public static void saveWorkflow(Desk desk, Shell shell) {
        Optional<SessionWorkflow> workflow = desk.session().current()
                .flatMap(signal -> SessionWorkflow.of(desk.session(), signal, desk.contributions()));
        if (workflow.isEmpty()) {
            desk.warn("Save as workflow", List.of("Nothing was computed on a signal of a file yet: run a decomposition or a "
                    + "quantification first."));
            return;
        }
        ask(desk, shell, "Save as workflow", workflow.get().title(), List.of(FileChoices.Filter.of("Workflow", List.of("yaml"))))
                .ifPresent(file -> TaskJob.schedule(desk, "Saving " + file.getFileName(),
                        progress -> workflow.get().write(file, progress)));
    }

    private static Image image(LinkedMap map) {
        SignalHeader header = map.signal().signal().header();
        return new Image(header.withTitle(map.signal().label() + ", " + map.title()), map.yAxis().withRole(AxisRole.SIGNAL),
                map.xAxis().withRole(AxisRole.SIGNAL), NumericArray.of(map.values()));
    }

    /** Saves the spectrum that is looked at, in a spectrum's format. @param desk the desk @param shell the window */
    public static void saveSpectrum(Desk desk, Shell shell) {
        desk.linked().spectrum().ifPresent(shown -> {
            Spectrum spectrum = spectrum(shown);
            askFile(desk, shell, "Save the spectrum", shown.title(), spectrum, List.of()).ifPresent(file -> TaskJob.schedule(desk,
                    "Saving " + file.getFileName(), progress -> desk.files().write(spectrum, file, progress)));
        });
    }

    /**
     * Saves the spectrum that is looked at, as a figure with all that is shown or in a spectrum's format. @param desk the desk
     * @param shell the window @param figure what is shown
     */
    public static void saveSpectrum(Desk desk, Shell shell, ChartFigure figure) {
        desk.linked().spectrum().ifPresent(shown -> {
            Spectrum spectrum = spectrum(shown);
            askFile(desk, shell, "Save the spectrum", shown.title(), spectrum, figures()).ifPresent(file -> TaskJob.schedule(desk,
                    "Saving " + file.getFileName(), progress -> {
                        if (FigureFormat.ofExtension(extension(file)).isPresent()) {
                            write(figure, file);
                        } else {
                            desk.files().write(spectrum, file, progress);
                        }
                    }));
        });
    }

    private static Spectrum spectrum(LinkedSpectrum shown) {
        SignalHeader header = shown.signal().signal().header();
        return new Spectrum(header.withTitle(shown.signal().label() + ", " + shown.title()), shown.axis(), NumericArray.of(shown.values()));
    }

    /**
     * Saves a decomposition with its report into a folder. @param desk the desk @param shell the window @param result nothing happens
     * without
     */
    public static void saveResult(Desk desk, Shell shell, Optional<DerivedResult> result) {
        Optional<DecompositionOutcome> outcome = result.flatMap(DerivedResult::outcome);
        Optional<OpenSignal> signal = result.flatMap(derived -> desk.session().signal(derived.signalId()));
        if (outcome.isEmpty() || signal.isEmpty()) {
            return;
        }
        desk.fileChoices().folder(shell, "Save the decomposition", "Choose the folder for maps, spectra, figures and the report")
                .ifPresent(folder -> TaskJob.schedule(desk, "Saving to " + folder.getFileName(),
                progress -> {
                    Signal source = signal.get().signal();
                    int index = signal.get().origin().map(origin -> origin.index()).orElse(0);
                    Results results = Results.builder(signal.get().label(), outcome.get().provenance())
                            .signal(InfoSignal.of(index, source, progress)).add(new DecompositionPart(outcome.get())).build();
                    new ResultFolder(folder, desk.contributions()).write(results, progress);
                }));
    }

    /**
     * Saves all that was found on the current signal as a report, one HTML page or a PDF file.
     * @param desk the desk
     * @param shell the window
     */
    public static void saveReport(Desk desk, Shell shell) {
        desk.session().current().ifPresent(signal -> {
            SessionReport report = SessionReport.of(desk, signal);
            ask(desk, shell, "Save the session report", signal.label() + "_report",
                    List.of(FileChoices.Filter.of("Web page", List.of("html")), FileChoices.Filter.of("PDF", List.of(PDF))))
                    .ifPresent(file -> TaskJob.schedule(desk, "Saving " + file.getFileName(), progress -> {
                        Report made = report.of(desk.contributions(), progress);
                        ExportFiles.write(file, extension(file).equals(PDF) ? made.pdf() : made.html());
                    }));
        });
    }

    private static Optional<Path> askFile(Desk desk, Shell shell, String title, String name, Signal signal,
            List<FileChoices.Filter> first) {
        List<FileChoices.Filter> filters = new ArrayList<>(first);
        desk.contributions().writers().stream().filter(writer -> writer.service().canWrite(signal))
                .forEach(writer -> filters.add(FileChoices.Filter.of(writer.label(), writer.extensions())));
        return ask(desk, shell, title, name, filters);
    }

    private static Optional<Path> ask(Desk desk, Shell shell, String title, String name, List<FileChoices.Filter> filters) {
        if (filters.isEmpty()) {
            desk.warn(title, List.of("No installed bundle writes what is shown here."));
            return Optional.empty();
        }
        String proposed = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").toLowerCase(Locale.ROOT);
        return desk.fileChoices().save(shell, title, proposed, filters);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
