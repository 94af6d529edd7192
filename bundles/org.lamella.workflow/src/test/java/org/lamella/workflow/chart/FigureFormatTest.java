package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lamella.workflow.chart.TextStyle.Anchor;

class FigureFormatTest {

    private static final int[] CHEQUERS = {0xFF102030, 0x00FFFFFF, 0xFF405060, 0xFF708090};

    private static void draw(Canvas canvas) {
        canvas.fill(new Box(0, 0, 200, 100), Ink.PAPER);
        canvas.area(new Polyline(new double[] {10, 60, 60}, new double[] {90, 90, 40}), Ink.LINE_2, 0.25);
        canvas.path(new Polyline(new double[] {0, 50, Double.NaN, 70, 100}, new double[] {0, 50, 0, 10, 20}), new Stroke(Ink.AXIS, 1.5,
                true));
        canvas.dot(30, 30, 4, Ink.LINE_1);
        canvas.image(CHEQUERS, 2, 2, new Box(100, 20, 40, 40));
        canvas.text(100, 90, "Fe Kα (10⁻³ −1)", TextStyle.of(Ink.TEXT, 12, Anchor.MIDDLE));
        canvas.text(10, 50, "Counts", new TextStyle(Ink.TEXT, 12, Anchor.START, false));
    }

    @Test
    void pngHasThreePixelsAUnit() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(FigureFormat.PNG.draw(200, 100, "figure", FigureFormatTest::draw)));
        assertEquals(600, image.getWidth());
        assertEquals(300, image.getHeight());
        assertEquals(0xFF102030, image.getRGB(303, 63), "a pixel of the picture");
    }

    @Test
    void svgIsADocumentWithRealTextAndItsOwnColours() throws Exception {
        String svg = new String(FigureFormat.SVG.draw(200, 100, "a <figure>", FigureFormatTest::draw), StandardCharsets.UTF_8);
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
        assertEquals("200", root.getAttribute("width"));
        assertEquals("a <figure>", root.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("Fe Kα (10⁻³ −1)", root.getElementsByTagName("text").item(0).getTextContent());
        String style = root.getElementsByTagName("style").item(0).getTextContent();
        for (Ink ink : Ink.values()) {
            assertTrue(style.contains(".f-" + ink.cssName() + "{fill:#"), ink + " has a colour");
        }
    }

    @Test
    void pdfNamesThePlaceOfEveryObject() {
        byte[] pdf = FigureFormat.PDF.draw(200, 100, "figure", FigureFormatTest::draw);
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("%PDF-1.7\n"));
        assertTrue(text.endsWith("%%EOF\n"));
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(text);
        assertTrue(start.find());
        int table = Integer.parseInt(start.group(1));
        assertTrue(text.startsWith("xref\n0 ", table));
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n \n").matcher(text.substring(table));
        int number = 0;
        while (entry.find()) {
            number++;
            assertTrue(text.startsWith(number + " 0 obj\n", Integer.parseInt(entry.group(1))), "object " + number);
        }
        assertEquals(7, number, "catalog, pages, page, content, properties, picture and its mask");
        assertTrue(text.contains("/MediaBox [0 0 150 75]"), "96 units are 72 points");
    }

    @Test
    void pdfDrawsTextInFontsThatHaveTheLetters() throws Exception {
        String content = content(FigureFormat.PDF.draw(200, 100, "figure", FigureFormatTest::draw));
        assertTrue(content.contains("/H 12 Tf"), content);
        assertTrue(content.contains("(Fe K) Tj"), content);
        assertTrue(content.contains("/S 12 Tf") && content.contains("(a) Tj"), "alpha is the a of Symbol");
        assertTrue(content.contains("(-3) Tj"), "superscripts are small digits");
        assertTrue(content.contains("\\2261\\)"), "the minus sign is an en dash");
        assertTrue(content.contains("0 -1 -1 0"), "upright text is turned");
        assertEquals(2, content.split("\\[4 3\\] 0 d\n").length, "one dashed path");
    }

    @Test
    void pdfKeepsThePicturesPixels() throws Exception {
        List<byte[]> streams = streams(FigureFormat.PDF.draw(200, 100, "figure", FigureFormatTest::draw));
        assertArrayEquals(new byte[] {0x10, 0x20, 0x30, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x40, 0x50, 0x60, 0x70, (byte) 0x80,
            (byte) 0x90}, streams.get(1));
        assertArrayEquals(new byte[] {-1, 0, -1, -1}, streams.get(2), "transparent where the map has no value");
    }

    @Test
    void formatsAreFoundByTheFilesEnding() {
        assertEquals(Optional.of(FigureFormat.PDF), FigureFormat.ofExtension("PDF"));
        assertEquals(Optional.empty(), FigureFormat.ofExtension("csv"));
    }

    private static String content(byte[] pdf) throws DataFormatException {
        return new String(streams(pdf).get(0), StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> streams(byte[] pdf) throws DataFormatException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher stream = Pattern.compile("/Length (\\d+) >>\nstream\n").matcher(text);
        List<byte[]> found = new ArrayList<>();
        while (stream.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf, stream.end(), Integer.parseInt(stream.group(1)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflater.inflate(buffer));
            }
            inflater.end();
            found.add(out.toByteArray());
        }
        return found;
    }
}
