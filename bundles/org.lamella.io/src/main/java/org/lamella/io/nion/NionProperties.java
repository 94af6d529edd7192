package org.lamella.io.nion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.JsonTree;

/**
 * What Swift says about a data item: how its dimensions are grouped - a sequence first, then the collection (the scan), then the datum
 * (spectrum or image) -, their calibrations, and what the instrument reported.
 */
final class NionProperties {

    private static final double V_PER_KEV = 1000;
    private static final double US_PER_S = 1e6;
    private static final int MAX_DIMENSIONS = 8;

    private final JsonTree root;
    /** Where the dimensions are described: in versions 7 to 9 of the format a level below. */
    private final JsonTree data;

    NionProperties(JsonTree root) {
        this.root = root;
        data = root.find("data_source").isPresent() ? root.below("data_source") : firstSource(root);
    }

    @SuppressWarnings("unchecked")
    private static JsonTree firstSource(JsonTree root) {
        boolean here = root.find("dimensional_calibrations").isPresent() || root.find("spatial_calibrations").isPresent();
        return !here && root.find("data_sources").orElse(null) instanceof List<?> sources && !sources.isEmpty()
                && sources.get(0) instanceof Map<?, ?> source ? JsonTree.of((Map<String, Object>) source) : root;
    }

    private static final class Grouping {

        private boolean sequence;
        private int collection;
        private int datum;
        private boolean colours;
    }

    /** How the dimensions are grouped; where the file does not say so, or says what cannot be, as their number and units suggest. */
    private Grouping grouping(int[] shape, boolean bytes) {
        Grouping grouping = new Grouping();
        grouping.sequence = data.find("is_sequence").filter(Boolean.TRUE::equals).isPresent();
        grouping.collection = (int) data.number("collection_dimension_count").orElse(0);
        grouping.datum = (int) data.number("datum_dimension_count").orElse(0);
        int described = (grouping.sequence ? 1 : 0) + grouping.collection + grouping.datum;
        int last = shape.length - 1;
        grouping.colours = bytes && shape.length > 2 && (shape[last] == 3 || shape[last] == 4) && (described == last || described == 0);
        int dimensions = grouping.colours ? last : shape.length;
        boolean usable = described == dimensions && grouping.collection >= 0 && (grouping.datum == 1 || grouping.datum == 2);
        if (!usable) {
            grouping.sequence = false;
            grouping.datum = dimensions == 1 || dimensions == 3 && unit(2).endsWith("eV") ? 1 : 2;
            grouping.collection = dimensions - grouping.datum;
        }
        return grouping;
    }

    /**
     * The axes.
     *
     * @param shape sizes of the array, slowest first
     * @param bytes whether it holds bytes, which may be colours
     * @return one axis a dimension
     */
    List<Axis> axes(int[] shape, boolean bytes) {
        Grouping grouping = grouping(shape, bytes);
        int sequence = grouping.sequence ? 1 : 0;
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < shape.length; i++) {
            int inDatum = i - sequence - grouping.collection;
            if (inDatum == grouping.datum) {
                axes.add(Axis.uniform("colour", AxisRole.SIGNAL, shape[i], 0, 1, ""));
            } else if (inDatum >= 0) {
                axes.add(axis(datumName(i, inDatum, grouping), AxisRole.SIGNAL, i, shape[i]));
            } else if (i < sequence) {
                axes.add(axis("sequence", AxisRole.NAVIGATION, i, shape[i]));
            } else {
                int fromEnd = sequence + grouping.collection - 1 - i;
                axes.add(axis(fromEnd == 0 ? "x" : fromEnd == 1 ? "y" : "collection " + fromEnd, AxisRole.NAVIGATION, i, shape[i]));
            }
        }
        return axes;
    }

    private String datumName(int dimension, int inDatum, Grouping grouping) {
        if (grouping.datum == 1) {
            return unit(dimension).endsWith("eV") ? "Energy" : grouping.collection > 0 ? "channel" : "x";
        }
        return (grouping.collection > 0 ? "d" : "") + (inDatum == 0 ? "y" : "x");
    }

    private JsonTree calibration(int dimension) {
        Object all = data.find("dimensional_calibrations").orElse(data.find("spatial_calibrations").orElse(null));
        boolean listed = all instanceof List<?> list && dimension < list.size();
        return listed && ((List<?>) all).get(dimension) instanceof Map<?, ?> one ? plain(one) : JsonTree.empty();
    }

    @SuppressWarnings("unchecked")
    private static JsonTree plain(Map<?, ?> map) {
        return JsonTree.of((Map<String, Object>) map);
    }

    private String unit(int dimension) {
        return calibration(dimension).text("units");
    }

    private Axis axis(String name, AxisRole role, int dimension, int size) {
        JsonTree calibration = calibration(dimension);
        double scale = calibration.number("scale").orElse(1);
        double offset = calibration.number("offset").orElse(0);
        boolean usable = Double.isFinite(scale) && scale != 0 && Double.isFinite(offset);
        return Axis.uniform(name, role, size, usable ? offset : 0, usable ? scale : 1, usable ? calibration.text("units") : "");
    }

    /**
     * Name, kind and acquisition.
     *
     * @param axes the axes
     * @param name title of an item without one of its own
     * @return the header
     */
    SignalHeader header(List<Axis> axes, String name) {
        String title = root.text("title").isBlank() ? data.text("title") : root.text("title");
        return new SignalHeader(title.isBlank() ? name : title, kind(axes), acquisition(), MetadataTree.of(root.values()), List.of());
    }

    private SignalKind kind(List<Axis> axes) {
        List<Axis> signal = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).toList();
        if (signal.size() == 1) {
            boolean losses = signal.get(0).units().equals("eV") || about("hardware_source").text("signal_type").equalsIgnoreCase("eels");
            return losses ? SignalKind.EELS : SignalKind.SPECTRUM;
        }
        return axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
    }

    /** What the instrument reported, under the names of the versions. */
    private JsonTree about(String subject) {
        for (String place : List.of("metadata", "properties")) {
            for (JsonTree tree : List.of(root, data)) {
                if (tree.find(place, subject).isPresent()) {
                    return tree.below(place, subject);
                }
            }
        }
        return root.below(subject);
    }

    private Acquisition acquisition() {
        JsonTree source = about("hardware_source");
        JsonTree instrument = about("instrument");
        Acquisition.Builder builder = Acquisition.builder();
        first(instrument.number("high_tension"), instrument.number("high_tension_v"), source.number("autostem", "high_tension_v"),
                source.number("extra_high_tension"), instrument.number("ImageScanned", "EHT"), source.number("ImageScanned", "EHT"))
                .ifPresent(volts -> builder.beamEnergyKeV(volts / V_PER_KEV));
        first(about("scan").number("pixel_time_us"), source.number("pixel_time_us"))
                .ifPresent(us -> builder.dwellTimeS(us / US_PER_S));
        source.number("exposure").ifPresent(builder::realTimeS);
        return builder.build();
    }

    private static OptionalDouble first(OptionalDouble... values) {
        for (OptionalDouble value : values) {
            if (value.isPresent() && value.getAsDouble() > 0) {
                return value;
            }
        }
        return OptionalDouble.empty();
    }

    /** Whether an array can be an item's. @param shape its sizes @return false for single numbers and absurdly many dimensions */
    static boolean isDisplayable(int[] shape) {
        return shape.length > 0 && shape.length <= MAX_DIMENSIONS;
    }
}
