package org.lamella.workflow.document;

import com.lowagie.text.Element;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import java.util.ArrayList;
import java.util.List;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.PdfCanvas;
import org.lamella.workflow.document.PdfType.Style;

/** Writes figures: rows of panels, the caption with the last, and as a whole on one page unless they are large. */
final class PdfFigures {

    private static final double POINTS_PER_UNIT = 0.7;
    /** A page of paper is narrower than one on a screen; plots get lower too, but not as much. */
    private static final double HEIGHT_SHARE = 0.8;
    private static final double GAP = 10;
    private static final double ROW_GAP = 8;
    private static final double TITLE_HEIGHT = 14;
    private static final double CAPTION_CHARACTERS = 118;
    private static final double CAPTION_LINE = 11.5;
    /** Larger figures, shares of a page, may go on over pages: kept whole they leave too much of a page empty. */
    private static final double MOST_KEPT_WHOLE = 0.65;
    private static final double FULL = 1.001;

    private final PdfFlow flow;
    private final PdfType type;
    private final Averaging averaging;
    private int number;

    PdfFigures(PdfFlow flow, PdfType type, Averaging averaging) {
        this.flow = flow;
        this.type = type;
        this.averaging = averaging;
    }

    /** A drawing with its size in points. */
    private record Sized(String title, Drawing drawing, double width, double height) {
    }

    void write(Figure figure) {
        number++;
        String caption = averaging.caption(figure);
        double captionHeight = captionHeight(caption);
        List<List<Sized>> rows = rows(figure);
        flow.room(lead(rows, captionHeight));
        for (int r = 0; r < rows.size(); r++) {
            flow.room(height(rows.get(r)) + (r == rows.size() - 1 ? captionHeight : 0));
            flow.add(lay(rows.get(r)));
        }
        flow.add(type.caption("Figure " + number + ".", caption), 4, 10);
    }

    /** Room that a figure asks for below what stands before it: its whole height, or that of its first row when it is large. */
    double lead(Figure figure) {
        return lead(rows(figure), captionHeight(averaging.caption(figure)));
    }

    private static double lead(List<List<Sized>> rows, double captionHeight) {
        double whole = captionHeight + rows.stream().mapToDouble(PdfFigures::height).sum();
        return whole <= MOST_KEPT_WHOLE * PdfPages.HEIGHT || rows.size() < 2 ? whole : height(rows.get(0));
    }

    private static double captionHeight(String caption) {
        return ROW_GAP + CAPTION_LINE * Math.ceil((caption.length() + TITLE_HEIGHT) / CAPTION_CHARACTERS);
    }

    private List<List<Sized>> rows(Figure figure) {
        List<String> titles = PanelTitles.of(figure);
        List<List<Sized>> rows = new ArrayList<>();
        double filled = 1;
        for (int i = 0; i < figure.panels().size(); i++) {
            Figure.Panel panel = figure.panels().get(i);
            filled += panel.share();
            if (filled > FULL) {
                rows.add(new ArrayList<>());
                filled = panel.share();
            }
            double width = PdfPages.WIDTH * panel.share() - (panel.share() < 1 ? GAP : 0);
            double height = POINTS_PER_UNIT * panel.drawing().height(width / POINTS_PER_UNIT, HEIGHT_SHARE * panel.height());
            rows.get(rows.size() - 1).add(new Sized(titles.get(i), panel.drawing(), width, height));
        }
        return rows;
    }

    private static double height(List<Sized> row) {
        boolean titled = row.stream().anyMatch(panel -> !panel.title().isEmpty());
        return ROW_GAP + (titled ? TITLE_HEIGHT : 0) + row.stream().mapToDouble(Sized::height).max().orElse(0);
    }

    private PdfPTable lay(List<Sized> row) {
        float[] widths = new float[row.size()];
        float total = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (float) (row.get(i).width() + (row.size() == 1 && row.get(i).width() > PdfPages.WIDTH - 1 ? 0 : GAP));
            total += widths[i];
        }
        PdfPTable table = new PdfPTable(widths);
        table.setTotalWidth(total);
        table.setLockedWidth(true);
        table.setHorizontalAlignment(Element.ALIGN_LEFT);
        table.setSpacingBefore((float) (ROW_GAP / 2));
        for (Sized panel : row) {
            PdfPCell cell = new PdfPCell();
            cell.setBorder(0);
            cell.setPadding(0);
            cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
            if (!panel.title().isEmpty()) {
                cell.addElement(type.paragraph(panel.title(), Style.CAPTION_NUMBER));
            }
            Image image = Image.getInstance(draw(panel));
            image.setAlignment(Element.ALIGN_LEFT);
            cell.addElement(image);
            table.addCell(cell);
        }
        return table;
    }

    private PdfTemplate draw(Sized panel) {
        PdfTemplate template = flow.template(panel.width(), panel.height());
        PdfCanvas canvas = new PdfCanvas(template, type.fonts(), panel.height(), POINTS_PER_UNIT);
        Drawing drawing = panel.drawing().averaged(averaging.factor(panel.drawing()));
        drawing.paint(canvas, new Box(0, 0, panel.width() / POINTS_PER_UNIT, panel.height() / POINTS_PER_UNIT));
        return template;
    }
}
