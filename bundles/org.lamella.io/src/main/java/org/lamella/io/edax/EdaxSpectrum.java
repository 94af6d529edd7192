package org.lamella.io.edax;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.MetadataTree;
import org.lamella.io.internal.BinaryFile;

/**
 * The header of an {@code .spc} spectrum, by EDAX' description of the format.
 *
 * @param channels number of channels
 * @param stepEv energy step, eV
 * @param startKeV energy of the first channel, keV
 * @param acquisition detector and beam
 * @param original all fields that are read
 */
record EdaxSpectrum(int channels, double stepEv, double startKeV, Acquisition acquisition, MetadataTree original) {

    /** Counts begin here. */
    static final int DATA_AT = 3840;
    private static final int CHANNELS_AT = 32;
    private static final int STEP_AT = 380;
    private static final int LIVE_TIME_AT = 456;
    private static final int RESOLUTION_AT = 472;
    private static final int ELEVATION_AT = 512;
    private static final int VOLTAGE_AT = 532;
    private static final int ELEMENTS_AT = 638;
    private static final int MAX_ELEMENTS = 48;
    private static final String[] SYMBOLS =
            ("H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr "
            + "Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr "
            + "Ra Ac Th Pa U Np Pu Am Cm Bk Cf Es").split(" ");

    static EdaxSpectrum read(Path path) throws IOException {
        try (BinaryFile file = BinaryFile.open(path)) {
            file.order(ByteOrder.LITTLE_ENDIAN);
            double version = file.f32();
            int channels = file.seek(CHANNELS_AT).u16();
            double step = file.seek(STEP_AT).f32();
            double start = file.f32();
            double live = file.seek(LIVE_TIME_AT).f32();
            double resolution = file.seek(RESOLUTION_AT).f32();
            double elevation = file.seek(ELEVATION_AT).f32();
            double voltage = file.seek(VOLTAGE_AT).f32();
            int count = Math.min(MAX_ELEMENTS, file.seek(ELEMENTS_AT).u16());
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = file.u16();
                if (number >= 1 && number <= SYMBOLS.length) {
                    elements.add(SYMBOLS[number - 1]);
                }
            }
            elements.sort(null);
            if (channels < 1 || !(step > 0) || !Double.isFinite(step) || !(version > 0 && version < 10)) {
                throw new IOException(channels + " channels of " + step + " eV");
            }
            Acquisition acquisition = Acquisition.builder().beamEnergyKeV(voltage).liveTimeS(live).resolutionMnKaEv(resolution)
                    .elevationDeg(elevation).elements(elements).build();
            Map<String, Object> original = new LinkedHashMap<>();
            original.put("fVersion", version);
            original.put("numPts", channels);
            original.put("evPerChan", step);
            original.put("startEnergy", start);
            original.put("liveTime", live);
            original.put("detReso", resolution);
            original.put("tkOffAngle", elevation);
            original.put("kV", voltage);
            original.put("elements", elements);
            return new EdaxSpectrum(channels, step, Double.isFinite(start) ? start : 0, acquisition, MetadataTree.of(original));
        }
    }
}
