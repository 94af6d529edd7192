package org.lamella.io.bruker;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.XmlTree;

/** Reads Bruker Esprit maps: the electron images, then a spectrum image for each detector's data. */
public final class BrukerMapLoader implements SignalLoader {

    private static final String HEADER = "HeaderData";
    private static final String FOLDER = "EDSDatabase/";
    private static final String SPECTRA = "SpectrumData";
    private static final Pattern SPECTRA_OF_DETECTOR = Pattern.compile("(?:.*/)?" + SPECTRA + "(\\d{1,3})");
    private static final int DEFAULT_CHANNELS = 4096;
    private static final int MAX_HEADER_BYTES = 1 << 28;
    private static final String REMEDY = "Copy it again, or export it with Esprit";

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, SingleFileSystem.MAGIC);
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try {
            SingleFileSystem files = SingleFileSystem.open(path);
            EspritHeader header = new EspritHeader(EspritXml.parse(files.readAll(name(files, HEADER), MAX_HEADER_BYTES)));
            Map<String, Object> original = original(header);
            List<StoredSignal> signals = new ArrayList<>();
            for (EspritHeader.Picture picture : header.pictures()) {
                signals.add(LoadedSignal.of(path, image(header, picture, original)));
            }
            for (int detector : detectors(files)) {
                signals.add(map(path, files, header.detector(detector), detector, original));
            }
            if (signals.isEmpty()) {
                throw Unreadable.because(path, "it holds neither images nor spectra", "Check in Esprit what was saved");
            }
            return signals;
        } catch (IOException damaged) {
            throw Unreadable.because(path, "it is no whole Bruker map (" + damaged.getMessage() + ")", REMEDY, damaged);
        }
    }

    /** The name of a file of the map with its folder; maps of diffraction patterns in the same container have files of the same names. */
    private static String name(SingleFileSystem files, String name) throws IOException {
        String usual = FOLDER + name;
        if (files.names().contains(usual)) {
            return usual;
        }
        return files.find(name).orElseThrow(() -> new IOException("there is no " + name + " in it"));
    }

    /** Numbers of the detectors with spectra, rising. */
    private static List<Integer> detectors(SingleFileSystem files) {
        return files.names().stream().map(SPECTRA_OF_DETECTOR::matcher).filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1))).distinct().sorted().toList();
    }

    /** All of the header but the pixels of its images. */
    private static Map<String, Object> original(EspritHeader header) {
        Map<String, Object> tree = new LinkedHashMap<>(XmlTree.of(header.root()));
        prune(tree);
        return tree;
    }

    private static void prune(Map<String, Object> tree) {
        tree.remove("Data");
        tree.remove("Palette");
        tree.remove("Channels");
        tree.values().forEach(value -> {
            if (value instanceof Map<?, ?> below) {
                prune(mutable(below));
            } else if (value instanceof List<?> list) {
                list.stream().filter(Map.class::isInstance).forEach(item -> prune(mutable((Map<?, ?>) item)));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mutable(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static Image image(EspritHeader header, EspritHeader.Picture picture, Map<String, Object> original) {
        DataType type = picture.bytesPerPixel() == 1 ? DataType.UINT8 : picture.bytesPerPixel() == 2 ? DataType.UINT16 : DataType.UINT32;
        ElementType element = new ElementType(type, ByteOrder.LITTLE_ENDIAN);
        int pixels = picture.width() * picture.height();
        int[] narrow = new int[type == DataType.UINT32 ? 0 : pixels];
        long[] wide = new long[type == DataType.UINT32 ? pixels : 0];
        for (int i = 0; i < pixels; i++) {
            long value = element.integer(picture.data(), i * picture.bytesPerPixel());
            if (wide.length > 0) {
                wide[i] = value;
            } else {
                narrow[i] = (int) value;
            }
        }
        NumericArray values = wide.length > 0 ? NumericArray.of(type, wide) : NumericArray.of(type, narrow);
        SignalHeader head = new SignalHeader(picture.name().isBlank() ? "Image" : picture.name(), SignalKind.IMAGE, header.acquisition(),
                MetadataTree.of(original), List.of());
        return new Image(head, header.pixels("height", AxisRole.SIGNAL, picture.height()), header.pixels("width", AxisRole.SIGNAL,
                picture.width()), values);
    }

    private static StoredSignal map(Path path, SingleFileSystem files, EspritHeader header, int detector, Map<String, Object> original)
            throws IOException {
        String name = name(files, SPECTRA + detector);
        MapReader.Size size = MapReader.size(files, name);
        int channels = header.channels() > 0 ? header.channels() : DEFAULT_CHANNELS;
        List<Axis> axes = List.of(header.pixels("height", AxisRole.NAVIGATION, size.height()),
                header.pixels("width", AxisRole.NAVIGATION, size.width()), header.energy(channels));
        List<String> warnings = new ArrayList<>();
        if (!header.isCalibrated()) {
            warnings.add("The file does not say how large a pixel is.");
        }
        if (!header.hasEnergies()) {
            warnings.add("The file does not say how wide a channel is; 10 eV are assumed.");
        }
        String title = (header.name().isBlank() ? "" : header.name() + ", ") + "EDX" + (detector == 0 ? "" : " " + detector);
        SignalOutline outline = new SignalOutline(new SignalHeader(title, header.kind(), header.acquisition(), MetadataTree.of(original),
                warnings), axes, DataType.UINT8);
        return StoredSignal.of(outline, (options, progress) -> MapReader.read(path, name, outline, options, progress));
    }
}
