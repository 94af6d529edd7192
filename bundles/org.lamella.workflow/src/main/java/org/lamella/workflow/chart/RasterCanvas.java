package org.lamella.workflow.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.lamella.workflow.picture.PngImage;

/** Draws into pixels on white, without a screen. A machine without any font gets the figure without its words. */
public final class RasterCanvas implements Canvas, AutoCloseable {

    private static final float[] DASHES = {4, 3};

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Optional<Font> font;

    /**
     * An empty, white canvas.
     *
     * @param width canvas units
     * @param height canvas units
     * @param pixelsPerUnit resolution
     */
    public RasterCanvas(double width, double height, double pixelsPerUnit) {
        image = new BufferedImage((int) Math.ceil(width * pixelsPerUnit), (int) Math.ceil(height * pixelsPerUnit),
                BufferedImage.TYPE_INT_ARGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(pixelsPerUnit, pixelsPerUnit);
        font = findFont();
        fill(new Box(0, 0, width, height), Ink.PAPER);
    }

    /** Java finds out that a machine has no fonts when it first measures a text, and says so by whatever breaks then. */
    private Optional<Font> findFont() {
        try {
            Font sans = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
            graphics.getFontMetrics(sans).stringWidth("0");
            return Optional.of(sans);
        } catch (RuntimeException | LinkageError | InternalError noFonts) {
            return Optional.empty();
        }
    }

    /**
     * Whether the machine has a font.
     *
     * @return false when texts are left out
     */
    public boolean hasFont() {
        return font.isPresent();
    }

    /**
     * What was drawn, as a PNG file.
     *
     * @return its bytes
     */
    public byte[] toPng() {
        int[] argb = (int[]) image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
        return PngImage.encode(argb, image.getWidth(), image.getHeight());
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    @Override
    public void fill(Box box, Ink ink) {
        graphics.setColor(colour(ink));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    @Override
    public void area(Polyline outline, Ink ink, double opacity) {
        graphics.setColor(new Color(ink.rgb() | (int) Math.round(255 * opacity) << 24, true));
        graphics.fill(shape(outline));
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        graphics.setColor(colour(ink));
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void path(Polyline points, Stroke stroke) {
        graphics.setColor(colour(stroke.ink()));
        graphics.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                stroke.dashed() ? DASHES : null, 0));
        graphics.draw(shape(points));
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        if (font.isEmpty()) {
            return;
        }
        graphics.setFont(font.get().deriveFont((float) style.size()));
        graphics.setColor(colour(style.ink()));
        double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
        double shift = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> -0.5 * width;
            case END -> -width;
        };
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        if (!style.upright()) {
            graphics.rotate(-0.5 * Math.PI);
        }
        graphics.drawString(text, (float) shift, 0);
        graphics.setTransform(before);
    }

    @Override
    public void image(int[] argb, int columns, int rows, Box box) {
        BufferedImage picture = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        picture.getRaster().setDataElements(0, 0, columns, rows, argb);
        AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / columns, box.height() / rows);
        graphics.drawImage(picture, place, null);
    }

    private static Path2D shape(Polyline points) {
        Path2D.Double shape = new Path2D.Double();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                drawing = false;
            } else if (drawing) {
                shape.lineTo(points.x()[i], points.y()[i]);
            } else {
                shape.moveTo(points.x()[i], points.y()[i]);
                drawing = true;
            }
        }
        return shape;
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb());
    }
}
