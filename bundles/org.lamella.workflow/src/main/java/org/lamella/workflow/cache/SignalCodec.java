package org.lamella.workflow.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.cube.SparseCube;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.AxisRole;
import org.lamella.core.signal.DataType;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SignalHeader;
import org.lamella.core.signal.SpectrumImage;

/** Bytes of axes, arrays, masks, and spectrum images with sparse cubes. Other cubes are not kept. */
final class SignalCodec {

    /** An image that stands in the entry itself. */
    private static final int WHOLE = 0;
    /** An image that is at hand. */
    private static final int SHARED = 1;
    /** An image that stands further up in the entry. */
    private static final int AGAIN = 2;

    private final SharedImages images;
    private final RecordCodec records;
    private final List<SpectrumImage> whole = new ArrayList<>();

    SignalCodec(SharedImages images, RecordCodec records) {
        this.images = images;
        this.records = records;
    }

    void write(Axis axis, DataOutputStream out) throws IOException {
        LeafCodec.writeText(axis.name(), out);
        LeafCodec.writeText(axis.role().name(), out);
        LeafCodec.writeText(axis.units(), out);
        Optional<double[]> listed = axis.listedCoordinates();
        out.writeBoolean(listed.isPresent());
        if (listed.isPresent()) {
            LeafCodec.writeDoubles(listed.get(), out);
        } else {
            out.writeInt(axis.size());
            out.writeDouble(axis.offset());
            out.writeDouble(axis.scale());
        }
    }

    Axis readAxis(DataInputStream in) throws IOException {
        String name = LeafCodec.readText(in);
        AxisRole role = AxisRole.valueOf(LeafCodec.readText(in));
        String units = LeafCodec.readText(in);
        if (in.readBoolean()) {
            return Axis.nonUniform(name, role, LeafCodec.readDoubles(in), units);
        }
        int size = in.readInt();
        double offset = in.readDouble();
        return Axis.uniform(name, role, size, offset, in.readDouble(), units);
    }

    void write(NumericArray array, DataOutputStream out) throws IOException {
        LeafCodec.writeText(array.type().name(), out);
        out.writeInt(array.length());
        for (int i = 0; i < array.length(); i++) {
            if (array.type().isFloating()) {
                out.writeDouble(array.get(i));
            } else {
                out.writeLong(array.getExact(i));
            }
        }
    }

    NumericArray readArray(DataInputStream in) throws IOException {
        DataType type = DataType.valueOf(LeafCodec.readText(in));
        int length = RecordCodec.size(in);
        if (type == DataType.FLOAT32) {
            float[] values = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = (float) in.readDouble();
            }
            return NumericArray.of(values);
        }
        if (type.isFloating()) {
            double[] values = new double[length];
            for (int i = 0; i < length; i++) {
                values[i] = in.readDouble();
            }
            return NumericArray.of(values);
        }
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readLong();
        }
        return NumericArray.of(type, values);
    }

    void write(Mask mask, DataOutputStream out) throws IOException {
        LeafCodec.writeText(mask.name(), out);
        out.writeInt(mask.width());
        out.writeInt(mask.height());
        out.writeInt(mask.count());
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            out.writeInt(pixel);
        }
    }

    Mask readMask(DataInputStream in) throws IOException {
        String name = LeafCodec.readText(in);
        int width = in.readInt();
        Mask.Builder mask = Mask.builder(width, in.readInt()).name(name);
        int count = RecordCodec.size(in);
        for (int i = 0; i < count; i++) {
            mask.set(in.readInt());
        }
        return mask.build();
    }

    void write(SpectrumImage image, DataOutputStream out) throws IOException {
        Optional<String> key = images.key(image);
        if (key.isPresent()) {
            out.writeByte(SHARED);
            LeafCodec.writeText(key.get(), out);
            return;
        }
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i) == image) {
                out.writeByte(AGAIN);
                out.writeInt(i);
                return;
            }
        }
        out.writeByte(WHOLE);
        whole.add(image);
        if (!(image.cube() instanceof SparseCube cube)) {
            throw new UnsupportedValueException("an image without sparse counts");
        }
        records.write(SignalHeader.class, image.header(), out);
        out.writeInt(image.navigationAxes().size());
        for (Axis axis : image.navigationAxes()) {
            write(axis, out);
        }
        write(image.energyAxis(), out);
        write(cube, out);
    }

    SpectrumImage readImage(DataInputStream in) throws IOException {
        switch (in.readByte()) {
            case SHARED:
                String key = LeafCodec.readText(in);
                return images.image(key).orElseThrow(() -> new IOException("The image " + key + " is not at hand"));
            case AGAIN:
                return whole.get(in.readInt());
            default:
                return readWhole(in);
        }
    }

    private SpectrumImage readWhole(DataInputStream in) throws IOException {
        SignalHeader header = (SignalHeader) records.read(SignalHeader.class, in);
        List<Axis> navigation = new ArrayList<>();
        int axes = RecordCodec.size(in);
        for (int i = 0; i < axes; i++) {
            navigation.add(readAxis(in));
        }
        Axis energy = readAxis(in);
        SpectrumImage image = new SpectrumImage(header, navigation, energy, readCube(in));
        whole.add(image);
        return image;
    }

    private static void write(SparseCube cube, DataOutputStream out) throws IOException {
        LeafCodec.writeText(cube.dataType().name(), out);
        out.writeInt(cube.width());
        out.writeInt(cube.height());
        out.writeInt(cube.channels());
        int[] channels = new int[cube.channels()];
        int[] counts = new int[cube.channels()];
        for (int pixel = 0; pixel < cube.pixels(); pixel++) {
            int length = cube.copyRow(pixel, channels, counts);
            out.writeInt(length);
            for (int i = 0; i < length; i++) {
                out.writeInt(channels[i]);
                out.writeInt(counts[i]);
            }
        }
    }

    private static SparseCube readCube(DataInputStream in) throws IOException {
        DataType type = DataType.valueOf(LeafCodec.readText(in));
        int width = in.readInt();
        int height = in.readInt();
        SparseCube.Builder cube = SparseCube.builder(width, height, in.readInt(), type);
        int[] channels = {};
        int[] counts = {};
        for (int pixel = 0; pixel < width * height; pixel++) {
            int length = RecordCodec.size(in);
            if (length > channels.length) {
                channels = new int[length];
                counts = new int[length];
            }
            for (int i = 0; i < length; i++) {
                channels[i] = in.readInt();
                counts[i] = in.readInt();
            }
            cube.appendRow(channels, counts, length);
        }
        return cube.build();
    }
}
