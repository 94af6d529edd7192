package org.lamella.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;

/** A signal as another program read it, to compare ours with. */
final class ExpectedSignal {

    /** How a difference begins that is one of size or sign of the numbers' type, not of its class. */
    static final String WITHIN_CLASS = "number type";

    private static final double AXIS_TOLERANCE = 1e-6;
    private static final double SUM_TOLERANCE = 1e-9;

    private final JsonObject json;

    ExpectedSignal(JsonObject json) {
        this.json = json;
    }

    /** How much is said about the axes. */
    int describedAxes() {
        return json.has("axes_in_array_order") && json.get("axes_in_array_order").isJsonArray()
                ? json.getAsJsonArray("axes_in_array_order").size() : 0;
    }

    /** What differs, one phrase each: the aspect, a colon, both values. */
    List<String> differences(Signal signal) throws Exception {
        List<String> found = new ArrayList<>();
        List<Integer> shape = new ArrayList<>();
        for (int size : signal.shape()) {
            shape.add(size);
        }
        List<Integer> expectedShape = integers(json.has("numpy_shape") ? json.getAsJsonArray("numpy_shape") : json.getAsJsonArray("shape"));
        int components = components();
        if (components > 1) {
            // complex numbers and colours have an axis of their own here
            expectedShape.add(components);
        }
        if (!shape.equals(expectedShape)) {
            found.add("shape: " + shape + " instead of " + expectedShape);
            return found;
        }
        String ours = signal.dataType().numpyName();
        compare(found, numberClass(type()).equals(numberClass(ours)) ? WITHIN_CLASS : "dtype", type(), ours);
        compareAxes(found, signal.axes());
        if (components > 1) {
            return found;
        }
        compareNumber(found, "sum", json.get("sum"), signal.sum());
        compareNumber(found, "max", json.get("max"), signal.max());
        argmax().ifPresent(expected -> compare(found, "argmax", expected, sumSpectrumArgmax(signal)));
        compareProbes(found, signal);
        return found;
    }

    /** The number type as NumPy describes it: a name, or the list of a record's fields. */
    private String described() {
        return json.get("dtype").toString().replaceAll("[<>|=\\\\\"\\[\\]() ]", "");
    }

    /** Numbers a value: more than one for complex numbers and records. */
    private int components() {
        return described().contains(",") ? described().split(",").length / 2 : described().startsWith("complex") ? 2 : 1;
    }

    private String type() {
        String name = described().contains(",") ? described().split(",")[1].replace("'", "") : described();
        return switch (name) {
            case "complex64" -> "float32";
            case "complex128" -> "float64";
            // bytes of 0 and 1
            case "bool", "u1" -> "uint8";
            case "u2" -> "uint16";
            case "u4" -> "uint32";
            default -> name;
        };
    }

    private static String numberClass(String type) {
        return type.replaceFirst("^u?int\\d+$", "integer").replaceFirst("^float\\d+$", "real");
    }

    private static void compare(List<String> found, String aspect, Object expected, Object ours) {
        if (!expected.equals(ours)) {
            found.add(aspect + ": " + ours + " instead of " + expected);
        }
    }

    private static void compareNumber(List<String> found, String aspect, JsonElement expected, Number ours) {
        if (expected == null || expected.isJsonNull()) {
            return;
        }
        if (expected.getAsString().equals("True") || expected.getAsString().equals("False")) {
            compare(found, aspect, expected.getAsString().equals("True") ? 1L : 0L, ours);
            return;
        }
        if (expected.getAsString().equals("nan")) {
            // the largest of numbers with gaps among them is a gap in NumPy, the largest of those that are there for us
            if (!aspect.equals("max")) {
                compare(found, aspect, Double.NaN, ours.doubleValue());
            }
            return;
        }
        boolean equal = ours instanceof Long whole ? expected.getAsBigDecimal().compareTo(java.math.BigDecimal.valueOf(whole)) == 0
                : close(expected.getAsDouble(), ours.doubleValue(), SUM_TOLERANCE);
        if (!equal) {
            found.add(aspect + ": " + ours + " instead of " + expected);
        }
    }

    private static boolean close(double expected, double ours, double tolerance) {
        return expected == ours || Double.isNaN(expected) && Double.isNaN(ours)
                || Math.abs(expected - ours) <= tolerance * Math.max(Math.abs(expected), Math.abs(ours));
    }

