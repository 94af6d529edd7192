package org.lamella.io.edax;

import java.io.IOException;
import java.nio.ByteOrder;
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
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/** Reads EDAX maps and spectra. A map takes its energies from the spectrum of the same name and its pixel size from the image it names. */
public final class EdaxLoader implements SignalLoader {

    private static final double TRANSMISSION_FROM_KEV = 60;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().startsWith(EdaxMap.MAGIC) || probe.extension().equals("spc") && isSpectrum(probe.file())
                || probe.extension().equals("ipr") && image(probe.file()).isPresent();
    }

    private static boolean isSpectrum(Path file) {
        try {
            EdaxSpectrum spectrum = EdaxSpectrum.read(file);
            return Files.size(file) >= spectrum.countsAt() + (long) Integer.BYTES * spectrum.channels();
        } catch (IOException other) {
            return false;
        }
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        FileProbe probe = probe(path);
        if (probe.extension().equals("ipr") && image(path).isPresent()) {
            throw Unreadable.because(path, "it holds the pixel size of an EDAX map, no data", "Open the .spd file beside it");
        }
        try {
            return List.of(probe.headText().startsWith(EdaxMap.MAGIC) || !probe.extension().equals("spc") ? map(path) : spectrum(path));
        } catch (IOException damaged) {
            throw damaged(path, damaged);
        }
    }

    private static FileProbe probe(Path path) throws LamellaException {
        try {
            return FileProbe.of(path);
        } catch (IOException damaged) {
            throw damaged(path, damaged);
        }
    }

    private static LamellaException damaged(Path path, IOException cause) {
        return Unreadable.because(path, "it is no whole EDAX file (" + cause.getMessage() + ")",
                "Copy it again, or export it again with EDAX' program", cause);
    }

    private static StoredSignal spectrum(Path path) throws IOException, LamellaException {
        EdaxSpectrum spectrum = EdaxSpectrum.read(path);
        FileSource source = new FileSource(path, new ElementType(DataType.UINT32, ByteOrder.LITTLE_ENDIAN), spectrum.countsAt());
        source.requireElements(spectrum.channels());
        SignalHeader header = new SignalHeader(stem(path.getFileName().toString()), kind(spectrum.acquisition()), spectrum.acquisition(),
                spectrum.original(), List.of());
        return SignalAssembler.stored(header, List.of(spectrum.energy(spectrum.channels())), source);
    }

    private static SignalKind kind(Acquisition acquisition) {
        return acquisition.beamEnergyKeV().orElse(0) > TRANSMISSION_FROM_KEV ? SignalKind.EDS_TEM : SignalKind.EDS_SEM;
    }

    private static StoredSignal map(Path path) throws IOException, LamellaException {
        EdaxMap map = EdaxMap.read(path);
        Optional<EdaxSpectrum> spectrum = companion(path);
        Optional<EdaxImage> image = companionImage(path, map.image());
        List<String> warnings = new ArrayList<>();
        Map<String, Object> original = new LinkedHashMap<>(Map.of("map", map.original()));
        spectrum.ifPresentOrElse(known -> original.put("spectrum", known.original()),
                () -> warnings.add("The energies are unknown: the .spc file of the map is not beside it."));
        image.ifPresentOrElse(known -> original.put("image", known.original()),
                () -> warnings.add("The pixel size is unknown: the .ipr file of the map's image is not beside it."));
        List<Axis> axes = List.of(
                image.map(known -> known.y(map.height())).orElse(Axis.uniform("y", AxisRole.NAVIGATION, map.height(), 0, 1, "")),
                image.map(known -> known.x(map.width())).orElse(Axis.uniform("x", AxisRole.NAVIGATION, map.width(), 0, 1, "")),
                spectrum.map(known -> known.energy(map.channels()))
                        .orElse(Axis.uniform("Energy", AxisRole.SIGNAL, map.channels(), 0, 1, "")));
        map.counts().requireElements(SignalAssembler.elements(axes));
        Acquisition acquisition = spectrum.map(EdaxSpectrum::acquisition).orElse(Acquisition.UNKNOWN);
        return SignalAssembler.stored(new SignalHeader("EDS Spectrum Image", kind(acquisition), acquisition, MetadataTree.of(original),
                warnings), axes, map.counts());
    }

    private static String stem(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    private static Optional<EdaxSpectrum> companion(Path map) {
        Path spectrum = map.resolveSibling(stem(map.getFileName().toString()) + ".spc");
        try {
            return Files.isRegularFile(spectrum) ? Optional.of(EdaxSpectrum.read(spectrum)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The image that a map names, else the one of the map's own name. */
    private static Optional<EdaxImage> companionImage(Path map, String name) {
        try {
            Optional<EdaxImage> named = name.isBlank() ? Optional.empty() : image(map.resolveSibling(stem(name) + ".ipr"));
            String own = stem(map.getFileName().toString());
            return named.or(() -> image(map.resolveSibling(own + "_Img.ipr"))).or(() -> image(map.resolveSibling(own + ".ipr")));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<EdaxImage> image(Path file) {
        try {
            return Files.isRegularFile(file) ? EdaxImage.read(file) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
