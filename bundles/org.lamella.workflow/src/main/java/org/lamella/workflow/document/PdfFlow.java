package org.lamella.workflow.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/**
 * The stream of blocks down the pages.
 *
 * @param pages where blocks are added
 * @param writer writer of the file
 */
record PdfFlow(Document pages, PdfWriter writer) {

    /** Goes to the next page when less is left of this one. */
    void room(double points) {
        if (left() < points && left() < PdfPages.HEIGHT - 1) {
            pages.newPage();
        }
    }

    /** What is left of the page, points. */
    double left() {
        return writer.getVerticalPosition(true) - PdfPages.BOTTOM;
    }

    void add(Element element) {
        pages.add(element);
    }

    /** Adds a paragraph with room above and below. */
    void add(Paragraph paragraph, double above, double below) {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(0);
        cell.setPadding(0);
        cell.addElement(paragraph);
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        // a paragraph's own spacing puts a blank onto the page, which those who copy the text get in the middle of a word
        table.setSpacingBefore((float) above);
        table.setSpacingAfter((float) below);
        table.addCell(cell);
        add(table);
    }

    /** Adds a table that was given its widths, and keeps its rows whole. */
    void add(PdfPTable table) {
        table.setSplitRows(false);
        pages.add(table);
    }

    PdfTemplate template(double width, double height) {
        return writer.getDirectContent().createTemplate((float) width, (float) height);
    }
}
