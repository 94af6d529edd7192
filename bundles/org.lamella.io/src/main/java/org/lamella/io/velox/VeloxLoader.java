package org.lamella.io.velox;

import io.jhdf.HdfFile;
import io.jhdf.api.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.RealSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Hdf5Damage;
import org.lamella.io.internal.hdf5.HdfAccess;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfProbe;

/**
 * Reads Velox files: images (the first frame of a stack), spectra, and spectrum images of event streams. Where the streams were pruned, the images and
 * sum spectra that are left are read and say so.
 */
public final class VeloxLoader implements SignalLoader {

    private static final String REMEDY = "Copy it again, or open and save it with Velox";
    private static final int DEFAULT_CHANNELS = 4096;
    private static final int MAX_CHANNELS = 1 << 16;

    @Override
    public boolean recognises(FileProbe probe) {
        return HdfProbe.hasInRoot(probe, "Application", "Data") && HdfProbe.hasInRoot(probe, "Version");
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (HdfFile hdf = HdfAccess.open(path)) {
            VeloxFile file = new VeloxFile(hdf);
            List<StoredSignal> signals = new ArrayList<>();
            Map<String, Group> streams = file.groups("SpectrumStream");
            Map<String, Group> maps = file.groups("SpectrumImage");
            List<String> warnings = new ArrayList<>();
            if (streams.isEmpty() && !maps.isEmpty()) {
                warnings.add("The file was pruned: the events of its spectrum image are not in it any more.");
            }
            for (Group group : file.groups("Image").values()) {
                signals.add(image(path, group, warnings));
            }
            for (Group group : file.groups("Spectrum").values()) {
                signals.add(spectrum(path, group, warnings));
            }
            if (!maps.isEmpty() && !streams.isEmpty()) {
                signals.add(map(path, maps.values().iterator().next(), new ArrayList<>(streams.values())));
            }
            if (signals.isEmpty()) {
                throw Unreadable.because(path, "it is a Velox file without images and spectra", "Check in Velox what was saved");
            }
            return signals;
        } catch (IOException failed) {
            throw Unreadable.because(path, failed.getMessage(), REMEDY, failed);
        } catch (RuntimeException | StackOverflowError damaged) {
            throw Unreadable.because(path, Hdf5Damage.reason(damaged), REMEDY, damaged);
        }
    }

    private static StoredSignal image(Path path, Group group, List<String> fileWarnings) throws LamellaException, IOException {
        VeloxMetadata metadata = VeloxFile.metadata(group);
        HdfArray stored = HdfArray.of(path, VeloxFile.data(group));
        if (stored.shape().length != 3) {
            throw new IOException("an image of " + stored.shape().length + " dimensions");
        }
        List<String> warnings = new ArrayList<>(fileWarnings);
        if (stored.shape()[2] > 1) {
            warnings.add("This is the first of " + stored.shape()[2] + " frames.");
        }
        HdfArray first = stored.firstOfLast();
        List<Axis> axes = new ArrayList<>(metadata.pixels(first.shape()[0], first.shape()[1], AxisRole.SIGNAL));
        if (first.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, first.components(), 0, 1, ""));
        }
        SignalKind kind = first.components() > 1 ? SignalKind.OTHER : SignalKind.IMAGE;
        SignalHeader header = header(metadata, title(metadata, "Image"), kind, 1, warnings);
        // real numbers, as the maps that Velox computes are: images of all kinds can be compared and added then
        ElementSource source = first.components() > 1 ? first : RealSource.of(first);
        return SignalAssembler.stored(header, axes, source);
    }

    private static String title(VeloxMetadata metadata, String otherwise) {
        String detector = metadata.detector();
        return detector.isBlank() ? otherwise : detector;
    }

    private static StoredSignal spectrum(Path path, Group group, List<String> warnings) throws LamellaException, IOException {
        VeloxMetadata metadata = VeloxFile.metadata(group);
        HdfArray array = HdfArray.of(path, VeloxFile.data(group)).firstOfLast();
        Axis energy = metadata.energy("Energy", array.shape()[0]);
        return SignalAssembler.stored(header(metadata, "EDS", SignalKind.EDS_TEM, 1, warnings), List.of(energy), array);
    }

    private static StoredSignal map(Path path, Group settings, List<Group> streams) throws LamellaException, IOException {
        VeloxMetadata metadata = VeloxFile.metadata(streams.get(0));
        JsonTree acquisition = VeloxFile.settings(streams.get(0), "AcquisitionSettings");
        VeloxMetadata.ScanSize size = metadata.scanSize();
        int width = size.width() > 0 ? size.width() : (int) acquisition.number("RasterScanDefinition", "Width").orElse(0);
        int height = size.height() > 0 ? size.height() : (int) acquisition.number("RasterScanDefinition", "Height").orElse(0);
        if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE) {
            throw new IOException("it does not say how many pixels were scanned");
        }
        double bins = acquisition.number("bincount").orElse(DEFAULT_CHANNELS);
        int channels = bins >= 1 && bins <= MAX_CHANNELS ? (int) bins : DEFAULT_CHANNELS;
        List<Axis> axes = new ArrayList<>(metadata.pixels(height, width, AxisRole.NAVIGATION));
        axes.add(metadata.energy("X-ray energy", channels));
        List<HdfArray> arrays = new ArrayList<>();
        for (Group stream : streams) {
            HdfArray array = HdfArray.of(path, VeloxFile.data(stream));
            if (array.type().dataType() != DataType.UINT16) {
                throw new IOException("an event stream of " + array.type().dataType().numpyName() + " numbers");
            }
            arrays.add(array);
        }
        double end = VeloxFile.settings(settings, "SpectrumImageSettings").number("endFramePosition").orElse(0);
        long frames = end >= 1 ? (long) end : Long.MAX_VALUE;
        SignalHeader header = header(metadata, "EDS", SignalKind.EDS_TEM, end >= 1 ? (int) Math.min(end, 1 << 24) : 1, List.of());
        return new VeloxMap(path, new SignalOutline(header, axes, DataType.UINT16), arrays, frames);
    }

    private static SignalHeader header(VeloxMetadata metadata, String title, SignalKind kind, int frames, List<String> warnings) {
        return new SignalHeader(title, kind, metadata.acquisition(frames), MetadataTree.of(new LinkedHashMap<>(metadata.values())), warnings);
    }
}
