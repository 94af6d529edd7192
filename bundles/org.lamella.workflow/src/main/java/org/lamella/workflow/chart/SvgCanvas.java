package org.lamella.workflow.chart;

import java.util.Base64;
import java.util.Locale;
import org.lamella.workflow.picture.PngImage;

/**
 * Draws into an inline SVG element, well-formed as XML. Colours are left to the page: an ink is a pair of classes, {@code f-NAME} that
 * fills and {@code s-NAME} that strokes. Pictures become PNG data, so that nothing outside the page is referred to.
 */
public final class SvgCanvas implements Canvas {

    private final StringBuilder body = new StringBuilder();
    private final double width;
    private final double height;

    /**
     * An empty canvas.
     *
     * @param width canvas units
     * @param height canvas units
     */
    public SvgCanvas(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * What was drawn.
     *
     * @param description what the figure shows, for those who cannot see it
     * @return one {@code svg} element that scales to the width it is given
     */
    public String toSvg(String description) {
        return "<svg role=\"img\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\" aria-label=\"" + Markup.escape(description)
                + "\">" + body + "</svg>";
    }

    /**
     * What was drawn, as a file of its own: on white, in the light colours.
     *
     * @param description what the figure shows, for those who cannot see it
     * @return an SVG document
     */
    public String toDocument(String description) {
        StringBuilder style = new StringBuilder("<style>svg{background:#fff}text{font-family:Helvetica,Arial,sans-serif}"
                + "image{image-rendering:pixelated}");
        for (Ink ink : Ink.values()) {
            String colour = String.format(Locale.ROOT, "#%06x", ink.rgb());
            style.append(".f-").append(ink.cssName()).append("{fill:").append(colour).append("}.s-").append(ink.cssName())
                    .append("{stroke:").append(colour).append(";fill:none}");
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\" viewBox=\"0 0 " + number(width) + " " + number(height) + "\"><title>"
                + Markup.escape(description) + "</title>" + style.append("</style>") + body + "</svg>\n";
    }

    @Override
    public void fill(Box box, Ink ink) {
        body.append("<rect class=\"f-").append(ink.cssName()).append('"').append(position(box)).append("/>");
    }

    @Override
    public void area(Polyline outline, Ink ink, double opacity) {
        body.append("<path class=\"f-").append(ink.cssName()).append("\" fill-opacity=\"").append(opacity).append("\" d=\"")
                .append(pathData(outline)).append("z\"/>");
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        body.append("<circle class=\"f-").append(ink.cssName()).append("\" cx=\"").append(number(x)).append("\" cy=\"").append(number(y))
                .append("\" r=\"").append(number(radius)).append("\"/>");
    }

    @Override
    public void path(Polyline points, Stroke stroke) {
        body.append("<path class=\"s-").append(stroke.ink().cssName()).append("\" stroke-width=\"").append(number(stroke.width()))
                .append(stroke.dashed() ? "\" stroke-dasharray=\"4 3" : "").append("\" d=\"").append(pathData(points)).append("\"/>");
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        String anchor = switch (style.anchor()) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        String place = style.upright() ? " x=\"" + number(x) + "\" y=\"" + number(y) + "\""
                : " transform=\"translate(" + number(x) + " " + number(y) + ") rotate(-90)\"";
        body.append("<text class=\"f-").append(style.ink().cssName()).append('"').append(place).append(anchor).append(" font-size=\"")
                .append(number(style.size())).append("\">").append(Markup.escape(text)).append("</text>");
    }

    @Override
    public void image(int[] argb, int columns, int rows, Box box) {
        String data = Base64.getEncoder().encodeToString(PngImage.encode(argb, columns, rows));
        body.append("<image").append(position(box)).append(" preserveAspectRatio=\"none\" href=\"data:image/png;base64,").append(data)
                .append("\"/>");
    }

    private static String position(Box box) {
        return " x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\" width=\"" + number(box.width()) + "\" height=\""
                + number(box.height()) + "\"";
    }

    /** Path commands with relative steps in tenths of a unit, which is short and, rounded place by place, does not drift. */
    private static CharSequence pathData(Polyline points) {
        StringBuilder data = new StringBuilder();
        boolean drawing = false;
        long penX = 0;
        long penY = 0;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                drawing = false;
                continue;
            }
            long x = Math.round(points.x()[i] * 10);
            long y = Math.round(points.y()[i] * 10);
            if (drawing) {
                appendTenths(data.append('l'), x - penX);
                appendTenths(data.append(y < penY ? "" : " "), y - penY);
            } else {
                appendTenths(data.append('M'), x);
                appendTenths(data.append(' '), y);
            }
            drawing = true;
            penX = x;
            penY = y;
        }
        return data;
    }

    private static String number(double value) {
        StringBuilder text = new StringBuilder();
        appendTenths(text, Math.round(value * 10));
        return text.toString();
    }

    private static void appendTenths(StringBuilder text, long tenths) {
        long size = Math.abs(tenths);
        text.append(tenths < 0 ? "-" : "").append(size / 10);
        if (size % 10 != 0) {
            text.append('.').append(size % 10);
        }
    }
}
