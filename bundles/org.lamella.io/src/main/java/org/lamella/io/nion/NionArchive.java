package org.lamella.io.nion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.SignalHeader;
import org.lamella.io.internal.JsonTree;
import org.lamella.io.internal.NumpyHeader;
import org.lamella.io.internal.SignalAssembler;
import org.lamella.io.internal.ZipMember;
import org.lamella.io.internal.ZipMembers;

/** An {@code .ndata} file: a ZIP archive of a NumPy array and a JSON text, which Swift rewrites in place: its directory may be wrong. */
final class NionArchive {

    static final String ARRAY = "data.npy";
    static final String PROPERTIES = "metadata.json";

    private static final int MOST_PROPERTIES_BYTES = 1 << 24;

    private NionArchive() {
    }

    static StoredSignal read(Path path, String name) throws IOException, LamellaException {
        Map<String, ZipMember> members = ZipMembers.of(path);
        ZipMember array = members.get(ARRAY);
        if (array == null) {
            throw new IOException("there is no " + ARRAY + " in it");
        }
        NumpyHeader header = array.arrayHeader(path);
        int[] shape = new int[header.shape().length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = (int) Math.min(Integer.MAX_VALUE, header.shape()[i]);
        }
        if (!NionProperties.isDisplayable(shape)) {
            throw new IOException("its array has " + shape.length + " dimensions");
        }
        NionProperties properties = new NionProperties(properties(path, members.get(PROPERTIES)));
        List<Axis> axes = new ArrayList<>(properties.axes(shape, header.type().dataType() == DataType.UINT8));
        SignalHeader signal = properties.header(axes, name);
        if (header.components() > 1) {
            axes.add(Axis.uniform("complex", AxisRole.SIGNAL, header.components(), 0, 1, ""));
        }
        return SignalAssembler.stored(signal, axes, array.array(path, header));
    }

    private static JsonTree properties(Path path, ZipMember member) throws IOException {
        if (member == null) {
            return JsonTree.empty();
        }
        return JsonTree.parse(new String(member.content(path, MOST_PROPERTIES_BYTES), StandardCharsets.UTF_8));
    }
}
