package org.lamella.io.hspy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;

/** A header under the names of HyperSpy's metadata structure. What came from a HyperSpy file keeps the rest of its metadata. */
final class HyperSpyHeader {

    private static final String INSTRUMENT = "Acquisition_instrument";

    private HyperSpyHeader() {
    }

    /** The original metadata of a signal that came from a HyperSpy file. @return empty when it came from another format */
    static Optional<MetadataTree> original(SignalHeader header) {
        return isOfHyperSpy(header) ? tree(header, "original_metadata") : Optional.empty();
    }

    private static boolean isOfHyperSpy(SignalHeader header) {
        return header.original().nodes().keySet().equals(HyperSpyLoader.TREES);
    }

    private static Optional<MetadataTree> tree(SignalHeader header, String name) {
        return header.original().find(name).filter(MetadataTree.class::isInstance).map(MetadataTree.class::cast);
    }

    /** All of the metadata, as nested maps. */
    static Map<String, Object> metadata(SignalHeader header) {
        Map<String, Object> metadata = isOfHyperSpy(header)
                ? tree(header, "metadata").map(HyperSpyHeader::copy).orElseGet(LinkedHashMap::new)
                : new LinkedHashMap<>();
        put(metadata, header.title(), "General", "title");
        put(metadata, signalType(header.kind()), "Signal", "signal_type");
        acquisition(metadata, header.acquisition(), header.kind());
        put(metadata, header.warnings(), HyperSpyMetadata.OWN_GROUP, "warnings");
        return metadata;
    }

    private static Map<String, Object> copy(MetadataTree tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.nodes().forEach((name, value) -> copy.put(name, value instanceof MetadataTree below ? copy(below) : value));
        return copy;
    }

    private static String signalType(SignalKind kind) {
        return switch (kind) {
            case EDS_TEM -> "EDS_TEM";
            case EDS_SEM -> "EDS_SEM";
            case EELS -> "EELS";
            default -> "";
        };
    }

    private static void acquisition(Map<String, Object> metadata, Acquisition acquisition, SignalKind kind) {
        String microscope = kind == SignalKind.EDS_SEM ? "SEM" : "TEM";
        instrument(metadata, acquisition.beamEnergyKeV(), microscope, "beam_energy");
        instrument(metadata, acquisition.beamCurrentNa(), microscope, "beam_current");
        instrument(metadata, acquisition.convergenceMrad(), microscope, "convergence_angle");
        instrument(metadata, acquisition.tiltDeg(), microscope, "Stage", "tilt_alpha");
        instrument(metadata, acquisition.liveTimeS(), microscope, "Detector", "EDS", "live_time");
        instrument(metadata, acquisition.realTimeS(), microscope, "Detector", "EDS", "real_time");
        instrument(metadata, acquisition.elevationDeg(), microscope, "Detector", "EDS", "elevation_angle");
        instrument(metadata, acquisition.azimuthDeg(), microscope, "Detector", "EDS", "azimuth_angle");
        instrument(metadata, acquisition.resolutionMnKaEv(), microscope, "Detector", "EDS", "energy_resolution_MnKa");
        dwellTime(metadata, acquisition, microscope, kind == SignalKind.EELS ? "EELS" : "EDS");
        instrument(metadata, acquisition.collectionMrad(), microscope, "Detector", "EELS", "collection_angle");
        put(metadata, acquisition.elements(), "Sample", "elements");
        put(metadata, acquisition.xrayLines(), "Sample", "xray_lines");
    }

    private static void dwellTime(Map<String, Object> metadata, Acquisition acquisition, String microscope, String detector) {
        instrument(metadata, acquisition.dwellTimeS(), microscope, "Detector", detector, "dwell_time");
        if (acquisition.dwellTimeS().isPresent()) {
            // the value that was read may have been in milliseconds
            put(metadata, List.of(), INSTRUMENT, microscope, "Detector", detector, "dwell_time_units");
        }
    }

    private static void instrument(Map<String, Object> metadata, OptionalDouble value, String... path) {
        if (value.isPresent()) {
            String[] whole = new String[path.length + 1];
            whole[0] = INSTRUMENT;
            System.arraycopy(path, 0, whole, 1, path.length);
            put(metadata, value.getAsDouble(), whole);
        }
    }

    /** Sets a value; an empty list takes it away. */
    private static void put(Map<String, Object> metadata, Object value, String... path) {
        Map<String, Object> here = metadata;
        boolean isNothing = value instanceof List<?> list && list.isEmpty();
        for (int i = 0; i < path.length - 1; i++) {
            if (!(here.get(path[i]) instanceof Map<?, ?>)) {
                if (isNothing) {
                    return;
                }
                here.put(path[i], new LinkedHashMap<String, Object>());
            }
            here = below(here, path[i]);
        }
        if (isNothing) {
            here.remove(path[path.length - 1]);
        } else {
            here.put(path[path.length - 1], value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> below(Map<String, Object> map, String name) {
        return (Map<String, Object>) map.get(name);
    }
}
