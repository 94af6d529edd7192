package org.lamella.io.emsa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.io.internal.Unreadable;

/**
 * Reads EMSA/MAS spectra (ISO 22029 and its forerunners): X-Y pairs or Y values alone, any number of columns, separated by commas or
 * blanks.
 *
 * <p>The energy axis is {@code OFFSET + i XPERCHAN}; the X values of pairs are not used, as they repeat it with fewer digits. The number of
 * channels is that of the values found: programs write {@code NPOINTS} wrongly.
 */
public final class EmsaLoader implements SignalLoader {

    private static final long MAX_BYTES = 1L << 28;
    /** Beam energies above are those of transmission microscopes. */
    private static final double TRANSMISSION_FROM_KEV = 60;

    @Override
    public boolean recognises(FileProbe probe) {
        String head = probe.headText().toUpperCase(Locale.ROOT);
        return head.stripLeading().startsWith("#") && (head.contains("EMSA/MAS") || head.contains("#NPOINTS") || head.contains("#XPERCHAN")
                || probe.extension().matches("msa|emsa|ems"));
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        EmsaText emsa = EmsaText.parse(file, read(file));
        double[] values = values(emsa);
        if (values.length == 0) {
            throw emsa.broken("it has no data");
        }
        String name = emsa.text("XLABEL").orElse("");
        Axis axis = Axis.uniform(name, AxisRole.SIGNAL, values.length, emsa.number("OFFSET").orElse(0), emsa.number("XPERCHAN").orElse(1),
                emsa.text("XUNITS").orElse(""));
        if (axis.scale() == 0) {
            throw emsa.broken("its energy step XPERCHAN is 0");
        }
        return List.of(LoadedSignal.of(file, new Spectrum(header(file, emsa, values.length), axis, NumericArray.of(values))));
    }

    private static String read(Path file) throws LamellaException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw Unreadable.because(file, "it is larger than any spectrum", "Check what program wrote it");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        }
    }

    private static double[] values(EmsaText emsa) throws LamellaException {
        boolean pairs = emsa.text("DATATYPE").orElse("Y").equalsIgnoreCase("XY");
        int count = emsa.lines().stream().mapToInt(line -> line.length).sum();
        if (!pairs) {
            return emsa.lines().stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        }
        if (count % 2 != 0) {
            throw emsa.broken("it announces pairs of energy and counts but has " + count + " numbers");
        }
        double[] all = emsa.lines().stream().flatMapToDouble(java.util.Arrays::stream).toArray();
        double[] values = new double[count / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = all[2 * i + 1];
        }
        return values;
    }

    private static SignalHeader header(Path file, EmsaText emsa, int found) {
        String fileName = file.getFileName().toString();
        String title = emsa.text("TITLE").orElse(fileName.replaceFirst("\\.[^.]*$", ""));
        OptionalDouble announced = emsa.number("NPOINTS");
        // example files of the standard itself announce one point too few; only a file with fewer than announced is worth a word
        List<String> warnings = announced.isPresent() && found < announced.getAsDouble()
                ? List.of("The file announces " + (long) announced.getAsDouble() + " channels but holds " + found + ".") : List.of();
        return new SignalHeader(title, kind(emsa), acquisition(emsa), MetadataTree.of(emsa.values()), warnings);
    }

    private static SignalKind kind(EmsaText emsa) {
        return switch (emsa.text("SIGNALTYPE").orElse("").toUpperCase(Locale.ROOT)) {
            case "EDS", "EDX" -> emsa.number("BEAMKV").orElse(0) > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
            case "ELS", "EELS" -> SignalKind.EELS;
            default -> SignalKind.SPECTRUM;
        };
    }

    private static Acquisition acquisition(EmsaText emsa) {
        double unknown = Double.NaN;
        boolean dwellInMilliseconds = !emsa.unit("DWELLTIME").orElse("ms").equalsIgnoreCase("s");
        return Acquisition.builder()
                .beamEnergyKeV(emsa.number("BEAMKV").orElse(unknown))
                .liveTimeS(emsa.number("LIVETIME").orElse(unknown))
                .realTimeS(emsa.number("REALTIME").orElse(unknown))
                .dwellTimeS(emsa.number("DWELLTIME").orElse(unknown) * (dwellInMilliseconds ? 1e-3 : 1))
                .elevationDeg(emsa.number("ELEVANGLE").orElse(unknown))
                .azimuthDeg(emsa.number("AZIMANGLE").orElse(unknown))
                .tiltDeg(emsa.number("XTILTSTGE").orElse(unknown))
                .beamCurrentNa(emsa.number("PROBECUR").orElse(unknown))
                .convergenceMrad(emsa.number("CONVANGLE").orElse(unknown))
                .collectionMrad(emsa.number("COLLANGLE").orElse(unknown))
                .build();
    }
}
