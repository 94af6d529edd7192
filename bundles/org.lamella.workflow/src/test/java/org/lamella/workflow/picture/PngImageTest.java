package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngImageTest {

    private static int[] decode(byte[] png, int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 5000})
    void decodesToTheSameColoursForAnyNumberOfThem(int colours) throws Exception {
        int[] palette = new Random(colours).ints(colours).map(colour -> colour | 0xFF000000).distinct().toArray();
        int[] argb = new int[60 * 100];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = palette[i % palette.length];
        }
        assertArrayEquals(argb, decode(PngImage.encode(argb, 60, 100), 60, 100));
    }

    @Test
    void transparencyIsKept() throws Exception {
        int[] argb = {0, 0xFF102030, 0, 0xFFFFFFFF};
        assertArrayEquals(argb, decode(PngImage.encode(argb, 2, 2), 2, 2));
    }

    @Test
    void coloursOfAMapAreThoseOfItsPicture() throws Exception {
        double[] map = new Random(3).doubles(40 * 30).toArray();
        ImagePicture picture = ImagePicture.of(map, 40, 30, ColourMap.VIRIDIS, Contrast.FULL);
        assertArrayEquals(picture.argb(), decode(PngImage.encode(picture.argb(), 40, 30), 40, 30));
    }

    @Test
    void fewColoursArePacked() {
        int[] many = new Random(1).ints(10000).toArray();
        int[] few = new int[10000];
        for (int i = 0; i < few.length; i++) {
            few[i] = many[(many[i] & 0xFF)];
        }
        assertTrue(PngImage.encode(few, 100, 100).length < PngImage.encode(many, 100, 100).length / 3);
    }

    @Test
    void wrongSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PngImage.encode(new int[5], 2, 2));
    }
}
