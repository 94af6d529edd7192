package org.lamella.io.phenom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadedSignal;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.core.signal.Spectrum;
import org.lamella.io.internal.SignalAssembler;

/** Walks through a project: images, each with the analyses made on it, then analyses of the project itself. */
final class Project {

    private static final int LATEST_VERSION = 4;
    private static final int WITH_OWN_ANALYSES = 1;
    private static final byte[] MAGIC = "EID2".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_POINTS = 1 << 28;
    private static final int MOST_SIGNALS = 10_000;

    private final Path file;
    private final ElidStream in;
    private final List<StoredSignal> signals = new ArrayList<>();
    private int version;

    private Project(Path file, ElidStream in) {
        this.file = file;
        this.in = in;
    }

    /** Whether a stream begins as a project does. */
    static boolean begins(ElidStream in) throws IOException {
        boolean begins = true;
        for (byte letter : MAGIC) {
            begins &= in.u8() == letter;
        }
        return begins;
    }

    /**
     * The signals of a project.
     *
     * @param file the packed project
     * @param in its content
     * @return images and analyses in the project's order
     * @throws IOException when it is damaged or of an unknown version
     * @throws LamellaException when a map has no points
     */
    static List<StoredSignal> read(Path file, ElidStream in) throws IOException, LamellaException {
        Project project = new Project(file, in);
        project.read();
        return project.signals;
    }

    private void read() throws IOException, LamellaException {
        if (!begins(in)) {
            throw new IOException("it does not begin as one does");
        }
        version = in.i32();
        if (version < 0 || version > LATEST_VERSION) {
            throw new IOException("it is of version " + version + ", only 0 to " + LATEST_VERSION + " are known");
        }
        for (int left = in.count(); left > 0; left--) {
            image();
        }
        if (version >= WITH_OWN_ANALYSES) {
            // those of no image, then those computed from others
            analyses("", Optional.empty());
            analyses("", Optional.empty());
        }
    }

    private void add(StoredSignal signal) throws IOException {
        if (signals.size() == MOST_SIGNALS) {
            throw new IOException("it has more than " + MOST_SIGNALS + " images and analyses");
        }
        signals.add(signal);
    }

    private void image() throws IOException, LamellaException {
        long at = in.position();
        byte[] tiff = in.bytes();
        String label = in.text();
        Optional<SemImage> image = tiff.length == 0 ? Optional.empty() : Optional.of(SemImage.of(tiff));
        if (image.isPresent()) {
            add(new ImageSignal(file, at, label, image.get()).stored());
        }
        analyses(label, image);
    }

    private void analyses(String label, Optional<SemImage> image) throws IOException, LamellaException {
        for (int left = in.count(); left > 0; left--) {
            int code = in.u8();
            if (code < 1 || code > AnalysisKind.values().length) {
                throw new IOException("it has an analysis of an unknown kind (" + code + ")");
            }
            analysis(AnalysisKind.values()[code - 1], label.isEmpty() ? "" : label + ", ", image);
        }
    }

    private void analysis(AnalysisKind kind, String prefix, Optional<SemImage> image) throws IOException, LamellaException {
        Analysis analysis = Analysis.read(in, version);
        Map<String, Object> tree = new LinkedHashMap<>(image.map(SemImage::tree).orElse(Map.of()));
        Map<String, Object> eds = new LinkedHashMap<>(analysis.settings().tree());
        eds.putAll(analysis.choices());
        tree.put("EDS", eds);
        String title = prefix + kind.label() + " " + analysis.order();
        switch (kind) {
            case LINE -> line(title, analysis, tree, eds);
            case MAP -> map(title, analysis, tree, eds, image);
            default -> {
                kind.readPlace(in, eds);
                String ownTitle = kind == AnalysisKind.DIFFERENCE ? prefix + kind.label() + " " + eds.get("minuend") + " - "
                        + eds.get("subtrahend") : title;
                Spectrum spectrum = new Spectrum(header(ownTitle, analysis, tree, List.of()), analysis.energy("Energy"),
                        NumericArray.of(DataType.UINT32, analysis.counts()));
                add(LoadedSignal.of(file, spectrum));
            }
        }
    }

    private static SignalHeader header(String title, Analysis analysis, Map<String, Object> tree, List<String> warnings) {
        return new SignalHeader(title, SignalKind.EDS_SEM, analysis.acquisition(), MetadataTree.of(tree), warnings);
    }

    private void line(String title, Analysis analysis, Map<String, Object> tree, Map<String, Object> eds) throws IOException,
            LamellaException {
        AnalysisKind.LINE.readPlace(in, eds);
        int points = points(in.count());
        requireChannels(in.count(), analysis);
        in.skip(2 * Double.BYTES);
        eds.put("points", EdsSettings.read(in, version).tree());
        boolean realTimes = in.flag();
        boolean liveTimes = in.flag();
        CountSource counts = new CountSource(file, in.position(), true);
        for (long left = (long) points * analysis.counts().length; left > 0; left--) {
            in.variable();
        }
        times(realTimes, liveTimes, points);
        eds.put("highAccuracy", in.flag());
        Axis axis = Axis.uniform("i", AxisRole.NAVIGATION, points, 0, 1, "points");
        add(SignalAssembler.stored(header(title, analysis, tree, List.of()), List.of(axis, analysis.energy("X-ray energy")), counts));
    }

    private void map(String title, Analysis analysis, Map<String, Object> tree, Map<String, Object> eds, Optional<SemImage> image)
            throws IOException, LamellaException {
        AnalysisKind.MAP.readPlace(in, eds);
        in.skip((long) Double.BYTES * in.count());
        int width = points(in.count());
        int height = points(in.count());
        requireChannels(in.count(), analysis);
        in.skip(2 * Double.BYTES);
        eds.put("points", EdsSettings.read(in, version).tree());
        boolean realTimes = in.flag();
        boolean liveTimes = in.flag();
        CountSource counts = new CountSource(file, in.position(), false);
        int pixels = points((long) width * height);
        in.skip((long) pixels * analysis.counts().length);
        times(realTimes, liveTimes, pixels);
        List<Axis> axes = List.of(mapAxis("y", height, image), mapAxis("x", width, image), analysis.energy("X-ray energy"));
        add(SignalAssembler.stored(header(title, analysis, tree, AnalysisKind.partWarning(eds)), axes, counts));
    }

    private static Axis mapAxis(String name, int size, Optional<SemImage> image) {
        return image.map(known -> known.mapAxis(name, size)).orElseGet(() -> Axis.uniform(name, AxisRole.NAVIGATION, size, 0, 1, "points"));
    }

    private static int points(long count) throws IOException {
        if (count < 1 || count > MOST_POINTS) {
            throw new IOException("it has a map or line of " + count + " points");
        }
        return (int) count;
    }

    private static void requireChannels(int channels, Analysis analysis) throws IOException {
        if (channels != analysis.counts().length) {
            throw new IOException("it has a map or line of " + channels + " channels whose sum has " + analysis.counts().length);
        }
    }

    /** Times are said once, or for each point. */
    private void times(boolean realTimes, boolean liveTimes, int points) throws IOException {
        in.skip((long) Double.BYTES * ((realTimes ? points : 1) + (liveTimes ? points : 1)));
    }
}
