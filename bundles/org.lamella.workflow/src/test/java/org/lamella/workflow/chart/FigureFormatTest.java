package org.lamella.workflow.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
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
    void pdfIsOnePageOfTheFiguresSize() throws Exception {
        try (PDDocument pdf = pdf()) {
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(150, pdf.getPage(0).getMediaBox().getWidth(), "96 units are 72 points");
            assertEquals(75, pdf.getPage(0).getMediaBox().getHeight());
            assertEquals("figure", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void pdfDrawsTextInEmbeddedFontsThatHaveTheLetters() throws Exception {
        try (PDDocument pdf = pdf()) {
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertTrue(resources.getFont(name).isEmbedded(), resources.getFont(name).getName());
            }
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Fe Kα (10") && text.contains("\u22123") && text.contains("\u22121)"), text);
            String content = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(content.contains("0 -1 -1 0 "), "upright text is turned");
            assertEquals(2, content.split("\\[4 3\\] ?0 d\n").length, "one dashed path");
        }
    }

    @Test
    void pdfPutsAQuestionMarkForLettersThatItsFontHasNot() throws Exception {
        byte[] bytes = FigureFormat.PDF.draw(200, 100, "日本語", canvas -> canvas.text(10, 50, "map 日本", TextStyle.of(Ink.TEXT, 12,
                Anchor.START)));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertEquals("map ??", new PDFTextStripper().getText(pdf).strip());
            assertEquals("日本語", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void pdfKeepsThePicturesPixels() throws Exception {
        try (PDDocument pdf = pdf()) {
            PDResources resources = pdf.getPage(0).getResources();
            List<PDImageXObject> pictures = new ArrayList<>();
            for (COSName name : resources.getXObjectNames()) {
                PDImageXObject picture = (PDImageXObject) resources.getXObject(name);
                if (picture.getSoftMask() != null) {
                    pictures.add(picture);
                }
            }
            assertEquals(1, pictures.size());
            assertEquals(0xFF102030, pictures.get(0).getImage().getRGB(0, 0));
            assertEquals(0, pictures.get(0).getImage().getRGB(1, 0) >>> 24, "transparent where the map has no value");
            assertEquals(0xFF708090, pictures.get(0).getImage().getRGB(1, 1));
        }
    }

    @Test
    void sameFigureMakesTheSamePdf() {
        assertArrayEquals(FigureFormat.PDF.draw(200, 100, "figure", FigureFormatTest::draw),
                FigureFormat.PDF.draw(200, 100, "figure", FigureFormatTest::draw));
    }

    private static PDDocument pdf() throws IOException {
        return Loader.loadPDF(FigureFormat.PDF.draw(200, 100, "figure", FigureFormatTest::draw));
    }

    @Test
    void formatsAreFoundByTheFilesEnding() {
        assertEquals(Optional.of(FigureFormat.PDF), FigureFormat.ofExtension("PDF"));
        assertEquals(Optional.empty(), FigureFormat.ofExtension("csv"));
    }
}
