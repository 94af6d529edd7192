package org.lamella.workflow.mask;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.lamella.core.region.Mask;
import org.w3c.dom.NodeList;

/**
 * A mask as a PNG of one bit a pixel: its colour is that of the palette, outside is transparent black, and its name is the text
 * {@value #TITLE}. Any picture is read as a mask: its pixels that are neither black nor transparent.
 */
final class MaskPng {

    static final String TITLE = "Title";
    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'N', 'G'};
    private static final int OPAQUE = 0xFF000000;
    private static final int HALF_OPAQUE = 0x80;

    private MaskPng() {
    }

    static boolean recognises(byte[] head) {
        return head.length > MAGIC.length && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static byte[] encode(ColouredMask coloured) {
        Mask mask = coloured.mask();
        IndexColorModel colours = new IndexColorModel(1, 2, new int[] {0, OPAQUE | coloured.rgb()}, 0, true, 0, 0);
        BufferedImage image = new BufferedImage(mask.width(), mask.height(), BufferedImage.TYPE_BYTE_BINARY, colours);
        for (int pixel = mask.nextSet(0); pixel >= 0; pixel = mask.nextSet(pixel + 1)) {
            image.getRaster().setSample(pixel % mask.width(), pixel / mask.width(), 0, 1);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(FORMAT, title(mask.name()));
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory cannot fail to be written", impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Names may be of any script, so the text is the international one. */
    private static IIOMetadataNode title(String name) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", TITLE);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", name);
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(texts);
        return root;
    }

    /**
     * Reads a mask.
     *
     * @param bytes a PNG file
     * @param otherwise name and colour of a picture that has none
     * @param width columns that the picture must have
     * @param height rows that it must have
     * @return the mask, or the picture's size in words when it has another one
     * @throws IOException when the bytes are no PNG
     */
    static ReadMask decode(byte[] bytes, ColouredMask otherwise, int width, int height) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                return ReadMask.ofSize(reader.getWidth(0), reader.getHeight(0));
            }
            String name = title(reader.getImageMetadata(0)).orElse(otherwise.mask().name());
            return ReadMask.of(mask(reader.read(0), name, otherwise.rgb()));
        } catch (RuntimeException damaged) {
            throw new IOException("the picture is damaged", damaged);
        } finally {
            reader.dispose();
        }
    }

    /** Columns and rows of a PNG. */
    static int[] size(byte[] bytes) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream);
            return new int[] {reader.getWidth(0), reader.getHeight(0)};
        } catch (RuntimeException damaged) {
            throw new IOException("the picture is damaged", damaged);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<String> title(IIOMetadata metadata) {
        NodeList entries = ((IIOMetadataNode) metadata.getAsTree("javax_imageio_1.0")).getElementsByTagName("TextEntry");
        for (int i = 0; i < entries.getLength(); i++) {
            IIOMetadataNode entry = (IIOMetadataNode) entries.item(i);
            if (TITLE.equals(entry.getAttribute("keyword")) && !entry.getAttribute("value").isBlank()) {
                return Optional.of(entry.getAttribute("value").strip());
            }
        }
        return Optional.empty();
    }

    private static ColouredMask mask(BufferedImage image, String name, int otherwise) {
        Mask.Builder mask = Mask.builder(image.getWidth(), image.getHeight()).name(name);
        boolean grey = image.getColorModel().getNumColorComponents() == 1 && !(image.getColorModel() instanceof IndexColorModel);
        Raster raster = image.getRaster();
        int colour = 0;
        boolean oneColour = !grey;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int argb = image.getRGB(x, y);
                // a faint grey of 16 bits rounds to black as a colour
                boolean lit = grey ? raster.getSample(x, y, 0) != 0 : (argb & ~OPAQUE) != 0;
                if (lit && argb >>> 24 >= HALF_OPAQUE) {
                    mask.set(x, y);
                    oneColour &= colour == 0 || colour == argb;
                    colour = argb;
                }
            }
        }
        return new ColouredMask(mask.build(), oneColour && colour != 0 ? colour : otherwise);
    }
}
