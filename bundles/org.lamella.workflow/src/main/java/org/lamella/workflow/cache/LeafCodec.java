package org.lamella.workflow.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lamella.core.region.Mask;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.MetadataTree;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.SpectrumImage;

/** Bytes of what has no parts: numbers, words, arrays of numbers, and the classes of core that are no records. */
final class LeafCodec {

    /** Writes values of one class. */
    @FunctionalInterface
    private interface Writer<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    /** Reads values of one class. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private record Leaf<T>(Writer<T> writer, Reader<T> reader) {
    }

    private static final int CHUNK_NUMBERS = 1 << 13;

    private final Map<Class<?>, Leaf<?>> leaves = new LinkedHashMap<>();

    LeafCodec(SharedImages images, RecordCodec records) {
        numbers();
        add(String.class, LeafCodec::writeText, LeafCodec::readText);
        add(Instant.class, (value, out) -> writeText(value.toString(), out), in -> Instant.parse(readText(in)));
        add(OptionalDouble.class, (value, out) -> {
            out.writeBoolean(value.isPresent());
            out.writeDouble(value.orElse(0));
        }, in -> in.readBoolean() ? OptionalDouble.of(in.readDouble()) : none(OptionalDouble.empty(), in.readDouble()));
        add(OptionalInt.class, (value, out) -> {
            out.writeBoolean(value.isPresent());
            out.writeInt(value.orElse(0));
        }, in -> in.readBoolean() ? OptionalInt.of(in.readInt()) : none(OptionalInt.empty(), in.readInt()));
        add(OptionalLong.class, (value, out) -> {
            out.writeBoolean(value.isPresent());
            out.writeLong(value.orElse(0));
        }, in -> in.readBoolean() ? OptionalLong.of(in.readLong()) : none(OptionalLong.empty(), in.readLong()));
        add(double[].class, LeafCodec::writeDoubles, LeafCodec::readDoubles);
        SignalCodec signals = new SignalCodec(images, records);
        add(Axis.class, signals::write, signals::readAxis);
        add(NumericArray.class, signals::write, signals::readArray);
        add(Mask.class, signals::write, signals::readMask);
        add(MetadataTree.class, (value, out) -> FactCodec.write(value, out), in -> (MetadataTree) FactCodec.read(in));
        add(SpectrumImage.class, signals::write, signals::readImage);
        // facts of results: numbers, words, truths
        add(Object.class, FactCodec::write, FactCodec::read);
        add(Number.class, FactCodec::write, in -> (Number) FactCodec.read(in));
    }

    private void numbers() {
        for (Class<Integer> type : List.of(int.class, Integer.class)) {
            add(type, (value, out) -> out.writeInt(value), DataInputStream::readInt);
        }
        for (Class<Long> type : List.of(long.class, Long.class)) {
            add(type, (value, out) -> out.writeLong(value), DataInputStream::readLong);
        }
        for (Class<Double> type : List.of(double.class, Double.class)) {
            add(type, (value, out) -> out.writeDouble(value), DataInputStream::readDouble);
        }
        for (Class<Boolean> type : List.of(boolean.class, Boolean.class)) {
            add(type, (value, out) -> out.writeBoolean(value), DataInputStream::readBoolean);
        }
    }

    private static <T> T none(T empty, Number ignored) {
        return empty;
    }

    private <T> void add(Class<T> type, Writer<? super T> writer, Reader<T> reader) {
        leaves.put(type, new Leaf<T>(writer::write, reader));
    }

    boolean knows(Class<?> type) {
        return leaves.containsKey(type) || type.isEnum();
    }

    @SuppressWarnings("unchecked")
    void write(Class<?> type, Object value, DataOutputStream out) throws IOException {
        if (type.isEnum()) {
            writeText(((Enum<?>) value).name(), out);
        } else {
            ((Leaf<Object>) leaves.get(type)).writer().write(value, out);
        }
    }

    Object read(Class<?> type, DataInputStream in) throws IOException {
        if (!type.isEnum()) {
            return leaves.get(type).reader().read(in);
        }
        String name = readText(in);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IOException("No " + type.getName() + " is " + name);
    }

    /** DataOutput's own texts end at 64 KiB. */
    static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = RecordCodec.size(in);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException("The end came early");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void writeDoubles(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK_NUMBERS * Double.BYTES);
        for (int from = 0; from < values.length; from += CHUNK_NUMBERS) {
            int count = Math.min(CHUNK_NUMBERS, values.length - from);
            buffer.clear().asDoubleBuffer().put(values, from, count);
            out.write(buffer.array(), 0, count * Double.BYTES);
        }
    }

    static double[] readDoubles(DataInputStream in) throws IOException {
        int length = RecordCodec.size(in);
        double[] values = new double[length];
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK_NUMBERS * Double.BYTES);
        for (int from = 0; from < length; from += CHUNK_NUMBERS) {
            int count = Math.min(CHUNK_NUMBERS, length - from);
            in.readFully(buffer.array(), 0, count * Double.BYTES);
            buffer.clear().asDoubleBuffer().get(values, from, count);
        }
        return values;
    }
}
