package org.lamella.workflow.output;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.Axis;
import org.lamella.phantom.EelsPhantom;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.phantom.PhantomTruth;
import org.lamella.phantom.Phase;
import org.lamella.workflow.Json;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelSize;
import org.lamella.workflow.report.ProfilePlot;
import org.lamella.xray.Element;

/** A simulated map as files: the map itself, and its truth as arrays, tables, pictures and JSON. */
public final class PhantomFiles {

    /** Name of the map's file without ending. */
    public static final String MAP = "map";

    private final PhantomDescription description;
    private final int number;
    private final Phantom phantom;
    private final PhantomTruth truth;
    private final int width;
    private final int height;

    /**
     * The files of a map.
     *
     * @param description what was simulated
     * @param number number of the map, from 0
     * @param phantom the map with its truth
     */
    public PhantomFiles(PhantomDescription description, int number, Phantom phantom) {
        this.description = description;
        this.number = number;
        this.phantom = phantom;
        truth = phantom.truth();
        width = truth.abundances().width();
        height = truth.abundances().height();
    }

    /** True composition of every pixel. @return one map an element, at% */
    public List<NamedMap> elementMaps() {
        List<NamedMap> maps = new ArrayList<>();
        for (Element element : truth.specimen().elements()) {
            maps.add(new NamedMap(element.symbol(), width, height, truth.atomicPercent(element), "at%", false));
        }
        return maps;
    }

    /** True composition along the line that the description names. @return empty when it names none */
    public Optional<ProfilePlot> profile() {
        return description.profileLine().map(this::along);
    }

    private ProfilePlot along(LineRegion line) {
        List<ProfilePlot.Curve> curves = new ArrayList<>();
        double[] distanceNm = {};
        for (Element element : truth.specimen().elements()) {
            LineProfile profile = LineProfile.along(line, truth.massPercent(element), width, height);
            distanceNm = Arrays.stream(profile.positions()).map(pixels -> pixels * pixelNm()).toArray();
            curves.add(new ProfilePlot.Curve(element.symbol(), profile.means(), new double[0]));
        }
        return new ProfilePlot("True composition along the line", distanceNm, "nm", "Composition (wt%)", curves);
    }

    private double pixelNm() {
        return phantom.image().xAxis().scale();
    }

    /**
     * All files.
     *
     * @param contributions writers
     * @param ending ending of the map's file, with its dot
     * @return map, energy-loss map of the same pixels where there is one, description and truth
     */
    public List<Attachment> attachments(Contributions contributions, String ending) {
        List<Attachment> files = new ArrayList<>();
        files.add(new Attachment(MAP, ending, "The simulated spectrum image",
                (file, part) -> new SignalFiles(contributions).write(phantom.image(), file, part)));
        description.eels().map(setup -> new EelsPhantom(setup, phantom)).ifPresent(eels -> {
            files.add(new Attachment("eels", ending, "The energy-loss map of the same pixels", (file, part) ->
                    new SignalFiles(contributions).write(eels.generate(description.seed() + number, part.part(0, 0.5)), file,
                            part.part(0.5, 1))));
            files.add(Attachment.array("truth_eels_spectra", "Expected energy-loss counts of a pixel full of each phase", eels.spectra(),
                    truth.phases().size(), eels.setup().energyAxis().size()));
        });
        files.addAll(truthFiles());
        return files;
    }

