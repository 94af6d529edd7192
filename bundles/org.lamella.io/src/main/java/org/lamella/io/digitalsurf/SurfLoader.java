package org.lamella.io.digitalsurf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementType;
import org.lamella.io.internal.RealSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * Reads Digital Surf files: surfaces and images, profiles, spectra along a line and spectral maps, packed or not. Objects that make one
 * picture, as the colours of an image, become a stack.
 */
public final class SurfLoader implements SignalLoader {

    private static final int PROFILE = 1;
    private static final int PROFILE_SERIES = 4;
    private static final int INTENSITY = 10;
    private static final int COLOUR_IMAGE = 12;
    private static final int MAX_OBJECTS = 1024;

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.startsWith(0, SurfObject.PLAIN) || probe.startsWith(0, SurfObject.PACKED);
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (BinaryFile file = BinaryFile.open(path)) {
            List<SurfObject> objects = new ArrayList<>();
            SurfObject first = SurfObject.read(file, 0);
            objects.add(first);
            while (objects.get(objects.size() - 1).end() < file.size() && objects.size() < MAX_OBJECTS) {
                objects.add(SurfObject.read(file, objects.get(objects.size() - 1).end()));
            }
            return List.of(objects.size() == 1 ? single(path, first) : stack(path, objects));
        } catch (IOException | ArithmeticException damaged) {
            throw Unreadable.because(path, "it is no whole Digital Surf file (" + damaged.getMessage() + ")",
                    "Export it again with Mountains", damaged);
        }
    }

    private static StoredSignal single(Path path, SurfObject object) throws LamellaException {
        List<Axis> axes = new ArrayList<>();
        if (object.type() == SurfObject.SPECTRAL_MAP && object.wSize() > 0) {
            axes.add(object.y().axis(AxisRole.NAVIGATION, object.lines()));
            axes.add(object.x().axis(AxisRole.NAVIGATION, object.points()));
            axes.add(object.w().axis(AxisRole.SIGNAL, object.wSize()));
        } else if (object.type() == SurfObject.SPECTRA || object.type() == PROFILE || object.type() == PROFILE_SERIES) {
            if (object.lines() > 1) {
                axes.add(object.y().axis(AxisRole.NAVIGATION, object.lines()));
            }
            axes.add(object.x().axis(AxisRole.SIGNAL, object.points()));
        } else {
            axes.add(object.y().axis(AxisRole.SIGNAL, object.lines()));
            axes.add(object.x().axis(AxisRole.SIGNAL, object.points()));
        }
        long signalAxes = axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count();
        SignalKind kind = signalAxes == 2 ? SignalKind.IMAGE : SignalKind.SPECTRUM;
        return SignalAssembler.stored(header(path, object, kind), axes, values(path, object));
    }

    private static RealSource values(Path path, SurfObject object) {
        return new RealSource(new SurfSource(path, object), object.zMin(), object.z().step(), object.z().offset());
    }

    private static SignalHeader header(Path path, SurfObject object, SignalKind kind) {
        Map<String, Object> original = new LinkedHashMap<>();
        original.put("Name", object.name());
        original.put("Object type", object.type());
        original.put("Z axis", Map.of("name", object.z().name(), "units", object.z().units(), "step", object.z().step(), "offset",
                object.z().offset()));
        String name = object.name().replaceAll("^\\*\\s*|\\s*\\*$", "");
        return new SignalHeader(name.isBlank() ? path.getFileName().toString().replaceFirst("\\.[^.]*$", "") : name, kind,
                Acquisition.UNKNOWN,
                MetadataTree.of(original), List.of());
    }

    /** Several objects of one size; intensities of colours are whole numbers. */
    private static StoredSignal stack(Path path, List<SurfObject> objects) throws IOException, LamellaException {
        SurfObject first = objects.get(0);
        int plane = Math.multiplyExact(first.points(), first.lines());
        double[] values = new double[Math.multiplyExact(plane, objects.size())];
        for (int i = 0; i < objects.size(); i++) {
            SurfObject object = objects.get(i);
            if (object.points() != first.points() || object.lines() != first.lines() || object.wSize() != 0) {
                throw new IOException("objects of different sizes");
            }
            read(values(path, object), values, i * plane, plane, object.type() == INTENSITY || object.type() == COLOUR_IMAGE);
        }
        List<Axis> axes = List.of(Axis.uniform("", AxisRole.NAVIGATION, objects.size(), 0, 1, ""),
                first.y().axis(AxisRole.SIGNAL, first.lines()),
                first.x().axis(AxisRole.SIGNAL, first.points()));
        boolean whole = java.util.Arrays.stream(values).allMatch(value -> value == Math.rint(value));
        NumericArray array = whole ? NumericArray.of(DataType.INT64,
                java.util.Arrays.stream(values).mapToLong(value -> (long) value).toArray())
                : NumericArray.of(values);
        return LoadedSignal.of(path, new ArraySignal(header(path, first, SignalKind.OTHER), axes, array));
    }

    private static void read(RealSource source, double[] values, int at, int count, boolean rounded) throws IOException, LamellaException {
        ElementType type = source.type();
        try (InputStream in = source.open()) {
            byte[] bytes = new byte[Math.multiplyExact(count, type.bytes())];
            if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
                throw new IOException("it ends early");
            }
            for (int i = 0; i < count; i++) {
                double value = type.floating(bytes, i * type.bytes());
                values[at + i] = rounded ? Math.rint(value) : value;
            }
        }
    }
}
