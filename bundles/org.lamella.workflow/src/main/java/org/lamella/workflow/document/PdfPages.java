package org.lamella.workflow.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.lamella.workflow.chart.Ink;

/**
 * The pages of a PDF file: what stands on each of them besides its blocks, and the page numbers that are known only when all are laid out.
 * Those are boxes that stay empty until then.
 */
final class PdfPages extends PdfPageEventHelper {

    static final float SIDE = 45;
    static final float TOP = 46;
    static final float BOTTOM = 56;
    static final float WIDTH = PageSize.A4.getWidth() - 2 * SIDE;
    static final float HEIGHT = PageSize.A4.getHeight() - TOP - BOTTOM;
    private static final float FOOT = 32;
    private static final float NUMBER_WIDTH = 14;
    private static final float NUMBER_HEIGHT = 12;
    private static final float DESCENT = 3;
    private static final double LONGEST_TITLE = 0.75;
    private static final String TAG = "section-";

    private final PdfType type;
    private final String title;
    private final List<Section> sections;
    private final List<PdfTemplate> sectionPages = new ArrayList<>();
    private PdfTemplate total;

    PdfPages(PdfType type, String title, List<Section> sections) {
        this.type = type;
        this.title = title;
        this.sections = sections;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document document) {
        total = box(writer);
        sections.forEach(section -> sectionPages.add(box(writer)));
    }

    private static PdfTemplate box(PdfWriter writer) {
        return writer.getDirectContent().createTemplate(NUMBER_WIDTH, NUMBER_HEIGHT);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte content = writer.getDirectContent();
        content.setColorStroke(new Color(Ink.MARK.rgb()));
        content.setLineWidth(0.5f);
        content.moveTo(SIDE, FOOT + 14);
        content.lineTo(SIDE + WIDTH, FOOT + 14);
        content.stroke();
        ColumnText.showTextAligned(content, Element.ALIGN_LEFT, type.phrase(fitting(title), PdfType.Style.NOTE), SIDE, FOOT,
                0);
        String page = writer.getPageNumber() + " /";
        Phrase number = type.phrase(page, PdfType.Style.NOTE);
        float right = SIDE + WIDTH - NUMBER_WIDTH;
        ColumnText.showTextAligned(content, Element.ALIGN_RIGHT, number, right - DESCENT, FOOT, 0);
        content.addTemplate(total, right, FOOT - DESCENT);
    }

    private String fitting(String text) {
        String shown = text;
        while (type.width(shown, PdfType.Style.NOTE) > LONGEST_TITLE * WIDTH) {
            shown = shown.substring(0, shown.length() - 2).stripTrailing() + "…";
        }
        return shown;
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        // the page that would come next has been counted
        write(total, writer.getPageNumber() - 1, Element.ALIGN_LEFT, PdfType.Style.NOTE);
    }

    private void write(PdfTemplate box, int number, int alignment, PdfType.Style style) {
        float x = alignment == Element.ALIGN_LEFT ? 0 : NUMBER_WIDTH;
        ColumnText.showTextAligned(box, alignment, type.phrase(Integer.toString(number), style), x, DESCENT, 0);
    }

    /** What marks the words of a heading, so that the page they come to stand on is known. */
    static void mark(Phrase heading, int section) {
        Chunk first = (Chunk) heading.get(0);
        first.setLocalDestination(TAG + section);
        first.setGenericTag(TAG + section);
    }

    /** A box for the number of the page on which a section begins. */
    PdfTemplate page(int section) {
        return sectionPages.get(section);
    }

    /** Name of the place where a section begins, for links. */
    static String place(int section) {
        return TAG + section;
    }

    @Override
    public void onGenericTag(PdfWriter writer, Document document, Rectangle where, String tag) {
        int section = Integer.parseInt(tag.substring(TAG.length()));
        write(sectionPages.get(section), writer.getPageNumber(), Element.ALIGN_RIGHT, PdfType.Style.TEXT);
        PdfDestination top = new PdfDestination(PdfDestination.FITH, where.getTop() + TOP / 2);
        new PdfOutline(writer.getDirectContent().getRootOutline(), top, (section + 1) + " " + sections.get(section).heading());
    }
}
