package org.lamella.workflow.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePictureTest {

    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private static ImagePicture chess() {
        return ImagePicture.of(new double[] {0, 1, 1, 0}, 2, 2, ColourMap.GREY, Contrast.FULL);
    }

    @Test
    void valuesGetTheColoursOfTheirScale() {
        ImagePicture picture = ImagePicture.of(new double[] {0, 127.5, 255, Double.NaN}, 4, 1, ColourMap.GREY, Contrast.FULL);
        assertArrayEquals(new int[] {BLACK, 0xFF808080, WHITE, 0}, picture.argb());
    }

    @Test
    void enlargedPixelsHaveHardEdges() {
        int[] drawn = chess().render(new Viewport(0, 0, 2), 4, 4);
        assertArrayEquals(new int[] {BLACK, BLACK, WHITE, WHITE, BLACK, BLACK, WHITE, WHITE, WHITE, WHITE, BLACK, BLACK, WHITE, WHITE,
            BLACK, BLACK}, drawn);
    }

    @Test
    void areaOutsideTheMapIsTransparent() {
        int[] target = new int[16];
        Arrays.fill(target, 42);
        chess().render(new Viewport(-1, -1, 1), 4, 4, target);
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, BLACK, WHITE, 0, 0, WHITE, BLACK, 0, 0, 0, 0, 0}, target);
        assertArrayEquals(new int[16], chess().render(new Viewport(50, 0, 1), 4, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "-3.7, 2.2, 0.31", "5.5, -20, 3.9", "12, 7, 17.3", "-200, -200, 1"})
    void everyScreenPixelShowsTheMapPixelUnderItsCentre(double x0, double y0, double zoom) {
        int width = 31;
        int height = 23;
        double[] map = new Random(5).doubles(width * height).toArray();
        ImagePicture picture = ImagePicture.of(map, width, height, ColourMap.VIRIDIS, Contrast.DEFAULT);
        Viewport view = new Viewport(x0, y0, zoom);
        int[] drawn = picture.render(view, 64, 48);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                int column = (int) Math.floor(x0 + (x + 0.5) / zoom);
                int row = (int) Math.floor(y0 + (y + 0.5) / zoom);
                boolean inside = column >= 0 && column < width && row >= 0 && row < height;
                assertEquals(inside ? picture.argb()[row * width + column] : 0, drawn[y * 64 + x], x + ", " + y);
            }
        }
    }

    @Test
    void fittingViewShowsTheWholeMapInTheMiddle() {
        Viewport view = Viewport.fit(100, 50, 400, 400);
        assertEquals(4, view.zoom());
        assertEquals(0, view.screenX(0));
        assertEquals(100, view.screenY(0));
        assertEquals(300, view.screenY(50));
    }

    @Test
    void zoomingKeepsThePlaceUnderTheMouse() {
        Viewport view = new Viewport(3, 5, 2);
        Viewport nearer = view.zoomedAt(37, 11, 1.5);
        assertEquals(view.mapX(37), nearer.mapX(37), 1e-12);
        assertEquals(view.mapY(11), nearer.mapY(11), 1e-12);
        assertEquals(3, nearer.zoom());
    }

    @Test
    void draggingMovesTheMapWithTheMouse() {
        Viewport view = new Viewport(3, 5, 2);
        assertEquals(view.screenX(10) + 7, view.dragged(7, -4).screenX(10), 1e-12);
        assertEquals(view.screenY(10) - 4, view.dragged(7, -4).screenY(10), 1e-12);
    }

    @Test
    void impossibleSizesAndViewsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ImagePicture.of(new double[3], 2, 2, ColourMap.GREY, Contrast.FULL));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Viewport(Double.NaN, 0, 1));
    }
}
