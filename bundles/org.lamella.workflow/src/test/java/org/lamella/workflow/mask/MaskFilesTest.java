package org.lamella.workflow.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.ContributionKind;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.EllipseRegion;
import org.lamella.core.region.Mask;
import org.lamella.core.region.RectangleRegion;

class MaskFilesTest {

    /** Masks of the two own forms need no loaders. */
    private static final Contributions NOTHING = new Contributions() {
        @Override
        public <T> List<Contribution<T>> all(ContributionKind kind, Class<T> contract) {
            return List.of();
        }

        @Override
        public List<String> problems() {
            return List.of();
        }
    };

    @TempDir
    private Path folder;

    private final MaskFiles files = new MaskFiles(NOTHING);

    private static Mask random(double share) {
        Random random = new Random(3);
        Mask.Builder mask = Mask.builder(61, 43).name("fp – Gruppe 1");
        for (int pixel = 0; pixel < 61 * 43; pixel++) {
            if (random.nextDouble() < share) {
                mask.set(pixel);
            }
        }
        return mask.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "roi"})
    void pixelsNameAndColourComeBack(String ending) throws LamellaException {
        for (double share : new double[] {0, 0.02, 0.5, 0.97, 1}) {
            ColouredMask mask = new ColouredMask(random(share), 0xD55E00);
            Path file = folder.resolve("mask" + share + "." + ending);
            files.write(mask, file, Progress.NONE);
            ColouredMask back = files.read(file, 61, 43, Progress.NONE);
            assertEquals(mask.mask(), back.mask());
            assertEquals(share == 0 && ending.equals("png") ? back.rgb() : mask.rgb(), back.rgb());
            assertTrue(MaskFiles.isMask(file));
        }
    }

    @Test
    void outlineOfAMaskWithAHoleIsTwoPolygons() {
        Mask ring = new RectangleRegion(2, 3, 12, 9).toMask(20, 20).minus(new RectangleRegion(5, 5, 7, 6).toMask(20, 20));
        List<int[]> polygons = MaskOutline.of(ring);
        assertEquals(2, polygons.size());
        assertArrayEquals(new int[] {12, 3, 12, 9, 2, 9, 2, 3}, polygons.get(0));
        assertEquals(8, polygons.get(1).length);
    }

    @Test
    void pixelsThatTouchAtACornerAreNotJoined() {
        Mask corner = Mask.builder(4, 4).set(1, 1).set(2, 2).build();
        assertEquals(2, MaskOutline.of(corner).size());
    }

    @Test
    void anyPictureIsAMask() throws IOException, LamellaException {
        BufferedImage grey = new BufferedImage(5, 4, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(2, 1, 0, 1);
        grey.getRaster().setSample(3, 1, 0, 255);
        ImageIO.write(grey, "png", folder.resolve("grey.png").toFile());
        Mask mask = files.read(folder.resolve("grey.png"), 5, 4, Progress.NONE).mask();
        assertEquals(2, mask.count());
        assertEquals("grey", mask.name());
        BufferedImage colour = new BufferedImage(5, 4, BufferedImage.TYPE_INT_ARGB);
        colour.setRGB(0, 0, 0xFF0000FF);
        colour.setRGB(1, 0, 0xFF000000);
        colour.setRGB(2, 0, 0x10FFFFFF);
        ImageIO.write(colour, "png", folder.resolve("colour.png").toFile());
        ColouredMask blue = files.read(folder.resolve("colour.png"), 5, 4, Progress.NONE);
        assertEquals(1, blue.mask().count());
        assertEquals(0x0000FF, blue.rgb());
        assertArrayEquals(new int[] {5, 4}, files.size(folder.resolve("colour.png"), Progress.NONE).orElseThrow());
    }

    /** Regions as ImageJ writes them when drawn: rectangle, oval and polygon with whole coordinates. */
    @Test
    void drawnRegionsOfImageJAreRead() throws IOException, LamellaException {
        assertEquals(new RectangleRegion(3, 2, 9, 8).toMask(20, 15).named("rectangle"), region("rectangle", 1, 3, 2, 9, 8));
        assertEquals(new EllipseRegion(8, 7, 5, 4).toMask(20, 15).named("oval"), region("oval", 2, 3, 3, 13, 11));
        Mask triangle = region("polygon", 0, 4, 2, 14, 12, 0, 10, 0, 0, 0, 10);
        assertEquals(50, triangle.count(), 6);
        assertTrue(triangle.contains(5, 3));
        assertFalse(triangle.contains(13, 11));
    }

    private Mask region(String name, int type, int left, int top, int right, int bottom, int... corners) throws IOException,
            LamellaException {
        ByteBuffer bytes = ByteBuffer.allocate(64 + 2 * corners.length);
        bytes.putInt(0x496F7574).putShort((short) 227).put((byte) type).put((byte) 0);
        bytes.putShort((short) top).putShort((short) left).putShort((short) bottom).putShort((short) right);
        bytes.putShort((short) (corners.length / 2)).position(64);
        for (int corner : corners) {
            bytes.putShort((short) corner);
        }
        Path file = Files.write(folder.resolve(name + ".roi"), bytes.array());
        return files.read(file, 20, 15, Progress.NONE).mask();
    }

    @Test
    void wrongFilesAreTold() throws IOException, LamellaException {
        Path file = folder.resolve("mask.png");
        files.write(new ColouredMask(random(0.5), 1), file, Progress.NONE);
        assertFails("61 x 43", file);
        byte[] bytes = Files.readAllBytes(file);
        assertFails("Cannot read the mask", Files.write(folder.resolve("stub.png"), Arrays.copyOf(bytes, 20)));
        Path cut = Files.write(folder.resolve("cut.png"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(LamellaException.class, () -> files.read(cut, 61, 43, Progress.NONE));
        files.write(new ColouredMask(random(0.5), 1), folder.resolve("mask.roi"), Progress.NONE);
        byte[] roi = Files.readAllBytes(folder.resolve("mask.roi"));
        assertFails("cut off", Files.write(folder.resolve("cut.roi"), Arrays.copyOf(roi, 200)));
        assertFails("no such file", folder.resolve("absent.png"));
        roi[6] = 3;
        ByteBuffer.wrap(roi).putInt(36, 0);
        assertFails("line or points", Files.write(folder.resolve("line.roi"), roi));
    }

    private void assertFails(String words, Path file) {
        String message = assertThrows(LamellaException.class, () -> files.read(file, 20, 15, Progress.NONE)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
