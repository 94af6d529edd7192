package org.lamella.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.xray.ElementIdentification;
import org.lamella.xray.IdentifiedElement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds which elements are in a spectrum. */
@Command(name = "identify", description = "Find which elements are in a spectrum, or in the sum of a spectrum image or of a part of it.")
final class IdentifyCommand extends LamellaCommand {

    @Mixin
    private SpectrumInput input;

    @Option(names = "--beam-energy", paramLabel = "KEV", defaultValue = "0", showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "Energy of the electrons in keV, when the file does not say it.")
    private double beamEnergyKeV;

    IdentifyCommand(Session session) {
        super(session);
    }

    @Override
    CommandOutput run(Progress progress) throws LamellaException {
        OpenedSignal opened = input.open(session().contributions(), progress.part(0, 0.6));
        Spectrum spectrum = input.spectrum(opened, session().contributions(), progress.part(0.6, 0.8));
        double beam = beamEnergyKeV > 0 ? beamEnergyKeV : spectrum.header().acquisition().beamEnergyKeV().orElseThrow(() ->
                new LamellaException("The beam energy of '" + spectrum.title() + "' is not known; give it with --beam-energy."));
        ElementIdentification found = ElementIdentification.of(spectrum, beam, progress.part(0.8, 1));
        JsonObject document = new JsonObject();
        document.addProperty("file", opened.file().toString());
        document.addProperty("signal", opened.description().index());
        JsonArray elements = new JsonArray();
        found.elements().forEach(element -> elements.add(json(element)));
        document.add("elements", elements);
        document.add("energyOffsetKeV", JsonText.value(found.offsetKeV()));
        document.addProperty("sumPeaks", found.hasSumPeaks());
        return CommandOutput.of(text(found), document);
    }

    private static JsonObject json(IdentifiedElement element) {
        JsonObject object = new JsonObject();
        object.addProperty("element", element.element().symbol());
        object.addProperty("line", element.line().name());
        object.add("counts", JsonText.value(element.counts()));
        object.add("sigma", JsonText.value(element.sigma()));
        object.add("significance", JsonText.value(element.significance()));
        object.addProperty("clear", element.isClear());
        object.add("overlapsWith", JsonText.texts(element.overlaps()));
        object.add("orInstead", JsonText.texts(element.alternatives()));
        return object;
    }

    private static String text(ElementIdentification found) {
        StringBuilder text = new StringBuilder();
        List<IdentifiedElement> clear = found.elements().stream().filter(IdentifiedElement::isClear).toList();
        text.append("Elements: ").append(clear.isEmpty() ? "none"
                : clear.stream().map(element -> element.element().symbol()).collect(Collectors.joining(", "))).append('\n');
        TextTable table = new TextTable().row("  element", "line", "counts", "clear of noise by", "");
        for (IdentifiedElement element : found.elements()) {
            table.row("  " + element.element().symbol(), element.line().name(),
                    String.format(Locale.ROOT, "%.5g ± %.2g", element.counts(), element.sigma()),
                    String.format(Locale.ROOT, "%.3g sigma", element.significance()), remark(element));
        }
        text.append(table);
        text.append(String.format(Locale.ROOT, "  Energies of the file are off by %+.1f eV.%n", 1e3 * found.offsetKeV()));
        if (found.hasSumPeaks()) {
            text.append("  There are sum peaks of photons that arrived together.\n");
        }
        return text.toString();
    }

    private static String remark(IdentifiedElement element) {
        String doubt = element.isClear() ? "" : "possible; look at it";
        String overlaps = element.overlaps().isEmpty() ? "" : "overlaps with " + String.join(", ", element.overlaps());
        String instead = element.alternatives().isEmpty() ? "" : "or " + String.join(", ", element.alternatives()) + " instead";
        return List.of(doubt, overlaps, instead).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }
}
