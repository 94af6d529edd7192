package org.lamella.io.emsa;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.SignalWriter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.Spectrum;
import org.lamella.io.internal.AtomicWrite;

/** Writes single spectra as EMSA/MAS 1.0, one Y value a line, numbers in full precision. */
public final class EmsaWriter implements SignalWriter {

    @Override
    public boolean canWrite(Signal signal) {
        return signal instanceof Spectrum spectrum && spectrum.axis().isUniform();
    }

    @Override
    public void write(Signal signal, Path file, Progress progress) throws LamellaException {
        if (!canWrite(signal)) {
            throw new LamellaException("Cannot write " + file + ": EMSA/MAS holds single spectra with equal steps. "
                    + "Write a sum or region spectrum, or choose another format.");
        }
        byte[] text = text((Spectrum) signal).getBytes(StandardCharsets.ISO_8859_1);
        progress.checkCancelled();
        AtomicWrite.to(file, out -> out.write(text));
    }

    private static String text(Spectrum spectrum) {
        StringBuilder text = new StringBuilder();
        line(text, "FORMAT", "EMSA/MAS Spectral Data File");
        line(text, "VERSION", "1.0");
        line(text, "TITLE", spectrum.title().replaceAll("\\s+", " "));
        line(text, "OWNER", "");
        line(text, "NPOINTS", Integer.toString(spectrum.axis().size()));
        line(text, "NCOLUMNS", "1");
        line(text, "XUNITS", spectrum.axis().units());
        line(text, "YUNITS", "Counts");
        line(text, "DATATYPE", "Y");
        line(text, "XPERCHAN", Double.toString(spectrum.axis().scale()));
        line(text, "OFFSET", Double.toString(spectrum.axis().offset()));
        line(text, "XLABEL", spectrum.axis().name());
        line(text, "SIGNALTYPE", switch (spectrum.header().kind()) {
            case EDS_TEM, EDS_SEM -> "EDS";
            case EELS -> "ELS";
            default -> "";
        });
        acquisition(text, spectrum.header().acquisition());
        line(text, "SPECTRUM", "Spectral Data Starts Here");
        for (int i = 0; i < spectrum.values().length(); i++) {
            text.append(number(spectrum.values().get(i))).append('\n');
        }
        line(text, "ENDOFDATA", "");
        return text.toString();
    }

    /** Whole numbers without a fraction, as counts are. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static void acquisition(StringBuilder text, Acquisition acquisition) {
        line(text, "BEAMKV   -kV", acquisition.beamEnergyKeV());
        line(text, "PROBECUR -nA", acquisition.beamCurrentNa());
        line(text, "LIVETIME  -s", acquisition.liveTimeS());
        line(text, "REALTIME  -s", acquisition.realTimeS());
        line(text, "DWELLTIME -s", acquisition.dwellTimeS());
        line(text, "ELEVANGLE-dg", acquisition.elevationDeg());
        line(text, "AZIMANGLE-dg", acquisition.azimuthDeg());
        line(text, "XTILTSTGE-dg", acquisition.tiltDeg());
        line(text, "CONVANGLE-mR", acquisition.convergenceMrad());
        line(text, "COLLANGLE-mR", acquisition.collectionMrad());
    }

    private static void line(StringBuilder text, String key, OptionalDouble value) {
        value.ifPresent(number -> line(text, key, Double.toString(number)));
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append('#').append(String.format("%-12s", key)).append(": ").append(value).append('\n');
    }
}
