package org.lamella.io.pantarhei;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.ZippedArray;

/**
 * Reads Panta Rhei files: an array and its metadata, saved by NumPy into one archive. Metadata of files before version 6 are Python objects, which are
 * not read: such files come without calibration, and say so.
 */
public final class PantaRheiLoader implements SignalLoader {

    private static final int MAX_METADATA_BYTES = 1 << 24;
    private static final double VOLT_PER_KILOVOLT = 1000;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, (byte) 'P', (byte) 'K', (byte) 3, (byte) 4) && probe.extension().equals("prz");
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry data = zip.getEntry("data.npy");
            if (data == null) {
                throw Unreadable.because(file, "there is no data.npy in it", "Save it again with Panta Rhei");
            }
            ZippedArray array = ZippedArray.of(zip, file, data);
            List<String> warnings = new ArrayList<>();
            JsonTree metadata = metadata(zip, warnings);
            boolean spectra = metadata.text("type").matches("1D|.*[Ss]pectr.*");
            List<Axis> axes = axes(file, array.header().shape(), metadata, spectra);
            String name = metadata.text("repo_id").replaceFirst("\\..*", "");
            long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
            SignalKind kind = signalAxes == 1 ? SignalKind.SPECTRUM : axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
            String title = name.isBlank() ? file.getFileName().toString().replaceFirst("\\.[^.]*$", "") : name;
            Acquisition acquisition = Acquisition.builder()
                    .beamEnergyKeV(metadata.number("electron_gun.voltage").orElse(Double.NaN) / VOLT_PER_KILOVOLT)
                    .dwellTimeS(metadata.number("scan_generator.dwell_time").orElse(Double.NaN)).build();
            return List.of(SignalAssembler.stored(new SignalHeader(title, kind, acquisition, MetadataTree.of(metadata.values()), warnings), axes,
                    array));
        } catch (IOException | IllegalArgumentException damaged) {
            throw Unreadable.because(file, "its archive is damaged (" + damaged.getMessage() + ")", "Save it again with Panta Rhei", damaged);
        }
    }

    /** The metadata are a text that NumPy saved as one array of four-byte characters. */
    private static JsonTree metadata(ZipFile zip, List<String> warnings) throws IOException {
        ZipEntry entry = zip.getEntry("meta_data_json.npy");
        if (entry == null || entry.getSize() > MAX_METADATA_BYTES) {
            warnings.add("The metadata are in a form of an older Panta Rhei that is not read: there is no calibration.");
            return JsonTree.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] all = in.readNBytes(MAX_METADATA_BYTES);
            int header = all.length < 10 ? all.length : 10 + (all[8] & 0xFF | (all[9] & 0xFF) << 8);
            int end = all.length - (all.length - Math.min(header, all.length)) % Integer.BYTES;
            String text = new String(all, Math.min(header, all.length), end - Math.min(header, end), Charset.forName("UTF-32LE"));
            String document = text.replace("\0", "").strip();
            return JsonTree.parse(document.startsWith("[") ? "{\"signals\":" + document + "}" : document).firstOf("signals");
        }
    }

    private static List<Axis> axes(Path file, long[] shape, JsonTree metadata, boolean spectra) throws LamellaException {
        List<Axis> axes = new ArrayList<>();
        Object calibrations = metadata.find("device.calib").orElse(List.of());
        int signalAxes = spectra || shape.length == 1 ? 1 : 2;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] < 1 || shape[i] > Integer.MAX_VALUE) {
                throw Unreadable.because(file, "its axis " + i + " has " + shape[i] + " points", "Save it again with Panta Rhei");
            }
            // calibrations come horizontal first
            int fromEnd = shape.length - 1 - i;
            Map<?, ?> calibration = calibrations instanceof List<?> list && fromEnd < list.size() && list.get(fromEnd) instanceof Map<?, ?> map ? map
                    : Map.of();
            double scale = number(calibration.get("value")) * number(calibration.get("pixel_factor"));
            double offset = number(calibration.get("offset"));
            AxisRole role = i < shape.length - signalAxes ? AxisRole.NAVIGATION : AxisRole.SIGNAL;
            String name = fromEnd == 0 ? "X" : fromEnd == 1 ? "Y" : "Z";
            boolean known = Double.isFinite(scale) && scale != 0;
            axes.add(Axis.uniform(name, role, (int) shape[i], known && Double.isFinite(offset) ? offset : 0, known ? scale : 1,
                    known ? String.valueOf(calibration.get("unit")) : ""));
        }
        return axes;
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
