package org.lamella.io.nion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.hdf5.Dataset;
import org.lamella.io.internal.hdf5.Group;
import org.lamella.io.internal.hdf5.HdfArray;
import org.lamella.io.internal.hdf5.HdfFile;
import org.lamella.io.internal.hdf5.Node;

/** Swift's HDF5 files: one item in the dataset {@code data} ({@code .h5}), or several in a group of that name ({@code .nhdf}). */
final class NionHdf {

    static final String DATA = "data";

    private static final String PROPERTIES = "properties";

    private NionHdf() {
    }

    static boolean isOne(HdfFile hdf) {
        return !items(hdf).isEmpty();
    }

    private static List<Dataset> items(HdfFile hdf) {
        Node data = hdf.root().children().get(DATA);
        List<Node> candidates = new ArrayList<>();
        if (data instanceof Group group) {
            candidates.addAll(group.children().values());
        } else if (data != null) {
            candidates.add(data);
        }
        List<Dataset> items = new ArrayList<>();
        for (Node node : candidates) {
            if (node instanceof Dataset dataset && dataset.attributes().containsKey(PROPERTIES)) {
                items.add(dataset);
            }
        }
        return items;
    }

    static List<StoredSignal> read(Path path, HdfFile hdf, String name) throws IOException, LamellaException {
        List<StoredSignal> signals = new ArrayList<>();
        for (Dataset item : items(hdf)) {
            HdfArray array = HdfArray.of(path, item);
            if (!NionProperties.isDisplayable(array.shape())) {
                throw new IOException("its array has " + array.shape().length + " dimensions");
            }
            NionProperties properties = new NionProperties(JsonTree.parse(String.valueOf(item.attributes().get(PROPERTIES))));
            List<Axis> axes = new ArrayList<>(properties.axes(array.shape(), array.type().dataType() == DataType.UINT8));
            SignalHeader header = properties.header(axes, name);
            if (array.components() > 1) {
                axes.add(Axis.uniform("complex", AxisRole.SIGNAL, array.components(), 0, 1, ""));
            }
            signals.add(SignalAssembler.stored(header, axes, array));
        }
        if (signals.isEmpty()) {
            throw new IOException("there is no data item of Swift in it");
        }
        return signals;
    }
}
