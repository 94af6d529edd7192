package org.lamella.io.phenom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.io.internal.ChemicalSymbols;

/**
 * What all analyses have in common: a spectrum, how it was taken, and what the user chose for it.
 *
 * @param startEv energy of the first channel
 * @param stepEv energy from channel to channel
 * @param counts the spectrum; of a map or line that of all its points
 * @param settings how it was taken
 * @param elements symbols of the elements that the user named
 * @param order number of the analysis
 * @param choices the user's other choices, by name
 */
record Analysis(double startEv, double stepEv, long[] counts, EdsSettings settings, List<String> elements, int order, Map<String,
        Object> choices) {

    private static final double EV_PER_KEV = 1000;
    private static final double V_PER_KV = 1000;
    private static final int MOST_CHANNELS = 1 << 20;
    private static final int WITH_DRIFT_CORRECTION = 2;
    private static final int WITH_IGNORED_ELEMENTS = 4;
    /** The thinnest oxide has one letter. */
    private static final int FIRST_WRITTEN = 2;

    static Analysis read(ElidStream in, int version) throws IOException {
        // a picture of the analysed place
        in.skip(in.count());
        double startEv = in.f64();
        double stepEv = in.f64();
        long[] counts = counts(in);
        EdsSettings settings = EdsSettings.read(in, version);
        List<String> elements = ChemicalSymbols.of(in.bytes());
        Map<String, Object> choices = new LinkedHashMap<>();
        choices.put("includedElements", elements);
        choices.put("excludedElements", ChemicalSymbols.of(in.bytes()));
        choices.put("backgroundChannels", list(in, ElidStream::i32));
        choices.put("oxides", list(in, Analysis::oxide));
        choices.put("identifiedByProgram", in.flag());
        int order = in.i32();
        choices.put("lineFamilies", list(in, family -> ChemicalSymbols.of(family.u8()) + " " + family.u8()));
        if (version >= WITH_DRIFT_CORRECTION) {
            choices.put("driftCorrection", in.u8());
        }
        if (version >= WITH_IGNORED_ELEMENTS) {
            choices.put("ignoredElements", ChemicalSymbols.of(in.bytes()));
        }
        return new Analysis(startEv, stepEv, counts, settings, elements, order, choices);
    }

    private static long[] counts(ElidStream in) throws IOException {
        int channels = in.count();
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new IOException("it has a spectrum of " + channels + " channels");
        }
        long[] counts = new long[channels];
        for (int channel = 0; channel < channels; channel++) {
            counts[channel] = in.variable();
        }
        return counts;
    }

    @FunctionalInterface
    private interface Item {
        Object read(ElidStream in) throws IOException;
    }

    private static List<Object> list(ElidStream in, Item item) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            items.add(item.read(in));
        }
        return items;
    }

    private static String oxide(ElidStream in) throws IOException {
        String metal = ChemicalSymbols.of(in.u8());
        int metals = in.u8();
        int oxygens = in.u8();
        return metal + (metals < FIRST_WRITTEN ? "" : metals) + "O" + (oxygens < FIRST_WRITTEN ? "" : oxygens);
    }

    /** The energies of its channels. @param name the axis */
    Axis energy(String name) {
        return Axis.uniform(name, AxisRole.SIGNAL, counts.length, startEv / EV_PER_KEV, stepEv / EV_PER_KEV, "keV");
    }

    Acquisition acquisition() {
        return Acquisition.builder()
                .beamEnergyKeV(settings.highTensionV() / V_PER_KV)
                .elevationDeg(Math.toDegrees(settings.elevationRad()))
                .azimuthDeg(Math.toDegrees(settings.azimuthRad()))
                .tiltDeg(Math.toDegrees(settings.tiltRad()))
                .liveTimeS(settings.liveTimeS())
                .realTimeS(settings.realTimeS())
                .resolutionMnKaEv(settings.resolutionEv())
                .elements(elements)
                .build();
    }
}
