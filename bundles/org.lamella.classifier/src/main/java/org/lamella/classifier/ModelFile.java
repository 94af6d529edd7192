package org.lamella.classifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.zip.CRC32;
import org.lamella.classifier.network.Architecture;
import org.lamella.classifier.network.Network;
import org.lamella.core.LamellaException;

/**
 * Files of models: lines of text {@code name: value} that end with an empty line, then the weights in half precision, most significant byte
 * first. The text holds layers, rendering, scaling of the input, a checksum of the weights, and the record of the training.
 */
public final class ModelFile {

    private static final String TITLE = "Lamella component classifier 1";
    private static final String NETWORK = "network";
    private static final String RENDERING = "rendering";
    private static final String MEANS = "input means";
    private static final String DEVIATIONS = "input deviations";
    private static final String CHECKSUM = "weights checksum";
    private static final String RECORD = "record ";
    private static final String SHIPPED = "components.model";
    private static final int LONGEST_TEXT = 65_536;

    private ModelFile() {
    }

    /**
     * The model that comes with the program, trained on simulated maps.
     *
     * @return the model
     */
    public static ClassifierModel shipped() {
        try (InputStream in = ModelFile.class.getResourceAsStream(SHIPPED)) {
            return read(in, SHIPPED);
        } catch (IOException | LamellaException broken) {
            throw new IllegalStateException("The model in the program is damaged", broken);
        }
    }

    /**
     * Reads a model.
     *
     * @param file what {@link #write} wrote
     * @return the model
     * @throws LamellaException when the file cannot be read or is damaged
     */
    public static ClassifierModel read(Path file) throws LamellaException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (IOException unreadable) {
            throw new LamellaException("The model " + file + " cannot be read: " + unreadable + ".", unreadable);
        }
    }

    private static ClassifierModel read(InputStream stream, String name) throws IOException, LamellaException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        Map<String, String> texts = texts(in, name);
        try {
            Architecture architecture = Architecture.parse(text(texts, NETWORK, name));
            Rendering rendering = Rendering.valueOf(text(texts, RENDERING, name).toUpperCase(Locale.ROOT));
            Standardisation standardisation = new Standardisation(numbers(text(texts, MEANS, name)),
                    numbers(text(texts, DEVIATIONS, name)));
            byte[] bytes = in.readNBytes(2 * architecture.weights());
            if (bytes.length < 2 * architecture.weights() || in.read() >= 0
                    || !checksum(bytes).equals(text(texts, CHECKSUM, name))) {
                throw damaged(name, "its weights are not those that were written");
            }
            return new ClassifierModel(new Network(architecture, weights(bytes)), rendering, standardisation, record(texts));
        } catch (IllegalArgumentException wrong) {
            throw new LamellaException(damaged(name, wrong.getMessage()).getMessage(), wrong);
        }
    }

    private static Map<String, String> texts(DataInputStream in, String name) throws IOException, LamellaException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int before = 0;
        try {
            for (int next = in.readByte(); next != '\n' || before != '\n'; next = in.readByte()) {
                bytes.write(next);
                before = next;
                if (bytes.size() > LONGEST_TEXT) {
                    throw damaged(name, "it does not begin with a text");
                }
            }
        } catch (EOFException shorter) {
            throw damaged(name, "it ends within its text");
        }
        String[] lines = bytes.toString(StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(TITLE)) {
            throw damaged(name, "it does not begin with '" + TITLE + "'");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                texts.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return texts;
    }

    private static String text(Map<String, String> texts, String key, String name) throws LamellaException {
        if (!texts.containsKey(key)) {
            throw damaged(name, "it does not name its " + key);
        }
        return texts.get(key);
    }

    private static LamellaException damaged(String name, String why) {
        return new LamellaException(name + " is no classifier model that this version can read: " + why
                + "; choose another file or train a model anew.");
    }

    private static double[] numbers(String text) {
        double[] numbers = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
        if (numbers.length != Rendering.CHANNELS || !DoubleStream.of(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("its input has no scaling of " + Rendering.CHANNELS + " channels");
        }
        return numbers;
    }

    private static Map<String, String> record(Map<String, String> texts) {
        Map<String, String> record = new LinkedHashMap<>();
        texts.forEach((key, value) -> {
            if (key.startsWith(RECORD)) {
                record.put(key.substring(RECORD.length()), value);
            }
        });
        return record;
    }

    private static float[] weights(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        float[] weights = new float[bytes.length / 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = HalfPrecision.value(buffer.getShort());
            if (!Float.isFinite(weights[i])) {
                throw new IllegalArgumentException("its weights are not finite");
            }
        }
        return weights;
    }

    private static String checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return String.format("%08x", sum.getValue());
    }

    /**
     * Writes a model. The file appears whole or not at all. Weights are rounded to half precision; the model that is read again has those.
     *
     * @param model the model
     * @param file where to; replaced when it exists
     * @throws LamellaException when it cannot be written
     */
    public static void write(ClassifierModel model, Path file) throws LamellaException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.write(partial, bytes(model));
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new LamellaException("The model cannot be written to " + file + ": " + refused + ".", refused);
        }
    }

    private static byte[] bytes(ClassifierModel model) {
        float[] weights = model.network().weights();
        ByteBuffer halves = ByteBuffer.allocate(2 * weights.length);
        for (float weight : weights) {
            halves.putShort(HalfPrecision.of(weight));
        }
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        line(text, NETWORK, model.architecture().text());
        line(text, RENDERING, model.rendering().name().toLowerCase(Locale.ROOT));
        line(text, MEANS, join(model.standardisation().means()));
        line(text, DEVIATIONS, join(model.standardisation().deviations()));
        line(text, CHECKSUM, checksum(halves.array()));
        model.provenance().forEach((key, value) -> line(text, RECORD + key, value));
        text.append('\n');
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            bytes.write(text.toString().getBytes(StandardCharsets.UTF_8));
            bytes.write(halves.array());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value.replaceAll("\\s+", " ")).append('\n');
    }

    private static String join(double[] numbers) {
        return DoubleStream.of(numbers).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
