package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.QuantificationRun;
import org.lamella.xray.ElectronDose;
import org.lamella.xray.Element;
import org.lamella.xray.XrayLines;
import org.lamella.xray.ZetaStandard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures zeta-factors on a standard. */
@Command(name = "zeta", description = "Measure zeta-factors on a film of known composition and mass thickness.",
        footer = "%nThe spectrum is quantified as 'lamella quantify' does, with the same options; its counts make the factors.")
final class ZetaCommand extends LamellaCommand {

    private static final double KG_PER_MG = 1e-6;

    @Mixin
    private SpectrumInput input;

    @Mixin
    private QuantificationOptions quantification;

    @Option(names = "--standard", paramLabel = "SYMBOL:PERCENT", split = ",", required = true,
            description = "Composition of the standard in mass percent, as in Ni:100 or Ni:51,Al:49.")
    private List<String> standard;

    @Option(names = "--mass-thickness", paramLabel = "MG/M2", required = true,
            description = "Mass thickness of the standard in mg/m2: thickness in nm times density in g/cm3.")
    private double massThicknessMg;

    @Option(names = "--mass-thickness-error", paramLabel = "MG/M2", defaultValue = "0",
            description = "Its standard deviation. Default ${DEFAULT-VALUE}.")
    private double massThicknessErrorMg;

    @Option(names = "--current", paramLabel = "NA", defaultValue = "0", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Beam current in nA, when the file does not say it.")
    private double currentNa;

    @Option(names = "--live-time", paramLabel = "S", defaultValue = "0", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Live time in s, when the file does not say it.")
    private double timeS;

    @Option(names = "--elevation", paramLabel = "DEGREES", defaultValue = "0",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Take-off angle in degrees, when the file does not say it.")
    private double elevationDeg;

    @Option(names = "--table", paramLabel = "FILE", description = "Write the factors to this file, which 'quantify --method zeta' reads.")
    private Path table;

    ZetaCommand(Session session) {
        super(session);
    }

    void offerParameters(String... arguments) {
        quantification.offer(spec(), session().contributions(), arguments);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        Map<String, String> parameters = quantification.parameters(spec());
        Map<Element, Double> fractions = fractions();
        OpenedSignal opened = input.open(session().contributions(), progress.part(0, 0.5));
        Spectrum spectrum = input.spectrum(opened, session().contributions(), progress.part(0.5, 0.6));
        ZetaStandard film = standard(spectrum, fractions);
        Composition composition = new QuantificationRun(session().contributions()).run(quantification.method(), parameters, spectrum,
                input.provenance(opened, progress), progress.part(0.6, 1)).composition();
        List<ZetaStandard.Factor> factors = new ArrayList<>();
        for (Composition.Row row : composition.elements()) {
            if (fractions.containsKey(Element.of(row.symbol())) && row.netCounts() > 0) {
                factors.add(film.factor(XrayLines.of(row.line()), row.netCounts(), row.netCountsSigma()));
            }
        }
        if (factors.isEmpty()) {
            throw new LamellaException("None of the elements of the standard was quantified in '" + spectrum.title() + "'; name them with"
                    + " --lines.");
        }
        if (table != null) {
            write(factors);
        }
        return CommandOutput.of(text(factors), document(opened, factors));
    }

    private Map<Element, Double> fractions() throws LamellaException {
        Map<Element, Double> fractions = new LinkedHashMap<>();
        for (String part : standard) {
            String[] pair = part.split(":", -1);
            double percent = pair.length == 2 ? number(pair[1]) : Double.NaN;
            if (!(percent > 0) || percent > 100) {
                throw wrongUsage("'" + part + "' is no element with its mass percent; write it as in Ni:51");
            }
            fractions.put(Element.of(pair[0].strip()), percent / 100);
        }
        double sum = fractions.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > 0.02) {
            throw wrongUsage(String.format(Locale.ROOT, "The mass percents of the standard add up to %.4g, not 100", 100 * sum));
        }
        return fractions;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private ZetaStandard standard(Spectrum spectrum, Map<Element, Double> fractions) throws LamellaException {
        Acquisition acquisition = spectrum.header().acquisition();
        double current = said(currentNa, acquisition.beamCurrentNa().orElse(0), "beam current", "--current", spectrum);
        double time = said(timeS, acquisition.liveTimeS().orElse(0), "live time", "--live-time", spectrum);
        double elevation = said(elevationDeg, acquisition.elevationDeg().orElse(0), "take-off angle", "--elevation", spectrum);
        if (!(massThicknessMg > 0)) {
            throw wrongUsage("A standard of " + massThicknessMg + " mg/m2 is none");
        }
        return new ZetaStandard(fractions, KG_PER_MG * massThicknessMg, KG_PER_MG * massThicknessErrorMg, elevation,
                new ElectronDose(current, time).electrons());
    }

    private static double said(double given, double stored, String what, String option, Spectrum spectrum) throws LamellaException {
        double value = given > 0 ? given : stored;
        if (!(value > 0)) {
            throw new LamellaException("The " + what + " of '" + spectrum.title() + "' is not known; give it with " + option + ".");
        }
        return value;
    }

    /** The file appears whole or not at all. */
    private void write(List<ZetaStandard.Factor> factors) throws LamellaException {
        StringBuilder text = new StringBuilder("line,zeta (kg electron / m2 photon),sigma\n");
        factors.forEach(factor -> text.append(factor.line().name()).append(',').append(factor.value()).append(',').append(factor.sigma())
                .append('\n'));
        try {
            Path folder = table.toAbsolutePath().getParent();
            Path hidden = Files.createTempFile(folder, ".zeta", ".csv");
            Files.write(hidden, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(hidden, table, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new LamellaException("Cannot write " + table + ": " + failed.getMessage() + ".", failed);
        }
    }

    private static String text(List<ZetaStandard.Factor> factors) {
        TextTable text = new TextTable().row("line", "zeta, kg electron / (m2 photon)");
        factors.forEach(factor -> text.row(factor.line().name(),
                String.format(Locale.ROOT, "%.5g ± %.2g", factor.value(), factor.sigma())));
        return text.toString();
    }

    private static JsonObject document(OpenedSignal opened, List<ZetaStandard.Factor> factors) {
        JsonObject document = new JsonObject();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        JsonArray array = new JsonArray();
        for (ZetaStandard.Factor factor : factors) {
            JsonObject object = new JsonObject();
            object.addProperty("line", factor.line().name());
            object.add("value", JsonText.value(factor.value()));
            object.add("sigma", JsonText.value(factor.sigma()));
            array.add(object);
        }
        document.add("factors", array);
        return document;
    }
}
