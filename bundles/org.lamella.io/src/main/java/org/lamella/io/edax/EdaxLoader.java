package org.lamella.io.edax;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
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

/** Reads EDAX maps and spectra. A map takes its energies from the spectrum of the same name and its pixel size from the image it names. */
public final class EdaxLoader implements SignalLoader {

    private static final String MAP_MAGIC = "MAPSPECTRA_DATA";
    private static final int NAME_BYTES = 120;
    private static final int PIXEL_SIZE_AT = 64;
    private static final double EV_PER_KEV = 1000;
    private static final double TRANSMISSION_FROM_KEV = 60;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().startsWith(MAP_MAGIC) || probe.extension().equals("spc") && isSpectrum(probe.file());
    }

    private static boolean isSpectrum(Path file) {
        try {
            EdaxSpectrum spectrum = EdaxSpectrum.read(file);
            return Files.size(file) >= EdaxSpectrum.DATA_AT + (long) Integer.BYTES * spectrum.channels();
        } catch (IOException other) {
            return false;
        }
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try {
            return List.of(path.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".spc") ? spectrum(path) : map(path));
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole EDAX file (" + damaged.getMessage() + ")",
                    "Copy it again, or export it again with EDAX' program",
                    damaged);
        }
    }

    private static StoredSignal spectrum(Path path) throws IOException, LamellaException {
        EdaxSpectrum spectrum = EdaxSpectrum.read(path);
        FileSource source = new FileSource(path, new ElementType(DataType.UINT32, ByteOrder.LITTLE_ENDIAN), EdaxSpectrum.DATA_AT);
        source.requireElements(spectrum.channels());
        SignalHeader header = new SignalHeader(path.getFileName().toString().replaceFirst("\\.[^.]*$", ""), kind(spectrum.acquisition()),
                spectrum.acquisition(), spectrum.original(), List.of());
        return SignalAssembler.stored(header, List.of(energy(Optional.of(spectrum), spectrum.channels())), source);
    }

    private static Axis energy(Optional<EdaxSpectrum> spectrum, int channels) {
        return spectrum.map(known -> Axis.uniform("Energy", AxisRole.SIGNAL, channels, known.startKeV(), known.stepEv() / EV_PER_KEV,
                "keV"))
                .orElse(Axis.uniform("Energy", AxisRole.SIGNAL, channels, 0, 1, ""));
    }

    private static SignalKind kind(Acquisition acquisition) {
        return acquisition.beamEnergyKeV().orElse(0) > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
    }

    private static StoredSignal map(Path path) throws IOException, LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            if (!file.latin1(16).equals(MAP_MAGIC)) {
                throw new IOException("it does not begin as a map does");
            }
            file.order(ByteOrder.LITTLE_ENDIAN).skip(8);
            int width = file.i32();
            int height = file.i32();
            int channels = file.i32();
            int bytes = file.i32();
            long dataAt = file.u32();
            int frames = file.i32();
            String image = file.text(Math.min(NAME_BYTES, file.remaining()), StandardCharsets.ISO_8859_1);
            DataType type = bytes == 1 ? DataType.UINT8 : bytes == 2 ? DataType.UINT16 : bytes == 4 ? DataType.UINT32 : null;
            if (width < 1 || height < 1 || channels < 1 || type == null) {
                throw new IOException("a map of " + width + " x " + height + " pixels and " + channels + " channels of " + bytes
                        + " bytes");
            }
            FileSource source = new FileSource(path, new ElementType(type, ByteOrder.LITTLE_ENDIAN), dataAt);
            List<String> warnings = new ArrayList<>();
            Optional<EdaxSpectrum> spectrum = companion(path);
            if (spectrum.isEmpty()) {
                warnings.add("The energies are unknown: the .spc file of the map is not beside it.");
            }
            double[] step = pixelSize(path, image);
            if (step.length == 0) {
                warnings.add("The pixel size is unknown: the .ipr file of the map's image is not beside it.");
            }
            List<Axis> axes = List.of(pixels("y", height, step, 1), pixels("x", width, step, 0), energy(spectrum, channels));
            source.requireElements(SignalAssembler.elements(axes));
            Acquisition acquisition = spectrum.map(EdaxSpectrum::acquisition).orElse(Acquisition.UNKNOWN);
            Map<String, Object> original = new LinkedHashMap<>();
            original.put("map", Map.of("nPoints", width, "nLines", height, "nChannels", channels, "countBytes", bytes, "nFrames", frames,
                    "fName", image));
            spectrum.ifPresent(known -> original.put("spectrum", known.original()));
            SignalHeader header = new SignalHeader("EDS Spectrum Image", kind(acquisition), acquisition, MetadataTree.of(original),
                    warnings);
            return SignalAssembler.stored(header, axes, source);
        }
    }

    private static Optional<EdaxSpectrum> companion(Path map) {
        Path spectrum = map.resolveSibling(map.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".spc");
        try {
            return Files.isRegularFile(spectrum) ? Optional.of(EdaxSpectrum.read(spectrum)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Width and height of a pixel in micrometres, from the image file that the map names. */
    private static double[] pixelSize(Path map, String image) {
        String stem = image.replaceFirst("\\.[^.]*$", "");
        try {
            Path calibration = map.resolveSibling((stem.isBlank() ? map.getFileName().toString().replaceFirst("\\.[^.]*$", "") : stem)
                    + ".ipr");
            try (BinaryFile file = BinaryFile.open(calibration)) {
                double x = file.order(ByteOrder.LITTLE_ENDIAN).seek(PIXEL_SIZE_AT).f32();
                double y = file.f32();
                return x > 0 && y > 0 && Double.isFinite(x) && Double.isFinite(y) ? new double[] {x, y} : new double[0];
            }
        } catch (IOException | InvalidPathException unknown) {
            return new double[0];
        }
    }

    private static Axis pixels(String name, int size, double[] step, int which) {
        return step.length == 0 ? Axis.uniform(name, AxisRole.NAVIGATION, size, 0, 1, "")
                : Axis.uniform(name, AxisRole.NAVIGATION, size, 0, step[which], "\u00b5m");
    }
}
