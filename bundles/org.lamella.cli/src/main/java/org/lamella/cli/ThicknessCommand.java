package org.lamella.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.parameter.ParameterSchema;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.eels.ThicknessMap;
import org.lamella.eels.ThicknessParameters;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.output.ResultFolder;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Thickness from low losses. */
@Command(name = "thickness", description = "Map the thickness of the specimen from low energy losses: the logarithm of all counts over"
        + " those of the zero-loss peak, in mean free paths, and in nm when the mean atomic number is given.")
final class ThicknessCommand extends LamellaCommand {

    private static final ParameterSchema<ThicknessParameters> SCHEMA = ParameterSchema.of(ThicknessParameters.class);

    @Mixin
    private ImageInput input;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for maps, figures and report.")
    private Path out;

    private ParameterOptions parameters;

    ThicknessCommand(Session session) {
        super(session);
    }

    /** Adds the options of the method; must come before arguments are parsed. */
    void offerParameters() {
        parameters = ParameterOptions.addTo(spec(), SCHEMA, "thickness", "thickness", Set.of());
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        ThicknessParameters chosen = SCHEMA.parse(parameters.texts(spec().commandLine().getParseResult()));
        OpenedImage opened = input.open(session().contributions(), progress.part(0, 0.6));
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        ThicknessMap thickness = ThicknessMap.of(opened.image(), chosen, progress.part(0.6, 0.8));
        Map<String, String> texts = SCHEMA.toTexts(chosen);
        Provenance history = opened.provenance().then(StepRecord.of(spec().name(), "log-ratio", "org.lamella.eels", texts, startedAt,
                (System.nanoTime() - start) * 1e-9));
        Results results = opened.results(opened.image().title() + ", thickness", history, progress)
                .add(new ElementMapsPart(maps(thickness))).build();
        List<Path> files = new ResultFolder(out, session().contributions()).write(results, progress.part(0.8, 1));
        return CommandOutput.of(text(thickness) + "Wrote " + files.size() + " files to " + out + "\n", document(opened, thickness, files));
    }

    private static List<NamedMap> maps(ThicknessMap thickness) {
        List<NamedMap> maps = new ArrayList<>();
        maps.add(map(thickness.source(), "thickness over mean free path", thickness.relative(), ""));
        maps.add(map(thickness.source(), "thickness over mean free path, error", thickness.sigma(), ""));
        if (thickness.meanFreePathNm().isPresent()) {
            maps.add(map(thickness.source(), "thickness", thickness.nm(), "nm"));
        }
        return maps;
    }

    private static NamedMap map(SpectrumImage image, String name, double[] values, String unit) {
        return new NamedMap(name, image.cube().width(), image.cube().height(), values, unit, false);
    }

    private static double mean(double... values) {
        return Arrays.stream(values).filter(Double::isFinite).average().orElse(Double.NaN);
    }

    private static String text(ThicknessMap thickness) {
        String relative = String.format(Locale.ROOT, "Zero-loss peak up to %.4g eV%nMean thickness %.4g mean free paths",
                thickness.zeroLossEndEv(), mean(thickness.relative()));
        if (thickness.meanFreePathNm().isEmpty()) {
            return relative + "\n";
        }
        return relative + String.format(Locale.ROOT, ", %.4g nm (mean free path %.4g nm, good to about 20 %%)%n", mean(thickness.nm()),
                thickness.meanFreePathNm().getAsDouble());
    }

    private static JsonObject document(OpenedImage opened, ThicknessMap thickness, List<Path> files) {
        JsonObject document = new JsonObject();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        document.add("zeroLossEndEv", JsonText.value(thickness.zeroLossEndEv()));
        document.add("meanRelativeThickness", JsonText.value(mean(thickness.relative())));
        document.add("meanFreePathNm", JsonText.value(thickness.meanFreePathNm().orElse(Double.NaN)));
        document.add("meanThicknessNm", JsonText.value(mean(thickness.nm())));
        document.add("files", JsonText.files(files));
        return document;
    }
}
