package org.lamella.workflow.chart;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Image;
import com.lowagie.text.ImgRaw;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws into a page or a template of a PDF file: vectors stay vectors, text stays text in embedded fonts, pictures lose nothing. */
public final class PdfCanvas implements Canvas {

    private static final int COLOURS = 3;
    private static final int BITS = 8;

    private final PdfContentByte content;
    private final BaseFont font;
    private final Map<Double, PdfGState> opacities = new HashMap<>();

    /**
     * A canvas over a whole page or template.
     *
     * @param content what is drawn into
     * @param fonts fonts of the file
     * @param heightPoints height of the page or template, points
     * @param pointsPerUnit points a canvas unit
     */
    public PdfCanvas(PdfContentByte content, PdfFonts fonts, double heightPoints, double pointsPerUnit) {
        this.content = content;
        this.font = fonts.of(PdfFonts.Face.SANS);
        // y downwards and canvas units for all that follows
        float scale = (float) pointsPerUnit;
        content.concatCTM(scale, 0, 0, -scale, 0, (float) heightPoints);
        content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    }

    @Override
    public void fill(Box box, Ink ink) {
        content.setColorFill(colour(ink));
        content.rectangle((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
        content.fill();
    }

    @Override
    public void area(Polyline outline, Ink ink, double opacity) {
        content.saveState();
        content.setGState(opacities.computeIfAbsent(opacity, PdfCanvas::opacity));
        content.setColorFill(colour(ink));
        trace(outline);
        content.closePath();
        content.fill();
        content.restoreState();
    }

    private static PdfGState opacity(double opacity) {
        PdfGState state = new PdfGState();
        state.setFillOpacity((float) opacity);
        return state;
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        content.setColorFill(colour(ink));
        content.circle((float) x, (float) y, (float) radius);
        content.fill();
    }

    @Override
    public void path(Polyline points, Stroke stroke) {
        content.setColorStroke(colour(stroke.ink()));
        content.setLineWidth((float) stroke.width());
        if (stroke.dashed()) {
            content.setLineDash(4, 3, 0);
        } else {
            content.setLineDash(0);
        }
        trace(points);
        content.stroke();
    }

    private void trace(Polyline points) {
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                drawing = false;
            } else if (drawing) {
                content.lineTo((float) points.x()[i], (float) points.y()[i]);
            } else {
                content.moveTo((float) points.x()[i], (float) points.y()[i]);
                drawing = true;
            }
        }
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        List<PdfText.Run> runs = PdfText.runs(text, font);
        double length = PdfText.width(text, font, style.size());
        double back = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> 0.5 * length;
            case END -> length;
        };
        content.setColorFill(colour(style.ink()));
        content.beginText();
        // the canvas is mirrored, so that y runs downwards; the text must be mirrored back
        if (style.upright()) {
            content.setTextMatrix(1, 0, 0, -1, (float) (x - back), (float) y);
        } else {
            content.setTextMatrix(0, -1, -1, 0, (float) x, (float) (y + back));
        }
        for (PdfText.Run run : runs) {
            content.setFontAndSize(font, (float) (run.scale() * style.size()));
            content.setTextRise((float) (run.rise() * style.size()));
            content.showText(run.text());
        }
        content.setTextRise(0);
        content.endText();
    }

    @Override
    public void image(int[] argb, int columns, int rows, Box box) {
        byte[] rgb = new byte[COLOURS * argb.length];
        byte[] alpha = new byte[argb.length];
        boolean opaque = true;
        for (int i = 0; i < argb.length; i++) {
            rgb[COLOURS * i] = (byte) (argb[i] >> 16);
            rgb[COLOURS * i + 1] = (byte) (argb[i] >> 8);
            rgb[COLOURS * i + 2] = (byte) argb[i];
            alpha[i] = (byte) (argb[i] >>> 24);
            opaque &= alpha[i] == -1;
        }
        try {
            Image picture = new ImgRaw(columns, rows, COLOURS, BITS, rgb);
            if (!opaque) {
                Image mask = new ImgRaw(columns, rows, 1, BITS, alpha);
                mask.makeMask();
                picture.setImageMask(mask);
            }
            content.addImage(picture, (float) box.width(), 0, 0, (float) -box.height(), (float) box.x(), (float) box.bottom());
        } catch (DocumentException impossible) {
            throw new IllegalStateException("A picture of " + columns + " x " + rows + " pixels cannot be embedded", impossible);
        }
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }
}
