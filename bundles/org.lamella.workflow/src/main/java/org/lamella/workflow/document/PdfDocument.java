package org.lamella.workflow.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.chart.PdfFonts;
import org.lamella.workflow.chart.PdfProperties;

/**
 * Writes a document as PDF on A4 pages: embedded fonts, plots as vectors, bookmarks and links, tables that go on over pages with their
 * heads repeated. The same document makes the same bytes.
 */
public final class PdfDocument {

    private static final int FEWEST_CONTENTS = 3;
    private static final double HEADING_HEIGHT = 44;
    private static final float BYLINE_LEADING = 17;
    private static final float CONTENTS_WIDTH = 300;
    private static final float PAGE_NUMBER_WIDTH = 30;

    private final Document document;
    private final PdfType type = new PdfType(new PdfFonts());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final com.lowagie.text.Document pages = new com.lowagie.text.Document(PageSize.A4, PdfPages.SIDE, PdfPages.SIDE, PdfPages.TOP,
            PdfPages.BOTTOM);
    private final PdfWriter writer = PdfWriter.getInstance(pages, out);
    private final PdfPages marks;

    private PdfDocument(Document document) {
        this.document = document;
        this.marks = new PdfPages(type, document.title(), document.sections());
    }

    /**
     * Writes.
     *
     * @param document the document
     * @return the PDF file
     */
    public static byte[] bytes(Document document) {
        return new PdfDocument(document).write();
    }

    private byte[] write() {
        new PdfProperties(document.title(), document.creator(), document.created()).applyTo(writer);
        writer.setPageEvent(marks);
        pages.open();
        writeTitle();
        if (document.sections().size() >= FEWEST_CONTENTS) {
            writeContents();
        }
        PdfFlow flow = new PdfFlow(pages, writer);
        PdfBlocks blocks = new PdfBlocks(flow, type, new PdfFigures(flow, type, Averaging.of(document)));
        for (int i = 0; i < document.sections().size(); i++) {
            Section section = document.sections().get(i);
            flow.room(HEADING_HEIGHT + blocks.lead(section.blocks(), 0));
            Paragraph heading = type.paragraph((i + 1) + "\u2002", PdfType.Style.HEADING_NUMBER);
            type.add(heading, section.heading(), PdfType.Style.HEADING);
            PdfPages.mark(heading, i);
            flow.add(heading, 16, 6);
            blocks.write(section);
        }
        pages.close();
        return out.toByteArray();
    }

    private void writeTitle() {
        pages.add(type.paragraph(document.title(), PdfType.Style.TITLE));
        Paragraph byline = type.paragraph(document.byline(), PdfType.Style.MUTED);
        byline.setLeading(BYLINE_LEADING);
        pages.add(byline);
        if (!document.highlights().isEmpty()) {
            PdfPTable table = new PdfPTable(document.highlights().size());
            table.setWidthPercentage(100);
            table.setSpacingBefore(8);
            document.highlights().forEach(highlight -> {
                PdfPCell cell = new PdfPCell();
                cell.setBorder(0);
                cell.setPadding(0);
                cell.setPaddingRight(6);
                cell.addElement(type.paragraph(highlight.value(), PdfType.Style.HIGHLIGHT));
                cell.addElement(type.paragraph(highlight.label(), PdfType.Style.NOTE));
                table.addCell(cell);
            });
            pages.add(table);
        }
        PdfPCell rule = new PdfPCell(type.phrase(" ", PdfType.Style.NOTE));
        rule.setBorder(Rectangle.BOTTOM);
        rule.setBorderWidthBottom(1.2f);
        rule.setBorderColor(new Color(Ink.TEXT.rgb()));
        rule.setFixedHeight(8);
        PdfPTable line = new PdfPTable(1);
        line.setWidthPercentage(100);
        line.addCell(rule);
        pages.add(line);
    }

    /** Headings with the pages they stand on, which are links. */
    private void writeContents() {
        PdfPTable table = new PdfPTable(new float[] {CONTENTS_WIDTH, PAGE_NUMBER_WIDTH});
        table.setTotalWidth(CONTENTS_WIDTH + PAGE_NUMBER_WIDTH);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setSpacingBefore(10);
        for (int i = 0; i < document.sections().size(); i++) {
            Phrase entry = type.phrase((i + 1) + "\u2002" + document.sections().get(i).heading(), PdfType.Style.TEXT);
            for (Object chunk : entry) {
                ((Chunk) chunk).setLocalGoto(PdfPages.place(i));
            }
            PdfPCell words = new PdfPCell(entry);
            words.setBorder(0);
            words.setPadding(1.5f);
            words.setPaddingLeft(0);
            table.addCell(words);
            PdfPCell page = new PdfPCell(image(marks.page(i)), false);
            page.setBorder(0);
            page.setPadding(0);
            page.setPaddingTop(2);
            page.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(page);
        }
        pages.add(table);
    }

    private static Image image(PdfTemplate template) {
        return Image.getInstance(template);
    }
}
