package org.lamella.io.velox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lamella.io.internal.hdf5.Hdf5Builder;

/** Writes small files as Velox does: JSON in columns of bytes, events as a stream of words. */
public final class VeloxBuilder {

    private static final int METADATA_BYTES = 1200;
    private static final int NEXT_PIXEL = 65535;

    private final Hdf5Builder file = new Hdf5Builder();

    VeloxBuilder() {
        file.text("Version", "{\"version\": \"11\", \"format\": \"Velox\"}").group("Application/Velox").group("Data");
    }

    /** A file with a map of two detectors, a series of images and energy losses. @return the file */
    public static Hdf5Builder sample() {
        String metadata = metadata(3, 2, 1, 0.12, -250);
        int[][][] events = {{{1, 2}, {3}, {}, {4}, {5, 5}, {}}, {{}, {6}, {7}, {}, {8}, {9}}};
        String settings = "{\"Data\": {\"offset\": -100, \"dispersion\": 0.5}}";
        return new VeloxBuilder().map("m", 2).stream("a", events, true, metadata, metadata)
                .stream("b", events, false, metadata(3, 2, 2, 0.12, -250)).image("i", new double[24], new int[] {2, 3, 4}, metadata)
                .losses("e", new double[30], new int[] {3, 5, 2}, metadata, settings, settings).file();
    }

    Hdf5Builder file() {
        return file;
    }

    /** What a detector's stream says of itself, with a scan of part of the field. */
    static String metadata(int width, int height, int detector, double realTimeS, double offsetEv) {
        return ("{'Optics': {'AccelerationVoltage': '200000'}, 'Scan': {'ScanSize': {'width': '" + 2 * width + "', 'height': '" + 4 * height
                + "'}, 'ScanArea': {'left': '0.25', 'top': '0.5', 'right': '0.75', 'bottom': '0.75'}, 'DwellTime': '0.01',"
                + " 'FrameTime': '0.5'},"
                + " 'Detectors': {'Detector-" + detector + "': {'DetectorName': 'SuperXG2" + detector
                + "', 'DetectorType': 'AnalyticalDetector',"
                + " 'Dispersion': '10', 'OffsetEnergy': '" + offsetEv
                + "', 'ElevationAngle': '0.31415926535897931', 'AzimuthAngle': '0.78539816339744828',"
                + " 'RealTime': '" + realTimeS + "', 'LiveTime': '" + 0.9 * realTimeS + "'}},"
                + " 'BinaryResult': {'Detector': 'SuperXG2" + detector + "', 'DetectorIndex': '" + detector + "',"
                + " 'PixelSize': {'width': '2e-9', 'height': '2e-9'}, 'PixelUnitX': 'm', 'Offset': {'x': '1e-8', 'y': '-2e-8'}}}")
                .replace('\'', '"');
    }

    private void column(String path, List<String> documents) {
        double[] bytes = new double[METADATA_BYTES * documents.size()];
        for (int i = 0; i < documents.size(); i++) {
            byte[] text = documents.get(i).getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j < text.length; j++) {
                bytes[j * documents.size() + i] = text[j] & 0xFF;
            }
        }
        file.chunked(path, "u1", bytes, new int[] {METADATA_BYTES, documents.size()}, new int[] {METADATA_BYTES, 1},
                Hdf5Builder.Packing.NONE);
    }

    /**
     * The events of a detector. @param frames events of each pixel, in frames of as many pixels @param listed whether the frames' begins
     * are listed
     */
    VeloxBuilder stream(String id, int[][][] frames, boolean listed, String... metadata) {
        double[] words = new double[0];
        double[] starts = new double[frames.length];
        for (int frame = 0; frame < frames.length; frame++) {
            starts[frame] = words.length;
            for (int[] pixel : frames[frame]) {
                int at = words.length;
                words = Arrays.copyOf(words, at + pixel.length + 1);
                for (int i = 0; i < pixel.length; i++) {
                    words[at + i] = pixel[i];
                }
                words[at + pixel.length] = NEXT_PIXEL;
            }
        }
        return words(id, words, listed ? starts : new double[0], metadata);
    }

    VeloxBuilder words(String id, double[] words, double[] starts, String... metadata) {
        String path = "Data/SpectrumStream/" + id + "/";
        file.chunked(path + "Data", "u2", words, new int[] {words.length, 1}, new int[] {8, 1}, Hdf5Builder.Packing.NONE);
        file.text(path + "AcquisitionSettings", "{\"bincount\": \"64\", \"StreamEncoding\": \"uint16\"}");
        if (starts.length > 0) {
            file.dataset(path + "FrameLocationTable", "u8", starts, starts.length, 1);
        }
        column(path + "Metadata", List.of(metadata));
        return this;
    }

    VeloxBuilder map(String id, int frames) {
        file.dataset("Data/SpectrumImage/" + id + "/Data", "u1", new double[4], 4, 1);
        file.text("Data/SpectrumImage/" + id + "/SpectrumImageSettings", "{\"endFramePosition\": \"" + frames + "\"}");
        return this;
    }

    VeloxBuilder image(String id, double[] values, int[] shape, String metadata) {
        file.chunked("Data/Image/" + id + "/Data", "u2", values, shape, new int[] {shape[0], shape[1], 1}, Hdf5Builder.Packing.NONE);
        column("Data/Image/" + id + "/Metadata", List.of(metadata));
        return this;
    }

    VeloxBuilder losses(String id, double[] counts, int[] shape, String metadata, String... settings) {
        int[] chunk = shape.clone();
        if (chunk.length == 3) {
            chunk[2] = 1;
        }
        file.chunked("Data/EelsSpectrumImage/" + id + "/Data", "u2", counts, shape, chunk, Hdf5Builder.Packing.NONE);
        column("Data/EelsSpectrumImage/" + id + "/Metadata", List.of(metadata));
        column("Data/EelsSpectrumImage/" + id + "/AcquisitionMetadata", List.of(settings));
        return this;
    }
}
