package org.lamella.io.velox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.LastAxisFirst;

/**
 * An energy-loss spectrum image, stored as (column, channel, row) with a row a chunk; a scanned line as (column, channel). What the
 * spectrometer was set to stands in JSON beside it, a column a row. Its own metadata do not say how large a pixel is: an image of the same
 * scan does.
 */
final class VeloxEels {

    private static final String SETTINGS = "AcquisitionMetadata";

    private final VeloxFile file;
    private final List<VeloxImage> images;

    VeloxEels(VeloxFile file, List<VeloxImage> images) {
        this.file = file;
        this.images = images;
    }

    StoredSignal signal(Group group) throws LamellaException, IOException {
        HdfArray array = file.data(group);
        int[] shape = array.shape();
        if (shape.length != 2 && shape.length != 3) {
            throw new IOException("energy-loss spectra in " + shape.length + " dimensions");
        }
        VeloxMetadata metadata = file.metadata(group);
        JsonTree first = file.column(group, SETTINGS, false).below("Data");
        JsonTree last = file.column(group, SETTINGS, true).below("Data");
        int rows = shape.length == 3 ? shape[2] : 1;
        List<Axis> pixels = pixels(rows, shape[0], metadata);
        List<Axis> axes = new ArrayList<>(shape.length == 3 ? pixels : pixels.subList(1, 2));
        axes.add(energyLoss(shape[1], first));
        Map<String, Object> original = new LinkedHashMap<>(metadata.values());
        original.put(SETTINGS, first.values());
        SignalHeader header = new SignalHeader("EELS", SignalKind.EELS, metadata.spectrometer(first.number("exposureTime")),
                MetadataTree.of(original), warnings(first, last));
        return SignalAssembler.stored(header, axes, shape.length == 3 ? new LastAxisFirst(array) : array);
    }

    private List<Axis> pixels(int height, int width, VeloxMetadata own) {
        VeloxMetadata like = own;
        boolean sameDetector = false;
        for (VeloxImage image : images) {
            boolean same = image.metadata().detector().equals(own.detector());
            if (image.height() == height && image.width() == width && !own.hasPixelSize() && image.metadata().hasPixelSize()
                    && (like == own || same && !sameDetector)) {
                like = image.metadata();
                sameDetector = same;
            }
        }
        return like.pixels(height, width, AxisRole.NAVIGATION);
    }

    private static Axis energyLoss(int channels, JsonTree settings) {
        double dispersion = settings.number("dispersion").orElse(0);
        double offset = settings.number("offset").orElse(0);
        boolean calibrated = dispersion > 0 && Double.isFinite(dispersion) && Double.isFinite(offset);
        return Axis.uniform("Energy-loss", AxisRole.SIGNAL, channels, calibrated ? offset : 0, calibrated ? dispersion : 1, calibrated
                ? "eV" : "");
    }

    private static List<String> warnings(JsonTree first, JsonTree last) {
        List<String> warnings = new ArrayList<>();
        if (!first.number("offset").equals(last.number("offset")) || !first.number("dispersion").equals(last.number("dispersion"))) {
            warnings.add("The energy scale was changed between the first row and the last; the axis is that of the first.");
        }
        double scale = first.number("intensityScale").orElse(1);
        double offset = first.number("intensityOffset").orElse(0);
        if (scale != 1 || offset != 0) {
            warnings.add("The counts are as they were stored: the file's intensity scale of " + scale + " and offset of " + offset
                    + " are not applied.");
        }
        return warnings;
    }
}
