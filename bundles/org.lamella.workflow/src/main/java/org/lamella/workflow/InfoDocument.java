package org.lamella.workflow;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lamella.core.signal.Acquisition;

/**
 * The JSON document of {@code info --json}: an array with one entry a file, in the order given.
 *
 * <p>A value that a file does not have is {@code null}: a missing number, an empty name, unit or element list, and a sum or maximum that is
 * not a finite number, which JSON cannot express. So are the values of a signal whose numbers were not read. Sums and maxima of integer
 * data are exact integers.
 */
public final class InfoDocument {

    private InfoDocument() {
    }

    /**
     * The document.
     *
     * @param entries one a file
     * @return pretty-printed JSON, ending with a line break
     */
    public static String toJson(List<InfoEntry> entries) {
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(entry(entry)));
        return Json.text(array);
    }

    private static JsonObject entry(InfoEntry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("file", entry.file());
        if (entry instanceof InfoEntry.Described described) {
            object.addProperty("format", described.format());
            JsonArray signals = new JsonArray();
            described.signals().forEach(signal -> signals.add(signal(signal)));
            object.add("signals", signals);
        } else if (entry instanceof InfoEntry.Failed failed) {
            object.addProperty("error", failed.error());
        }
        return object;
    }

    private static JsonObject signal(InfoSignal signal) {
        Acquisition acquisition = signal.acquisition();
        JsonObject object = new JsonObject();
        object.addProperty("index", signal.index());
        object.addProperty("title", signal.title());
        object.addProperty("kind", signal.kind().name());
        object.add("shape", numbers(signal.shape()));
        object.addProperty("dtype", signal.dtype());
        JsonArray axes = new JsonArray();
        signal.axes().forEach(axis -> axes.add(axis(axis)));
        object.add("axes", axes);
        Optional<InfoValues> values = signal.values();
        object.addProperty("sum", values.map(known -> finite(known.sum())).orElse(null));
        object.addProperty("max", values.map(known -> finite(known.max())).orElse(null));
        object.addProperty("nonZero", values.map(InfoValues::nonZero).orElse(null));
        OptionalInt argmax = values.map(InfoValues::sumSpectrumArgmax).orElse(OptionalInt.empty());
        object.addProperty("sumSpectrumArgmax", argmax.isPresent() ? (Number) argmax.getAsInt() : null);
        object.addProperty("beamEnergyKeV", known(acquisition.beamEnergyKeV()));
        object.add("elements", acquisition.elements().isEmpty() ? null : texts(acquisition.elements()));
        object.addProperty("liveTimeS", known(acquisition.liveTimeS()));
        object.addProperty("realTimeS", known(acquisition.realTimeS()));
        object.addProperty("elevationDeg", known(acquisition.elevationDeg()));
        object.addProperty("azimuthDeg", known(acquisition.azimuthDeg()));
        object.add("warnings", texts(signal.warnings()));
        return object;
    }

    private static JsonElement axis(InfoAxis axis) {
        JsonObject object = new JsonObject();
        object.addProperty("name", axis.name().isEmpty() ? null : axis.name());
        object.addProperty("role", axis.role());
        object.addProperty("size", axis.size());
        object.addProperty("offset", finite(axis.offset()));
        object.addProperty("scale", finite(axis.scale()));
        object.addProperty("units", axis.units().isEmpty() ? null : axis.units());
        return object;
    }

    private static JsonArray numbers(List<Integer> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static JsonArray texts(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static Number known(OptionalDouble value) {
        return value.isPresent() ? finite(value.getAsDouble()) : null;
    }

    private static Number finite(Number value) {
        return value instanceof Long || Double.isFinite(value.doubleValue()) ? value : null;
    }
}
