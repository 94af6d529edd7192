package org.lamella.io.edax;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ChemicalSymbols;

/**
 * The header of an {@code .spc} spectrum, by EDAX' description of the format. Versions 0.61 to 0.70 are alike up to the counts.
 *
 * @param countsAt byte of the first count
 * @param channels number of channels
 * @param stepEv energy step, eV
 * @param startKeV energy of the first channel, keV
 * @param acquisition detector and beam
 * @param original all fields that are read
 */
record EdaxSpectrum(long countsAt, int channels, double stepEv, double startKeV, Acquisition acquisition, MetadataTree original) {

    private static final double EV_PER_KEV = 1000;
    private static final int DATE_AT = 16;
    private static final int COUNTS_AT = 28;
    private static final int CHANNELS_AT = 32;
    private static final int TITLE_AT = 64;
    private static final int TITLE_BYTES = 256;
    private static final int STEP_AT = 380;
    private static final int START_AT = 448;
    private static final int LIVE_TIME_AT = 456;
    private static final int TILT_AT = 460;
    private static final int RESOLUTION_AT = 472;
    private static final int AZIMUTH_AT = 508;
    private static final int ELEVATION_AT = 512;
    private static final int VOLTAGE_AT = 532;
    private static final int ELEMENTS_AT = 638;
    private static final int MAX_ELEMENTS = 48;

    static EdaxSpectrum read(Path path) throws IOException {
        try (BinaryFile file = BinaryFile.open(path)) {
            Map<String, Object> original = new LinkedHashMap<>();
            double version = file.order(ByteOrder.LITTLE_ENDIAN).f32();
            original.put("fVersion", version);
            original.put("collected", date(file.seek(DATE_AT)));
            long countsAt = file.seek(COUNTS_AT).u32();
            int channels = file.seek(CHANNELS_AT).u16();
            original.put("numPts", channels);
            original.put("label", file.seek(TITLE_AT).text(TITLE_BYTES, StandardCharsets.ISO_8859_1).strip());
            double step = number(file, STEP_AT, "evPerChan", original);
            double start = number(file, START_AT, "startEnergy", original);
            Acquisition.Builder acquisition = Acquisition.builder()
                    .liveTimeS(number(file, LIVE_TIME_AT, "liveTime", original))
                    .tiltDeg(number(file, TILT_AT, "tilt", original))
                    .resolutionMnKaEv(number(file, RESOLUTION_AT, "detReso", original))
                    .elevationDeg(number(file, ELEVATION_AT, "tkOffAngle", original))
                    .azimuthDeg(number(file, AZIMUTH_AT, "azimuth", original))
                    .beamEnergyKeV(number(file, VOLTAGE_AT, "kV", original));
            List<String> elements = elements(file.seek(ELEMENTS_AT));
            original.put("elements", elements);
            if (countsAt < ELEMENTS_AT || channels < 1 || !(step > 0) || !Double.isFinite(step) || !(version > 0 && version < 10)) {
                throw new IOException("a spectrum of " + channels + " channels of " + step + " eV");
            }
            return new EdaxSpectrum(countsAt, channels, step, Double.isFinite(start) ? start : 0, acquisition.elements(elements).build(),
                    MetadataTree.of(original));
        }
    }

    private static double number(BinaryFile file, int at, String name, Map<String, Object> original) throws IOException {
        double number = file.seek(at).f32();
        original.put(name, number);
        return number;
    }

    /** Year, day, month, minute, hour, hundredth and second, as the format orders them. */
    private static String date(BinaryFile file) throws IOException {
        int year = file.u16();
        int day = file.u8();
        int month = file.u8();
        int minute = file.u8();
        int hour = file.u8();
        file.skip(1);
        int second = file.u8();
        return String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, hour, minute, second);
    }

    private static List<String> elements(BinaryFile file) throws IOException {
        List<String> elements = new ArrayList<>();
        int count = Math.min(MAX_ELEMENTS, file.u16());
        for (int i = 0; i < count; i++) {
            ChemicalSymbols.find(file.u16()).ifPresent(elements::add);
        }
        elements.sort(null);
        return elements;
    }

    /** The energies of channels like its own. */
    Axis energy(int number) {
        return Axis.uniform("Energy", AxisRole.SIGNAL, number, startKeV, stepEv / EV_PER_KEV, "keV");
    }
}
