package org.lamella.workflow.document;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.chart.PdfFonts;
import org.lamella.workflow.chart.PdfText;

/**
 * How words are set in a PDF file.
 *
 * @param fonts fonts of the file
 */
record PdfType(PdfFonts fonts) {

    private static final double LEADING = 1.32;
    /** Hashes and paths have no spaces to be broken at. */
    private static final SplitCharacter ANYWHERE = (start, current, end, characters, chunks) -> true;

    /**
     * A kind of words.
     *
     * @param face font
     * @param size height of the font, points
     * @param ink colour
     */
    record Style(PdfFonts.Face face, double size, Ink ink) {

        static final Style TITLE = new Style(PdfFonts.Face.BOLD, 19, Ink.TEXT);
        static final Style HIGHLIGHT = new Style(PdfFonts.Face.BOLD, 13, Ink.TEXT);
        static final Style HEADING = new Style(PdfFonts.Face.BOLD, 13, Ink.TEXT);
        static final Style HEADING_NUMBER = new Style(PdfFonts.Face.SANS, 13, Ink.MUTED);
        static final Style SUBHEADING = new Style(PdfFonts.Face.BOLD, 10, Ink.TEXT);
        static final Style TEXT = new Style(PdfFonts.Face.SANS, 9, Ink.TEXT);
        static final Style MUTED = new Style(PdfFonts.Face.SANS, 9, Ink.MUTED);
        static final Style NOTE = new Style(PdfFonts.Face.SANS, 8, Ink.MUTED);
        static final Style CAPTION = new Style(PdfFonts.Face.SANS, 8.5, Ink.TEXT);
        static final Style CAPTION_NUMBER = new Style(PdfFonts.Face.BOLD, 8.5, Ink.TEXT);
        static final Style CODE = new Style(PdfFonts.Face.MONO, 7, Ink.TEXT);

        Style at(double points) {
            return new Style(face, points, ink);
        }
    }

    Phrase phrase(String text, Style style) {
        Phrase phrase = new Phrase((float) (LEADING * style.size()));
        add(phrase, text, style);
        return phrase;
    }

    Paragraph paragraph(String text, Style style) {
        Paragraph paragraph = new Paragraph();
        paragraph.setLeading((float) (LEADING * style.size()));
        add(paragraph, text, style);
        return paragraph;
    }

    /** A number in bold with the sentence that it numbers. */
    Paragraph caption(String number, String text) {
        Paragraph caption = paragraph(number + " ", Style.CAPTION_NUMBER);
        add(caption, text, Style.CAPTION);
        return caption;
    }

    void add(Phrase phrase, String text, Style style) {
        BaseFont face = fonts.of(style.face());
        Color colour = new Color(style.ink().rgb());
        for (PdfText.Run run : PdfText.runs(text, face)) {
            Chunk chunk = new Chunk(run.text(), new Font(face, (float) (run.scale() * style.size()), Font.NORMAL, colour));
            chunk.setTextRise((float) (run.rise() * style.size()));
            if (style.face() == PdfFonts.Face.MONO) {
                chunk.setSplitCharacter(ANYWHERE);
            }
            phrase.add(chunk);
        }
    }

    double width(String text, Style style) {
        return PdfText.width(text, fonts.of(style.face()), style.size());
    }
}
