package org.lamella.workflow.document;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
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

    /** Adds a table that was given its widths, and keeps its rows whole. */
    void add(PdfPTable table) {
        table.setSplitRows(false);
        pages.add(table);
    }

    PdfTemplate template(double width, double height) {
        return writer.getDirectContent().createTemplate((float) width, (float) height);
    }
}
