package org.lamella.io.velox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SignalKind;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.RealSource;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.LastAxisFirst;

/**
 * An image or a series of them, stored as (y, x, frame).
 *
 * @param title its title
 * @param metadata what the file says of its first frame
 * @param array the numbers
 */
record VeloxImage(String title, VeloxMetadata metadata, HdfArray array) {

    /** Refuses what is no image. */
    VeloxImage {
        if (array.shape().length != 3) {
            throw new IllegalArgumentException("an image of " + array.shape().length + " dimensions");
        }
    }

    int height() {
        return array.shape()[0];
    }

    int width() {
        return array.shape()[1];
    }

    private int frames() {
        return array.shape()[2];
    }

    /**
     * The image to be read.
     *
     * @param survey whether it was taken along with a spectrum image, where its first frame stands for all
     * @param warnings what there is to say about the file
     * @return a series when there are frames that are wanted
     */
    StoredSignal signal(boolean survey, List<String> warnings) throws LamellaException, IOException {
        List<String> all = new ArrayList<>(warnings);
        List<Axis> axes = new ArrayList<>();
        if (frames() > 1 && survey) {
            all.add("This is the first of " + frames() + " frames.");
        } else if (frames() > 1) {
            axes.add(metadata.time(frames()));
        }
        axes.addAll(metadata.pixels(height(), width(), AxisRole.SIGNAL));
        if (array.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, array.components(), 0, 1, ""));
        }
        // real numbers, as the maps that Velox computes are: images of all kinds can be compared and added then
        ElementSource frame = new LastAxisFirst(array);
        ElementSource source = array.components() > 1 ? frame : RealSource.of(frame);
        SignalKind kind = axes.size() == 2 ? SignalKind.IMAGE : SignalKind.OTHER;
        return SignalAssembler.stored(new SignalHeader(title, kind, metadata.acquisitionWithoutTimes(1),
                MetadataTree.of(new LinkedHashMap<>(metadata.values())), all), axes, source);
    }
}
