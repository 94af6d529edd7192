package org.lamella.io.phenom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.SignalOutline;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.ArraySignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.Image;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Signal;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;

/**
 * An image of a project as a signal: one number a pixel, or one for each colour.
 *
 * @param file the project
 * @param offset byte of the image's length in the unpacked project
 * @param label what the user calls it
 * @param image the image
 */
record ImageSignal(Path file, long offset, String label, SemImage image) {

    StoredSignal stored() {
        SignalHeader header = new SignalHeader(label, SignalKind.IMAGE, image.acquisition(), MetadataTree.of(image.tree()), List.of());
        List<Axis> axes = new ArrayList<>(List.of(image.y(), image.x()));
        if (image.tiff().samples() > 1) {
            axes.add(Axis.uniform("colour", AxisRole.SIGNAL, image.tiff().samples(), 0, 1, ""));
        }
        DataType type = image.tiff().sampleBytes() == 1 ? DataType.UINT8 : DataType.UINT16;
        return StoredSignal.of(new SignalOutline(header, axes, type), (options, progress) -> read(header, axes, type, options));
    }

    /** Unpacks the project again up to the image, so that images which nobody wants take no memory. */
    private Signal read(SignalHeader header, List<Axis> axes, DataType type, LoadOptions options) throws LamellaException {
        options.requireNeitherFramesNorDetector(file);
        try (ElidStream in = ElidStream.open(file)) {
            in.skip(offset);
            NumericArray values = NumericArray.of(type, new EmbeddedTiff(in.bytes()).values());
            return axes.size() == 2 ? new Image(header, axes.get(0), axes.get(1), values) : new ArraySignal(header, axes, values);
        } catch (IOException damaged) {
            throw PhenomLoader.damaged(file, damaged);
        }
    }
}
