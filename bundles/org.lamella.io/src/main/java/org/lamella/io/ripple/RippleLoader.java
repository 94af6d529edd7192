package org.lamella.io.ripple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Acquisition;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.FileSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;

/**
 * Reads Ripple files, from either of the pair. Axes of one point are left out, as HyperSpy does; without {@code depth-scale} the energy
 * step is {@code ev-per-chan}, in eV.
 */
public final class RippleLoader implements SignalLoader {

    @Override
    public boolean recognises(FileProbe probe) {
        return switch (probe.extension()) {
            case "rpl" -> probe.headText().toLowerCase(Locale.ROOT).contains("width");
            case "raw" -> twin(probe.file(), "rpl").isPresent();
            default -> false;
        };
    }

    @Override
    public List<StoredSignal> open(Path file) throws LamellaException {
        Path header = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".rpl") ? file : requireTwin(file, "rpl");
        Path raw = requireTwin(header, "raw");
        try {
            RippleHeader ripple = RippleHeader.read(header);
            List<Axis> axes = axes(ripple);
            FileSource source = new FileSource(raw, ripple.elementType(), ripple.offset());
            source.requireElements(SignalAssembler.elements(axes));
            return List.of(SignalAssembler.stored(signalHeader(header, ripple, axes), axes, source));
        } catch (IOException failed) {
            throw Unreadable.because(file, "reading failed (" + failed.getMessage() + ")", "Check the file and try again", failed);
        }
    }

    private static Path requireTwin(Path file, String extension) throws LamellaException {
        return twin(file, extension).orElseThrow(() ->
                Unreadable.because(file, "the ." + extension + " file that belongs to it is not beside it",
                "Put both files of the pair into one folder under the same name"));
    }

    /** The other file of the pair, whatever the case of its name. */
    private static java.util.Optional<Path> twin(Path file, String extension) {
        String name = file.getFileName().toString();
        String wanted = name.substring(0, name.lastIndexOf('.') + 1) + extension;
        Path same = file.resolveSibling(wanted);
        if (Files.isRegularFile(same)) {
            return java.util.Optional.of(same);
        }
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            return siblings.filter(sibling -> sibling.getFileName().toString().equalsIgnoreCase(wanted)).sorted().findFirst();
        } catch (IOException unreadable) {
            return java.util.Optional.empty();
        }
    }

    private static List<Axis> axes(RippleHeader ripple) throws LamellaException {
        boolean bySpectrum = ripple.isBySpectrum();
        List<String> order = bySpectrum ? List.of("height", "width", "depth") : List.of("depth", "height", "width");
        List<String> signal = bySpectrum ? List.of("depth") : List.of("height", "width");
        List<Axis> axes = new ArrayList<>();
        for (String dimension : order) {
            int size = ripple.size(dimension);
            if (size > 1) {
                axes.add(axis(ripple, dimension, size, signal.contains(dimension) ? AxisRole.SIGNAL : AxisRole.NAVIGATION));
            }
        }
        if (axes.isEmpty()) {
            axes.add(axis(ripple, "depth", 1, AxisRole.SIGNAL));
        }
        return axes;
    }

    private static Axis axis(RippleHeader ripple, String dimension, int size, AxisRole role) throws LamellaException {
        boolean energy = dimension.equals("depth");
        double scale = ripple.number(dimension + "-scale").orElse(energy ? ripple.number("ev-per-chan").orElse(1) : 1);
        boolean inElectronvolts = energy && ripple.text("depth-scale").isEmpty() && ripple.text("ev-per-chan").isPresent();
        String units = ripple.text(dimension + "-units").orElse(inElectronvolts ? "eV" : "");
        String name = ripple.text(dimension + "-name").orElse(dimension);
        return Axis.uniform(name, role, size, ripple.number(dimension + "-origin").orElse(0), scale, units);
    }

    private static SignalHeader signalHeader(Path file, RippleHeader ripple, List<Axis> axes) throws LamellaException {
        String fileName = file.getFileName().toString();
        String title = ripple.text("title").orElse(fileName.substring(0, fileName.lastIndexOf('.')));
        return new SignalHeader(title, kind(ripple, axes), acquisition(ripple), MetadataTree.of(ripple.values()), List.of());
    }

    private static SignalKind kind(RippleHeader ripple, List<Axis> axes) {
        String signal = ripple.text("signal").orElse("");
        return switch (signal) {
            case "EDS_TEM" -> SignalKind.EDS_TEM;
            case "EDS_SEM", "EDS" -> SignalKind.EDS_SEM;
            case "EELS" -> SignalKind.EELS;
            default -> axes.stream().filter(axis -> axis.role() == AxisRole.SIGNAL).count() == 2 ? SignalKind.IMAGE : SignalKind.SPECTRUM;
        };
    }

    private static Acquisition acquisition(RippleHeader ripple) throws LamellaException {
        double unknown = Double.NaN;
        return Acquisition.builder()
                .beamEnergyKeV(ripple.number("beam-energy").orElse(unknown))
                .liveTimeS(ripple.number("live-time").orElse(unknown))
                .realTimeS(ripple.number("real-time").orElse(unknown))
                .elevationDeg(ripple.number("elevation-angle").orElse(unknown))
                .azimuthDeg(ripple.number("azimuth-angle").orElse(unknown))
                .tiltDeg(ripple.number("tilt-stage").orElse(unknown))
                .resolutionMnKaEv(ripple.number("detector-peak-width-ev").orElse(unknown))
                .convergenceMrad(ripple.number("convergence-angle").orElse(unknown))
                .collectionMrad(ripple.number("collection-angle").orElse(unknown))
                .build();
    }
}
