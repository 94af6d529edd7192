package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.Mask;
import org.lamella.workflow.DetectionStudy;
import org.lamella.workflow.QuantificationRun;
import org.lamella.workflow.WorkflowRecorder;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much summing pixels helps to see an element. */
@Command(name = "detection",
        description = "Follow signal-to-noise ratios and limits of detection over the number of pixels that are summed.",
        footer = "%n'lamella detection --method ID --help' shows the parameters of a method.")
final class DetectionCommand extends LamellaCommand {

    @Mixin
    private ImageInput input;

    @Mixin
    private RegionOptions region;

    @Mixin
    private QuantificationOptions quantification;

    @Option(names = "--order-seed", paramLabel = "N", defaultValue = "1",
            description = "Start of the random generator that puts the pixels in order. Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for tables, figures and report; without it the table is printed.")
    private Path out;

    DetectionCommand(Session session) {
        super(session);
    }

    void offerParameters(String... arguments) {
        quantification.offer(spec(), session().contributions(), arguments);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = quantification.parameters(spec());
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.4));
        Optional<Mask> chosen = region.mask(opened.image(), session().contributions(), progress.part(0.4, 0.45));
        Mask mask = chosen.orElseGet(() -> Mask.all(opened.image().cube().width(), opened.image().cube().height()));
        DetectionStudy study = DetectionStudy.of(new QuantificationRun(session().contributions()), quantification.method(), parameters,
                opened.image(), mask, seed, opened.provenance(), progress.part(0.45, 0.9));
        JsonObject document = document(opened, study);
        if (out == null) {
            document.add("files", new JsonArray());
            return CommandOutput.of(text(study), document);
        }
        WorkflowRecorder notes = new WorkflowRecorder();
        List<String> on = new ArrayList<>(List.of(opened.note(notes)));
        region.note(opened.image(), on.get(0), notes, session().contributions(), progress).ifPresent(on::add);
        Map<String, String> texts = new LinkedHashMap<>(Map.of("order", Long.toString(seed)));
        texts.putAll(study.provenance().last(QuantificationRun.STEP).parameters());
        notes.step(spec().name(), quantification.method(), on, texts);
        String title = opened.image().title() + ", detection";
        Results results = opened.results(title, study.provenance(), progress).workflow(notes.workflow(title))
                .add(new PlotPart(study.signalToNoisePlot())).add(new PlotPart(study.detectionLimitPlot())).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.9, 1));
        document.add("files", JsonText.files(files));
        return CommandOutput.of(text(study) + "Wrote " + files.size() + " files to " + out + "\n", document);
    }

    private static JsonObject document(OpenedImage opened, DetectionStudy study) {
        JsonObject document = new JsonObject();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        document.add("pixels", JsonText.numbers(study.pixels()));
        JsonArray elements = new JsonArray();
        for (DetectionStudy.ElementStudy element : study.elements()) {
            JsonObject object = new JsonObject();
            object.addProperty("element", element.symbol());
            object.addProperty("line", element.line());
            object.add("peakSignalToNoise", JsonText.numbers(element.signalToNoise()));
            object.add("atomicDetectionLimit", JsonText.numbers(element.detectionLimit()));
            object.add("squareRootLaw", JsonText.value(element.law().k()));
            object.add("determination", JsonText.value(element.law().determination()));
            object.add("exponent", JsonText.value(element.law().exponent()));
            elements.add(object);
        }
        document.add("elements", elements);
        return document;
    }

    private static String text(DetectionStudy study) {
        TextTable table = new TextTable();
        Object[] head = new Object[1 + 2 * study.elements().size()];
        head[0] = "pixels";
        for (int k = 0; k < study.elements().size(); k++) {
            head[1 + 2 * k] = study.elements().get(k).symbol() + " peak SNR";
            head[2 + 2 * k] = study.elements().get(k).symbol() + " limit at%";
        }
        table.row(head);
        for (int i = 0; i < study.pixels().length; i++) {
            Object[] cells = new Object[head.length];
            cells[0] = String.format(Locale.ROOT, "%.0f", study.pixels()[i]);
            for (int k = 0; k < study.elements().size(); k++) {
                cells[1 + 2 * k] = String.format(Locale.ROOT, "%.3g", study.elements().get(k).signalToNoise()[i]);
                cells[2 + 2 * k] = String.format(Locale.ROOT, "%.2g", 100 * study.elements().get(k).detectionLimit()[i]);
            }
            table.row(cells);
        }
        StringBuilder text = new StringBuilder(table.toString());
        for (DetectionStudy.ElementStudy element : study.elements()) {
            text.append(String.format(Locale.ROOT, "%s: SNR = %.4g sqrt(pixels), R2 %.3f, slope of the logarithms %.3f%n", element.symbol(),
                    element.law().k(), element.law().determination(), element.law().exponent()));
        }
        return text.toString();
    }
}
