package org.lamella.io.hspy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.MetadataTree;

/**
 * HyperSpy's metadata: names in HDF5 carry the Python type as a prefix ({@code _list_elements}, {@code _tuple_shape}, {@code
 * _list_empty_}), which is taken off again here; lists stored as groups of numbered members become lists.
 */
final class HyperSpyMetadata {

    private static final Pattern TYPED =
            Pattern.compile("_(list|tuple|bs|datetime|array|hspy_AxesManager|sig)_(?:(empty)_)?(.*)", Pattern.DOTALL);
    /** Where our own writer keeps what HyperSpy has no name for. */
    static final String OWN_GROUP = "Lamella";

    private static final String NONE = "_None_";

    private final MetadataTree tree;

    private HyperSpyMetadata(MetadataTree tree) {
        this.tree = tree;
    }

    static HyperSpyMetadata of(Map<String, Object> raw) {
        return new HyperSpyMetadata(MetadataTree.of(decode(raw)));
    }

    MetadataTree tree() {
        return tree;
    }

    static Map<String, Object> decode(Map<String, Object> raw) {
        Map<String, Object> decoded = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            Matcher typed = TYPED.matcher(name);
            boolean isTyped = typed.matches();
            // some programs leave blanks at the end of a name
            String plainName = (isTyped ? typed.group(3) : name).stripTrailing();
            if (isTyped && typed.group(2) != null) {
                decoded.put(plainName, List.of());
            } else if (isTyped && value instanceof Map<?, ?> members && (typed.group(1).equals("list") || typed.group(1).equals("tuple"))) {
                decoded.put(plainName, members(members));
            } else if (!NONE.equals(value)) {
                decoded.put(plainName, value instanceof Map<?, ?> below ? decode(strings(below)) : value);
            }
        });
        return decoded;
    }

    private static List<Object> members(Map<?, ?> members) {
        Map<String, Object> decoded = decode(strings(members));
        List<String> names = new ArrayList<>(decoded.keySet());
        names.sort(Comparator.comparingInt(HyperSpyMetadata::position));
        return names.stream().map(decoded::get).toList();
    }

    private static int position(String name) {
        return name.matches("\\d{1,9}") ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> strings(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    Optional<String> text(String path) {
        return tree.text(path).filter(text -> !text.isBlank());
    }

    String signalType() {
        return text("Signal.signal_type").or(() -> text("signal_type")).orElse("");
    }

    /** Files before version 2 say the signal's dimension here instead of at the axes. */
    Optional<String> recordBy() {
        return text("Signal.record_by").or(() -> text("record_by"));
    }

    String title(String otherwise) {
        return text("General.title").or(() -> text("title")).orElse(otherwise);
    }

    /** What was said about the data when our own writer saved them. */
    List<String> warnings() {
        return tree.texts(OWN_GROUP + ".warnings");
    }

    Acquisition acquisition() {
        List<String> microscopes = List.of("Acquisition_instrument.TEM", "Acquisition_instrument.SEM", "TEM", "SEM");
        return Acquisition.builder()
                .beamEnergyKeV(number(microscopes, "beam_energy"))
                .beamCurrentNa(number(microscopes, "beam_current"))
                .convergenceMrad(number(microscopes, "convergence_angle"))
                .tiltDeg(number(microscopes, "Stage.tilt_alpha", "tilt_stage"))
                .liveTimeS(number(microscopes, "Detector.EDS.live_time", "EDS.live_time"))
                .realTimeS(number(microscopes, "Detector.EDS.real_time", "EDS.real_time"))
                .dwellTimeS(dwellTimeS(microscopes))
                .elevationDeg(number(microscopes, "Detector.EDS.elevation_angle", "EDS.elevation_angle"))
                .azimuthDeg(number(microscopes, "Detector.EDS.azimuth_angle", "EDS.azimuth_angle"))
                .resolutionMnKaEv(number(microscopes, "Detector.EDS.energy_resolution_MnKa", "EDS.energy_resolution_MnKa"))
                .collectionMrad(number(microscopes, "Detector.EELS.collection_angle", "EELS.collection_angle"))
                .elements(tree.texts("Sample.elements"))
                .xrayLines(tree.texts("Sample.xray_lines"))
                .build();
    }

    /** In seconds, unless the file says milliseconds beside it. */
    private double dwellTimeS(List<String> microscopes) {
        for (String place : List.of("Detector.EDS.", "Detector.EELS.", "Detector.", "")) {
            double dwell = number(microscopes, place + "dwell_time");
            if (!Double.isNaN(dwell)) {
                boolean inMilliseconds = microscopes.stream().anyMatch(microscope ->
                        text(microscope + "." + place + "dwell_time_units").filter("ms"::equals).isPresent());
                return inMilliseconds ? dwell / 1000 : dwell;
            }
        }
        return Double.NaN;
    }

    private double number(List<String> microscopes, String... names) {
        for (String microscope : microscopes) {
            for (String name : names) {
                Optional<Double> value = tree.number(microscope + "." + name);
                if (value.isPresent()) {
                    return value.get();
                }
            }
        }
        return Double.NaN;
    }
}