    private void compareAxes(List<String> found, List<Axis> axes) {
        String key = json.has("axes_in_array_order") ? "axes_in_array_order" : "axes";
        if (!json.has(key) || !json.get(key).isJsonArray()) {
            return;
        }
        JsonArray expected = json.getAsJsonArray(key);
        for (int i = 0; i < Math.min(expected.size(), axes.size()); i++) {
            JsonObject wanted = expected.get(i).getAsJsonObject();
            Axis axis = axes.get(i);
            String where = "axes: axis " + i + " ";
            text(wanted, "name").filter(name -> !name.equals(axis.name())).ifPresent(name ->
                    found.add(where + "is called " + axis.name() + " instead of " + name));
            text(wanted, "units").filter(units -> !sameUnit(units, axis.units())).ifPresent(units ->
                    found.add(where + "is in " + axis.units() + " instead of " + units));
            for (String number : List.of("scale", "offset")) {
                double ours = number.equals("scale") ? axis.scale() : axis.offset();
                if (axis.isUniform() && wanted.has(number) && !wanted.get(number).isJsonNull()) {
                    double theirs = wanted.get(number).getAsDouble();
                    double slack = number.equals("offset") ? AXIS_TOLERANCE * Math.abs(axis.scale()) : 0;
                    if (!close(theirs, ours, AXIS_TOLERANCE) && Math.abs(theirs - ours) > slack) {
                        found.add(where + number + " " + ours + " instead of " + theirs);
                    }
                }
            }
            if (wanted.has("navigate") && !wanted.get("navigate").isJsonNull()
                    && wanted.get("navigate").getAsBoolean() != (axis.role() == AxisRole.NAVIGATION)) {
                found.add(where + "is " + axis.role().label());
            }
        }
    }

    private static Optional<String> text(JsonObject object, String key) {
        if (!object.has(key) || object.get(key).isJsonNull()) {
            return Optional.empty();
        }
        String text = object.get(key).getAsString();
        return text.equals("<undefined>") || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The micro sign has two code points. */
    private static boolean sameUnit(String a, String b) {
        return a.replace('\u03bc', '\u00b5').equals(b.replace('\u03bc', '\u00b5'));
    }

    /** Of spectra of one channel the peers give none. */
    private Optional<Integer> argmax() {
        if (json.has("sum_spectrum") && json.get("sum_spectrum").isJsonObject()) {
            return Optional.of(json.getAsJsonObject("sum_spectrum").get("argmax_channel").getAsInt());
        }
        return json.has("sum_spectrum_argmax") && !json.get("sum_spectrum_argmax").isJsonNull()
                ? Optional.of(json.get("sum_spectrum_argmax").getAsInt()) : Optional.empty();
    }

    private static int sumSpectrumArgmax(Signal signal) {
        double[] spectrum = new double[0];
        if (signal instanceof SpectrumImage image) {
            try {
                spectrum = image.cube().sumSpectrum(Progress.NONE);
            } catch (org.lamella.core.LamellaException cancelled) {
                throw new IllegalStateException(cancelled);
            }
        } else if (signal instanceof Spectrum single) {
            spectrum = single.values().toDoubles();
        }
        int best = 0;
        for (int i = 1; i < spectrum.length; i++) {
            best = spectrum[i] > spectrum[best] ? i : best;
        }
        return spectrum.length == 0 ? -1 : best;
    }

    private void compareProbes(List<String> found, Signal signal) {
        if (!json.has("probes_array_order")) {
            return;
        }
        for (JsonElement element : json.getAsJsonArray("probes_array_order")) {
            List<Integer> at = integers(element.getAsJsonArray().get(0).getAsJsonArray());
            double theirs = number(element.getAsJsonArray().get(1));
            double ours = value(signal, at);
            if (!close(theirs, ours, SUM_TOLERANCE)) {
                found.add("probe: " + ours + " at " + at + " instead of " + theirs);
                return;
            }
        }
    }

    private static double number(JsonElement value) {
        return value.isJsonNull() ? Double.NaN : switch (value.getAsString()) {
            case "True", "true" -> 1;
            case "False", "false" -> 0;
            default -> value.getAsDouble();
        };
    }

    private static double value(Signal signal, List<Integer> at) {
        long flat = 0;
        for (int i = 0; i < at.size(); i++) {
            flat = flat * signal.shape()[i] + at.get(i);
        }
        if (signal instanceof SpectrumImage image) {
            int channels = image.cube().channels();
            int[] stored = new int[channels];
            double[] values = new double[channels];
            int length = image.cube().copyRow((int) (flat / channels), stored, values);
            for (int i = 0; i < length; i++) {
                if (stored[i] == flat % channels) {
                    return values[i];
                }
            }
            return 0;
        }
        NumericArray values = signal instanceof Spectrum spectrum ? spectrum.values()
                : signal instanceof Image image ? image.values() : ((ArraySignal) signal).values();
        return values.get((int) flat);
    }

    private static List<Integer> integers(JsonArray array) {
        List<Integer> values = new ArrayList<>();
        array.forEach(element -> values.add(element.getAsInt()));
        return values;
    }
}
