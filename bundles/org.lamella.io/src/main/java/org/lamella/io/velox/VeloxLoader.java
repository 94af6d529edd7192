package org.lamella.io.velox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.Unreadable;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.HdfProbe;
import org.lamella.io.internal.hdf5.LastAxisFirst;

/**
 * Reads Velox files: images and series of images, EDS spectra, energy-loss spectrum images, and EDS spectrum images of event streams. Of
 * images taken along with a spectrum image the first frame is read. Where the streams were pruned, the images and sum spectra that are left
 * are read and say so.
 */
public final class VeloxLoader implements SignalLoader {

    private static final String REMEDY = "Copy it again, or open and save it with Velox";

    @Override
    public boolean recognises(FileProbe probe) {
        return HdfProbe.hasInRoot(probe, "Data", "Version") && HdfProbe.hasInRoot(probe, "Application");
    }

    @Override
    public List<StoredSignal> open(Path path) throws LamellaException {
        try (HdfFile hdf = HdfFile.open(path)) {
            List<StoredSignal> signals = signals(new VeloxFile(path, hdf));
            if (signals.isEmpty()) {
                throw Unreadable.because(path, "it is a Velox file without images and spectra", "Check in Velox what was saved");
            }
            return signals;
        } catch (IOException failed) {
            throw Unreadable.because(path, failed.getMessage(), REMEDY, failed);
        }
    }

    private static List<StoredSignal> signals(VeloxFile file) throws LamellaException, IOException {
        List<Group> maps = List.copyOf(file.groups("SpectrumImage").values());
        List<Group> streams = List.copyOf(file.groups("SpectrumStream").values());
        Map<String, Group> losses = file.groups("EelsSpectrumImage");
        List<String> warnings = new ArrayList<>();
        if (streams.isEmpty() && !maps.isEmpty()) {
            warnings.add("The file was pruned: the events of its spectrum image are not in it any more.");
        }
        List<StoredSignal> signals = new ArrayList<>();
        List<VeloxImage> images = images(file);
        for (VeloxImage image : images) {
            signals.add(image.signal(!maps.isEmpty() || !losses.isEmpty(), warnings));
        }
        List<Group> spectra = List.copyOf(file.groups("Spectrum").values());
        for (Group group : spectra) {
            signals.add(spectrum(file, group, spectra.size() > 1, warnings));
        }
        for (Group group : losses.values()) {
            signals.add(new VeloxEels(file, images).signal(group));
        }
        if (!maps.isEmpty()) {
            signals.addAll(new VeloxEvents(file).signals(maps, streams));
        }
        return signals;
    }

    private static List<VeloxImage> images(VeloxFile file) throws LamellaException, IOException {
        VeloxTitles titles = new VeloxTitles(file);
        List<VeloxImage> images = new ArrayList<>();
        for (Map.Entry<String, Group> entry : file.groups("Image").entrySet()) {
            VeloxMetadata metadata = file.metadata(entry.getValue());
            images.add(new VeloxImage(titles.of(entry.getKey(), metadata.detector()), metadata, file.data(entry.getValue())));
        }
        return images;
    }

    private static StoredSignal spectrum(VeloxFile file, Group group, boolean oneOfSeveral, List<String> warnings)
            throws LamellaException, IOException {
        VeloxMetadata metadata = file.metadata(group);
        HdfArray array = file.data(group);
        String title = oneOfSeveral && !metadata.detector().isBlank() ? "EDS " + metadata.detector() : "EDS";
        SignalHeader header = new SignalHeader(title, SignalKind.EDS_TEM, metadata.acquisition(1),
                MetadataTree.of(new LinkedHashMap<>(metadata.values())), warnings);
        return SignalAssembler.stored(header, List.of(metadata.energy("Energy", array.shape()[0])),
                array.shape().length == 2 ? new LastAxisFirst(array) : array);
    }
}
