package org.lamella.io.jeol;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/** Reads a single spectrum: a header of fixed places, the counts, and a record of the instrument at the end. */
final class JeolSpectrum {

    private static final int MAGIC = 2;
    private static final int NAME_AT = 18;
    private static final int NAME_BYTES = 80;
    private static final int TIMES_AT = 258;
    private static final int CALIBRATION_AT = 362;
    private static final int CHANNELS_AT = 454;
    /** Where the record of the instrument has accelerating voltage and detector angles, counted from the end. */
    private static final int VOLTAGE_FROM_END = 326;
    private static final int ANGLES_FROM_END = 240;
    private static final double TRANSMISSION_FROM_KEV = 60;

    private JeolSpectrum() {
    }

    static StoredSignal open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            if (file.order(ByteOrder.LITTLE_ENDIAN).i32() != MAGIC) {
                throw new IOException("it does not begin as a spectrum of Analysis Station");
            }
            String name = file.seek(NAME_AT).latin1(NAME_BYTES).strip();
            double live = file.seek(TIMES_AT).f64();
            double real = file.f64();
            double scale = file.seek(CALIBRATION_AT).f64();
            double offset = file.f64();
            int channels = file.seek(CHANNELS_AT).i32();
            if (channels < 1 || !(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(offset)) {
                throw new IOException(channels + " channels of " + scale + " keV");
            }
            FileSource source = new FileSource(path, new ElementType(DataType.INT32, ByteOrder.LITTLE_ENDIAN), file.position());
            source.requireElements(channels);
            double voltage = file.size() > VOLTAGE_FROM_END ? file.seek(file.size() - VOLTAGE_FROM_END).f64() : Double.NaN;
            // a record of another length has something else there
            boolean known = voltage >= 1 && voltage <= 1300;
            Acquisition.Builder acquisition = Acquisition.builder().liveTimeS(live).realTimeS(real);
            if (known) {
                acquisition.beamEnergyKeV(voltage);
                double elevation = file.seek(file.size() - ANGLES_FROM_END).f64();
                double azimuth = file.f64();
                if (Math.abs(elevation) <= 90 && Math.abs(azimuth) <= 360) {
                    acquisition.elevationDeg(elevation).azimuthDeg(azimuth);
                }
            }
            Map<String, Object> original = new LinkedHashMap<>();
            original.put("name", name);
            original.put("live time (s)", live);
            original.put("real time (s)", real);
            original.put("CoefA (keV)", scale);
            original.put("CoefB (keV)", offset);
            SignalKind kind = known && voltage > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
            SignalHeader header = new SignalHeader(name.isBlank() ? JeolLoader.stem(path) : name, kind, acquisition.build(),
                    MetadataTree.of(original), List.of());
            return SignalAssembler.stored(header, List.of(Axis.uniform("Energy", AxisRole.SIGNAL, channels, offset, scale, "keV")), source);
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole JEOL spectrum (" + damaged.getMessage() + ")",
                    "Copy it again from Analysis Station", damaged);
        }
    }
}
