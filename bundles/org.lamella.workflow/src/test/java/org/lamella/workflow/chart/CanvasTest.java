package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamella.workflow.picture.ColourMap;
import org.lamella.workflow.picture.Contrast;
import org.lamella.workflow.picture.ImagePicture;
import org.lamella.workflow.picture.ScaleBar;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CanvasTest {

    private static Element parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
    }

    @Test
    void pathsAreWrittenInRelativeTenthsThatDoNotDrift() throws Exception {
        SvgCanvas canvas = new SvgCanvas(10, 10);
        int n = 1000;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = i / 30.0;
            y[i] = Math.sin(i);
        }
        y[500] = Double.NaN;
        canvas.path(new Polyline(x, y), Stroke.solid(Ink.LINE_1, 1));
        String data = ((Element) parse(canvas.toSvg("a")).getFirstChild()).getAttribute("d");
        double[] end = walk(data);
        assertEquals(x[n - 1], end[0], 0.051);
        assertEquals(y[n - 1], end[1], 0.051);
        assertEquals(2, data.chars().filter(c -> c == 'M').count(), "one start a stretch without gap");
    }

    /** Where a path of M and l commands ends. */
    private static double[] walk(String data) {
        double[] pen = new double[2];
        for (String command : data.split("(?=[Ml])")) {
            String[] numbers = command.substring(1).split("[ ]|(?<=[0-9])(?=-)");
            double x = Double.parseDouble(numbers[0]);
            double y = Double.parseDouble(numbers[1]);
            boolean relative = command.charAt(0) == 'l';
            pen = new double[] {(relative ? pen[0] : 0) + x, (relative ? pen[1] : 0) + y};
        }
        return pen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"quotes\" & 'more'", "]]>", "bell \u0007 and null \u0000", "lone \uD800 half",
        "Fe Kα, 10⁻³"})
    void textsAreHarmless(String text) throws Exception {
        SvgCanvas canvas = new SvgCanvas(10, 10);
        canvas.text(1, 2, text, TextStyle.of(Ink.TEXT, 11, TextStyle.Anchor.START));
        Element svg = parse(canvas.toSvg(text));
        String expected = text.replace('\u0007', '\uFFFD').replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
        assertEquals(expected, svg.getFirstChild().getTextContent());
        assertEquals(expected, svg.getAttribute("aria-label"));
        assertEquals(1, svg.getChildNodes().getLength());
    }

    @Test
    void pixelsHaveTheInksWhereTheyWereDrawn() throws Exception {
        BufferedImage image;
        try (RasterCanvas canvas = new RasterCanvas(20, 10, 2)) {
            canvas.fill(new Box(5, 0, 5, 10), Ink.LINE_2);
            canvas.image(new int[] {0xFF112233, 0xFF445566}, 2, 1, new Box(10, 0, 10, 10));
            image = ImageIO.read(new ByteArrayInputStream(canvas.toPng()));
        }
        assertEquals(40, image.getWidth());
        assertEquals(20, image.getHeight());
        assertEquals(0xFFFFFFFF, image.getRGB(4, 10));
        assertEquals(0xFF000000 | Ink.LINE_2.rgb(), image.getRGB(15, 10));
        assertEquals(0xFF112233, image.getRGB(25, 10));
        assertEquals(0xFF445566, image.getRGB(35, 10));
    }

    @Test
    void mapFigureHasColourBarAndScaleBarBesideTheMap() {
        ImagePicture picture = ImagePicture.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, 4, 2, ColourMap.VIRIDIS, Contrast.FULL);
        MapFigure figure = new MapFigure(picture, "counts", Optional.of(new ScaleBar(2, "20 nm")));
        RecordingCanvas canvas = new RecordingCanvas();
        figure.paint(canvas, 0, 0, 300, 500);
        Box map = canvas.images.get(0);
        assertEquals(map.width(), 2 * map.height(), 1e-9, "square pixels");
        assertEquals(0.5 * map.width(), canvas.fills.get(0).width(), 1e-9, "two of four pixels");
        assertTrue(canvas.images.get(1).x() > map.right());
        assertEquals(List.of(), canvas.overlaps());
        assertEquals(List.of(), canvas.outside(new Box(0, 0, 300, figure.height(300, 500))));
        assertTrue(canvas.texts.stream().anyMatch(text -> text.text().equals("20 nm")));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1, 1e9})
    void mapFiguresOfAnyShapeKeepTheirLabelsApart(double scale) {
        for (int[] size : new int[][] {{1, 100}, {100, 1}, {3, 3}, {400, 20}}) {
            double[] values = new double[size[0] * size[1]];
            for (int i = 0; i < values.length; i++) {
                values[i] = scale * (i - 20);
            }
            ImagePicture picture = ImagePicture.of(values, size[0], size[1], ColourMap.BLUE_WHITE_RED, Contrast.FULL);
            MapFigure figure = new MapFigure(picture, "a unit of great length", ScaleBar.choose(3, "nm", 0.3 * size[0]));
            RecordingCanvas canvas = new RecordingCanvas();
            figure.paint(canvas, 0, 0, 300, 240);
            assertEquals(List.of(), canvas.overlaps());
            assertEquals(List.of(), canvas.outside(new Box(0, 0, 300, figure.height(300, 240))));
        }
    }
}