    private List<Attachment> truthFiles() {
        Axis energy = truth.energyAxis();
        String[] names = truth.phases().stream().map(Phase::name).toArray(String[]::new);
        String order = String.join(", ", names);
        List<Attachment> files = new ArrayList<>();
        files.add(Attachment.text("phantom", ".yaml", "The description", description.yaml()));
        files.add(Attachment.text("phantom", ".json", "What the map was made of", Json.text(document())));
        files.add(Attachment.array("truth_phases", "True shares of " + order + ": " + names.length + " × " + height + " × " + width
                + " (phase, y, x), float64", truth.maps(), names.length, height, width));
        for (int k = 0; k < names.length; k++) {
            NamedMap map = new NamedMap(names[k], width, height, truth.maps()[k], "share", false);
            files.add(Attachment.picture("truth_" + names[k], "True share of " + names[k], map, new PixelSize(pixelNm(), "nm")));
        }
        files.add(Attachment.array("truth_thickness", "Thickness in nm, " + height + " × " + width + " (y, x), float64",
                new double[][] {truth.specimen().thicknessNm()}, height, width));
        files.add(Attachment.array("truth_spectra", "Expected counts of a pixel full of " + order + ": " + names.length + " × "
                + energy.size() + ", float64", truth.spectra(), names.length, energy.size()));
        CsvTable spectra = new CsvTable().column("Energy (keV)", energy.coordinates());
        for (int k = 0; k < names.length; k++) {
            spectra.column(names[k], truth.spectra()[k]);
        }
        files.add(Attachment.table("truth_spectra", "Expected counts of a pixel full of a phase, and of the whole map",
                spectra.column("expected sum", truth.expectedSumSpectrum())));
        files.add(Attachment.table("truth_compositions", "Compositions of the phases", compositions()));
        return files;
    }

    private CsvTable compositions() {
        List<String> phases = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        List<Double> atomic = new ArrayList<>();
        List<Double> mass = new ArrayList<>();
        for (Phase phase : truth.phases()) {
            for (Element element : phase.atomicPercent().keySet()) {
                phases.add(phase.name());
                elements.add(element.symbol());
                atomic.add(100 * phase.atomicFraction(element));
                mass.add(100 * phase.massFraction(element));
            }
        }
        return new CsvTable().column("phase", phases).column("element", elements)
                .column("at%", atomic.stream().mapToDouble(Double::doubleValue).toArray())
                .column("wt%", mass.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The truth in numbers, without arrays. @return a JSON document */
    public JsonObject document() {
        JsonObject document = new JsonObject();
        document.addProperty("title", phantom.image().title());
        document.addProperty("seed", description.seed() + number);
        document.addProperty("width", width);
        document.addProperty("height", height);
        document.addProperty("channels", truth.energyAxis().size());
        document.addProperty("pixelNm", pixelNm());
        document.addProperty("beamEnergyKeV", description.setup().beamEnergyKeV());
        document.addProperty("counts", phantom.image().sum());
        document.addProperty("expectedCounts", Arrays.stream(truth.expectedSumSpectrum()).sum());
        document.addProperty("meanThicknessNm", truth.specimen().meanThicknessNm());
        JsonArray phases = new JsonArray();
        for (int k = 0; k < truth.phases().size(); k++) {
            phases.add(phase(truth.phases().get(k), Arrays.stream(truth.maps()[k]).average().orElse(0)));
        }
        document.add("phases", phases);
        document.add("profileLine", description.profileLine().map(PhantomFiles::line).orElse(JsonNull.INSTANCE));
        return document;
    }

    private static JsonObject phase(Phase phase, double meanShare) {
        JsonObject object = new JsonObject();
        object.addProperty("name", phase.name());
        object.addProperty("meanShare", meanShare);
        object.add("densityGPerCm3", phase.densityGPerCm3().isPresent() ? new JsonPrimitive(phase.densityGPerCm3().getAsDouble())
                : JsonNull.INSTANCE);
        JsonObject atomic = new JsonObject();
        JsonObject mass = new JsonObject();
        for (Element element : phase.atomicPercent().keySet()) {
            atomic.addProperty(element.symbol(), 100 * phase.atomicFraction(element));
            mass.addProperty(element.symbol(), 100 * phase.massFraction(element));
        }
        object.add("atomicPercent", atomic);
        object.add("massPercent", mass);
        return object;
    }

    /** As {@code lamella profile --line} takes it, and its width. */
    private static JsonElement line(LineRegion line) {
        JsonObject object = new JsonObject();
        JsonArray ends = new JsonArray();
        for (double end : new double[] {line.x0(), line.y0(), line.x1(), line.y1()}) {
            ends.add(end);
        }
        object.add("line", ends);
        object.addProperty("width", line.width());
        return object;
    }
}
