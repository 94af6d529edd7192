package org.lamella.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A picture of 256 grey levels, exchanged with peers as a binary portable grey map.
 *
 * @param width columns
 * @param height rows
 * @param levels {@code width * height} levels from 0 to 255, row by row
 */
record GreyPicture(int width, int height, double[] levels) {

    /** A map between its own least and largest value. */
    static GreyPicture of(double[] map, int width) {
        double min = Arrays.stream(map).min().orElseThrow();
        double max = Arrays.stream(map).max().orElseThrow();
        return new GreyPicture(width, map.length / width, Arrays.stream(map).map(v -> Math.rint(255 * (v - min) / (max - min))).toArray());
    }

    static GreyPicture read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String[] words = new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.US_ASCII).split("\\s+");
        int width = Integer.parseInt(words[1]);
        int height = Integer.parseInt(words[2]);
        double[] levels = new double[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = bytes[bytes.length - levels.length + i] & 0xff;
        }
        return new GreyPicture(width, height, levels);
    }

    void write(Path file) throws IOException {
        byte[] header = ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(header, header.length + levels.length);
        for (int i = 0; i < levels.length; i++) {
            bytes[header.length + i] = (byte) (int) levels[i];
        }
        Files.write(file, bytes);
    }
}
