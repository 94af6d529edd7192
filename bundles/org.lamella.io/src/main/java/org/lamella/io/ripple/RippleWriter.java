package org.lamella.io.ripple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Signal;
import org.lamella.io.internal.AtomicWrite;
import org.lamella.io.internal.ElementWriter;

/**
 * Writes Ripple pairs, little endian, with the calibration keys that HyperSpy reads. The header names up to three axes, so signals with
 * more are refused, as are axes without equal steps.
 */
public final class RippleWriter implements SignalWriter {

    @Override
    public boolean canWrite(Signal signal) {
        List<Axis> signalAxes = signal.axes(AxisRole.SIGNAL);
        return signal.axes().size() <= 3 && !signalAxes.isEmpty() && signalAxes.size() <= 2
                && signal.axes().size() - signalAxes.size() <= 3 - signalAxes.size()
                && signal.axes().stream().allMatch(Axis::isUniform) && signal.axes().stream().allMatch(axis -> axis.size() > 1);
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        // as HyperSpy reads it
        byte[] header = header(signal).getBytes(StandardCharsets.ISO_8859_1);
        AtomicWrite.both(file.resolveSibling(stem + ".raw"), out -> ElementWriter.write(signal, out, progress),
                file.resolveSibling(stem + ".rpl"), out -> out.write(header));
    }

    private static String header(Signal signal) {
        boolean bySpectrum = signal.axes(AxisRole.SIGNAL).size() == 1;
        Map<String, String> keys = new LinkedHashMap<>();
        dimensions(signal, bySpectrum, keys);
        DataType type = signal.dataType();
        keys.put("offset", "0");
        keys.put("data-length", Integer.toString(type.bytes()));
        keys.put("data-type", type.isFloating() ? "float" : type.name().startsWith("U") ? "unsigned" : "signed");
        keys.put("byte-order", type.bytes() == 1 ? "dont-care" : "little-endian");
        // HyperSpy insists on the latter where there is but one image
        keys.put("record-by", bySpectrum ? "vector" : signal.axes().size() > 2 ? "image" : "dont-care");
        keys.put("signal", signalType(signal));
        keys.put("title", signal.title().replaceAll("[;\\s]+", " "));
        acquisition(signal.header().acquisition(), keys);
        StringBuilder text = new StringBuilder("key\tvalue\n");
        keys.forEach((key, value) -> text.append(key).append('\t').append(value).append('\n'));
        return text.toString();
    }

    private static void dimensions(Signal signal, boolean bySpectrum, Map<String, String> keys) {
        List<String> order = bySpectrum ? List.of("height", "width", "depth") : List.of("depth", "height", "width");
        int absent = 3 - signal.axes().size();
        for (int i = 0; i < order.size(); i++) {
            String dimension = order.get(i);
            if (i < absent) {
                keys.put(dimension, "1");
                continue;
            }
            Axis axis = signal.axes().get(i - absent);
            keys.put(dimension, Integer.toString(axis.size()));
            keys.put(dimension + "-name", axis.name());
            keys.put(dimension + "-origin", Double.toString(axis.offset()));
            keys.put(dimension + "-scale", Double.toString(axis.scale()));
            keys.put(dimension + "-units", axis.units());
        }
    }

    private static String signalType(Signal signal) {
        return switch (signal.header().kind()) {
            case EDS_TEM -> "EDS_TEM";
            case EDS_SEM -> "EDS_SEM";
            case EELS -> "EELS";
            default -> "";
        };
    }

    private static void acquisition(Acquisition acquisition, Map<String, String> keys) {
        put(keys, "beam-energy", acquisition.beamEnergyKeV());
        put(keys, "live-time", acquisition.liveTimeS());
        put(keys, "real-time", acquisition.realTimeS());
        put(keys, "elevation-angle", acquisition.elevationDeg());
        put(keys, "azimuth-angle", acquisition.azimuthDeg());
        put(keys, "tilt-stage", acquisition.tiltDeg());
        put(keys, "detector-peak-width-ev", acquisition.resolutionMnKaEv());
        put(keys, "convergence-angle", acquisition.convergenceMrad());
        put(keys, "collection-angle", acquisition.collectionMrad());
    }

    private static void put(Map<String, String> keys, String key, OptionalDouble value) {
        value.ifPresent(number -> keys.put(key, Double.toString(number)));
    }
}
