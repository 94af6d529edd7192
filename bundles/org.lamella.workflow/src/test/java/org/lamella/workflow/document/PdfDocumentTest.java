package org.lamella.workflow.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfDocumentTest {

    private static PDDocument open(Document document) throws IOException {
        return Loader.loadPDF(PdfDocument.bytes(document));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll(" +", " ");
    }

    private static List<String> lines(PDDocument pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            lines.addAll(Arrays.asList(text(pdf, page).split("\\R")));
        }
        return lines;
    }

    @Test
    void everyBlockIsThere() throws Exception {
        try (PDDocument pdf = open(Documents.complete())) {
            String all = String.join("\n", lines(pdf));
            for (String expected : List.of("Grains & <grains>", "A byline", "180 × 120", "First remark.", "Some words.", "Weighting",
                    "ab12", "Table 1. Elements with their shares.", "2.25 ± 0.10", "Figure 1. A drawing.", "(a) Left", "drawn left 10",
                    "drawn right", "A workflow.", "- decompose: pca", "Said once.")) {
                assertTrue(all.contains(expected), expected + " in " + all);
            }
        }
    }

    @Test
    void propertiesNameTheDocument() throws Exception {
        try (PDDocument pdf = open(Documents.complete())) {
            assertEquals("Grains & <grains>", pdf.getDocumentInformation().getTitle());
            assertEquals("Lamella 1.2.3", pdf.getDocumentInformation().getCreator());
            assertEquals(2026, pdf.getDocumentInformation().getCreationDate().get(java.util.Calendar.YEAR));
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        try (PDDocument pdf = open(Documents.complete())) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (PDFont font : fonts(page.getResources())) {
                    assertTrue(font.isEmbedded(), font.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 2, fonts + " fonts");
        }
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    @Test
    void longTablesGoOnOverPagesWithTheirHeads() throws Exception {
        int rows = 150;
        try (PDDocument pdf = open(Documents.of("Long", Documents.section("Table", Documents.table(rows))))) {
            assertTrue(pdf.getNumberOfPages() > 3, pdf.getNumberOfPages() + " pages");
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertTrue(text(pdf, page).contains("Element at%"), "head on page " + page);
                assertTrue(text(pdf, page).contains(page + " / " + pdf.getNumberOfPages()), text(pdf, page));
            }
            List<String> numbers = lines(pdf).stream().filter(line -> line.matches("E\\d+ .*")).toList();
            assertEquals(rows, numbers.size());
            assertTrue(numbers.get(rows - 1).startsWith("E149 149.25 ± 0.10"), numbers.get(rows - 1));
        }
    }

    @Test
    void contentsAndBookmarksSayOnWhichPageSectionsBegin() throws Exception {
        Document document = Documents.of("Three", Documents.section("First", Documents.table(60)),
                Documents.section("Second", Documents.table(60)), Documents.section("Third", Documents.table(3)));
        try (PDDocument pdf = open(document)) {
            List<String> contents = Arrays.asList(text(pdf, 1).split("\\R"));
            PDOutlineItem bookmark = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            for (String heading : List.of("1 First", "2 Second", "3 Third")) {
                assertEquals(heading, bookmark.getTitle());
                int page = 1 + pdf.getPages().indexOf(bookmark.findDestinationPage(pdf));
                assertTrue(contents.contains(heading + " " + page), heading + " on " + page + " in " + contents);
                assertTrue(Arrays.asList(text(pdf, page).split("\\R")).contains(heading), heading);
                bookmark = bookmark.getNextSibling();
            }
            long links = pdf.getPage(0).getAnnotations().stream().filter(PDAnnotationLink.class::isInstance).count();
            assertTrue(links >= 3, links + " links");
        }
    }

    @Test
    void headingsDoNotStandAloneAtTheEndOfAPage() throws Exception {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sections.add(Documents.section("Heading " + i, Documents.figure("Caption " + i + ".")));
        }
        try (PDDocument pdf = open(Documents.of("Many", sections.toArray(Section[]::new)))) {
            for (int i = 0; i < sections.size(); i++) {
                int number = i;
                List<String> page = pages(pdf).stream().filter(text -> text.contains("Caption " + number + ".")).toList();
                assertEquals(1, page.size());
                assertTrue(page.get(0).contains("Heading " + i), page.get(0));
            }
        }
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            pages.add(text(pdf, page));
        }
        return pages;
    }

    @Test
    void tablesWiderThanThePageGoOnBelowWithTheirFirstColumn() throws Exception {
        Table.Builder wide = Table.builder("Wide.");
        List<Table.Cell> cells = new ArrayList<>();
        for (int c = 0; c < 30; c++) {
            wide.columns(Table.Kind.NUMBER, "Column " + c);
            cells.add(Table.Cell.of("12345.678 ± 0.123", c));
        }
        try (PDDocument pdf = open(Documents.of("Wide", Documents.section("Table", wide.row(cells).build())))) {
            String all = String.join("\n", lines(pdf));
            for (int c = 0; c < 30; c++) {
                assertTrue(all.contains("Column " + c), c + " in " + all);
            }
            assertEquals(1 + 29, all.split("12345\\.678 ± 0\\.123", -1).length - 1 - (all.split("continued", -1).length - 1),
                    "every number once, those of the first column once a part");
        }
    }

    @Test
    void sameDocumentMakesTheSameBytes() {
        assertArrayEquals(PdfDocument.bytes(Documents.complete()), PdfDocument.bytes(Documents.complete()));
    }

    @Test
    void emptyDocumentIsATitle() throws Exception {
        try (PDDocument pdf = open(Documents.of("Nothing 日本", Documents.section("Empty")))) {
            assertEquals(1, pdf.getNumberOfPages());
            assertTrue(text(pdf, 1).contains("Nothing ??"));
            assertTrue(text(pdf, 1).contains("1 / 1"), text(pdf, 1));
        }
    }
}
