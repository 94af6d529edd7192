package org.lamella.workflow.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as PNG: with a palette when they have no more than 256 colours, as coloured maps do, for files a third as large. */
public final class PngImage {

    private PngImage() {
    }

    /**
     * A picture as a PNG file in memory.
     *
     * @param argb {@code width * height} ARGB values, row by row
     * @param width columns, 1 or more
     * @param height rows, 1 or more
     * @return the bytes of the file
     */
    public static byte[] encode(int[] argb, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(argb, width, height, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a picture.
     *
     * @param argb {@code width * height} ARGB values, row by row
     * @param width columns, 1 or more
     * @param height rows, 1 or more
     * @param out where to; stays open
     * @throws IOException when writing fails
     */
    public static void write(int[] argb, int width, int height, OutputStream out) throws IOException {
        if (argb.length != width * height) {
            throw new IllegalArgumentException("A picture of " + argb.length + " pixels is not " + width + " x " + height);
        }
        Optional<Palette> palette = Palette.of(argb);
        BufferedImage image = palette.isPresent() ? indexed(argb, width, height, palette.get()) : direct(argb, width, height);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(image);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage indexed(int[] argb, int width, int height, Palette palette) {
        int[] colours = palette.colours();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, width, height, palette.indices(argb));
        return image;
    }

    private static BufferedImage direct(int[] argb, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.getRaster().setDataElements(0, 0, width, height, argb);
        return image;
    }
}
