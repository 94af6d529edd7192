import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the Lamella brand: the sign in the sizes that windows ask for, the splash and the picture of the about box.
 *
 * <p>The sign is a spectrum with two peaks whose area is a stack of thin layers, as nitride lamellae in a steel.
 *
 * <p>Run from the root of the checkout: {@code java releng/branding/Branding.java}
 */
public final class Branding {

    private static final Color SLATE_TOP = new Color(0x263740);
    private static final Color SLATE_BOTTOM = new Color(0x141D23);
    private static final Color TEAL_LIGHT = new Color(0x35C4B5);
    private static final Color TEAL_DEEP = new Color(0x0B6E6E);
    private static final Color AMBER = new Color(0xFFB547);
    private static final Color TEXT = new Color(0xF1F6F7);
    private static final Color TEXT_FAINT = new Color(0x93A9B1);

    private static final List<Integer> WINDOW_SIZES = List.of(16, 32, 48, 64, 128, 256);

    private Branding() {
    }

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path bundle = Path.of(arguments.length > 0 ? arguments[0] : "bundles/org.lamella.ui");
        Path pictures = Files.createDirectories(bundle.resolve("branding"));
        for (int size : WINDOW_SIZES) {
            write(sign(size), pictures.resolve("lamella" + size + ".png"));
        }
        write(about(), pictures.resolve("about.png"));
        write(splash(), bundle.resolve("splash.png"));
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }

    // The sign

    private static BufferedImage sign(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = smooth(image);
        drawSign(g, size);
        g.dispose();
        return image;
    }

    /** Draws the sign on its tile into the square of the given size at the origin. */
    private static void drawSign(Graphics2D g, int size) {
        double corner = size * 0.4;
        g.setPaint(new GradientPaint(0, 0, SLATE_TOP, 0, size, SLATE_BOTTOM));
        g.fill(new RoundRectangle2D.Double(0, 0, size, size, corner, corner));
        drawPeaks(g, size);
    }

    /** Draws the layered spectrum alone; its layers start and end on whole pixels. */
    private static void drawPeaks(Graphics2D g, int size) {
        int layer = Math.max(1, Math.round(size / 17f));
        int bottom = size - Math.round(size * 0.18f);
        Path2D ridge = ridge(size, bottom);
        Area underRidge = areaUnder(ridge, bottom);
        for (int top = bottom - layer; top > 0; top -= 2 * layer) {
            Area band = new Area(new Rectangle2D.Double(0, top, size, layer));
            band.intersect(underRidge);
            double height = (bottom - top) / (double) size;
            g.setPaint(blend(TEAL_DEEP, TEAL_LIGHT, height / 0.5));
            g.fill(band);
        }
        g.setPaint(AMBER);
        g.setStroke(new BasicStroke(Math.max(1.3f, size * 0.048f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(ridge);
    }

    private static Area areaUnder(Path2D ridge, double bottom) {
        Rectangle2D bounds = ridge.getBounds2D();
        Path2D area = new Path2D.Double(ridge);
        area.lineTo(bounds.getMaxX(), bottom);
        area.lineTo(bounds.getMinX(), bottom);
        area.closePath();
        return new Area(area);
    }

    /** A spectrum: a tall line, and a lower one on its right shoulder. */
    private static Path2D ridge(int size, double bottom) {
        double left = 0.1;
        Path2D line = new Path2D.Double();
        int steps = 400;
        for (int i = 0; i <= steps; i++) {
            double x = left + (1 - 2 * left) * i / steps;
            double intensity = 0.02 + 0.64 * gauss(x, 0.385, 0.097) + 0.35 * gauss(x, 0.715, 0.078);
            double y = bottom - intensity * size;
            if (i == 0) {
                line.moveTo(x * size, y);
            } else {
                line.lineTo(x * size, y);
            }
        }
        return line;
    }

    private static double gauss(double x, double centre, double sigma) {
        double z = (x - centre) / sigma;
        return Math.exp(-z * z / 2);
    }

    // The splash and the about box

    private static BufferedImage splash() {
        int width = 480;
        int height = 300;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = smooth(image);
        g.setPaint(new GradientPaint(0, 0, SLATE_TOP, 0, height, SLATE_BOTTOM));
        g.fillRect(0, 0, width, height);
        drawStrata(g, width, height, 52);

        g.translate(30, 54);
        drawPeaks(g, 112);
        g.translate(-30, -54);

        drawWordmark(g, 162, 133, 35);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        g.setPaint(TEXT_FAINT);
        g.drawString("STEM-EDS and STEM-EELS spectrum images", 161, 161);
        g.dispose();
        return image;
    }

    private static BufferedImage about() {
        int width = 250;
        int height = 330;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = smooth(image);
        g.setPaint(new GradientPaint(0, 0, SLATE_TOP, 0, height, SLATE_BOTTOM));
        g.fillRect(0, 0, width, height);
        drawStrata(g, width, height, 34);
        g.translate(53, 14);
        drawPeaks(g, 144);
        g.translate(-53, -14);
        drawWordmark(g, (width - wordmarkWidth(27)) / 2, 206, 27);
        g.dispose();
        return image;
    }

    /** Faint layers at the foot of a picture, bent as the flanks of a peak. */
    private static void drawStrata(Graphics2D g, int width, int height, double peakHeight) {
        g.setStroke(new BasicStroke(2f));
        for (int i = 0; i < 11; i++) {
            Path2D layer = new Path2D.Double();
            for (int x = 0; x <= width; x += 2) {
                double u = x / (double) width;
                double bend = peakHeight * (gauss(u, 0.80, 0.10) + 0.5 * gauss(u, 0.55, 0.07) + 0.2 * gauss(u, 0.22, 0.09));
                double y = height - 10 + i * 6 - 48 * (1 - i / 14.0) - bend * (1 - i / 12.0);
                if (x == 0) {
                    layer.moveTo(x, y);
                } else {
                    layer.lineTo(x, y);
                }
            }
            Color colour = i == 0 ? AMBER : TEAL_LIGHT;
            g.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), i == 0 ? 110 : 62 - 5 * i));
            g.draw(layer);
        }
    }

    // The word, of strokes and arcs: it looks the same whatever fonts a machine has. Unit is the height of an "a".

    private static final double GAP = 0.34;

    private static double wordmarkWidth(double unit) {
        return unit * (0 + GAP + 1 + GAP + 1.5 + GAP + 1 + GAP + 0 + GAP + 0 + GAP + 1);
    }

    private static void drawWordmark(Graphics2D g, double left, double baseline, double unit) {
        g.setPaint(TEXT);
        g.setStroke(new BasicStroke((float) (unit * 0.15), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double x = left;
        x = drawL(g, x, baseline, unit) + GAP * unit;
        x = drawA(g, x, baseline, unit) + GAP * unit;
        x = drawM(g, x, baseline, unit) + GAP * unit;
        x = drawE(g, x, baseline, unit) + GAP * unit;
        x = drawL(g, x, baseline, unit) + GAP * unit;
        x = drawL(g, x, baseline, unit) + GAP * unit;
        drawA(g, x, baseline, unit);
    }

    private static double drawL(Graphics2D g, double x, double baseline, double unit) {
        stroke(g, x, baseline - 1.55 * unit, x, baseline);
        return x;
    }

    private static double drawA(Graphics2D g, double x, double baseline, double unit) {
        g.draw(new Ellipse2D.Double(x, baseline - unit, unit, unit));
        stroke(g, x + unit, baseline - unit, x + unit, baseline);
        return x + unit;
    }

    private static double drawM(Graphics2D g, double x, double baseline, double unit) {
        double arch = 0.75 * unit;
        stroke(g, x, baseline - unit, x, baseline);
        for (int i = 0; i < 2; i++) {
            double start = x + i * arch;
            g.draw(new Arc2D.Double(start, baseline - unit, arch, arch, 0, 180, Arc2D.OPEN));
            stroke(g, start + arch, baseline - unit + arch / 2, start + arch, baseline);
        }
        return x + 2 * arch;
    }

    private static double drawE(Graphics2D g, double x, double baseline, double unit) {
        g.draw(new Arc2D.Double(x, baseline - unit, unit, unit, 0, 318, Arc2D.OPEN));
        stroke(g, x, baseline - unit / 2, x + unit, baseline - unit / 2);
        return x + unit;
    }

    private static void stroke(Graphics2D g, double x1, double y1, double x2, double y2) {
        Path2D line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        g.draw(line);
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private static Color blend(Color from, Color to, double amount) {
        double t = Math.min(1, Math.max(0, amount));
        return new Color(
                (int) Math.round(from.getRed() + t * (to.getRed() - from.getRed())),
                (int) Math.round(from.getGreen() + t * (to.getGreen() - from.getGreen())),
                (int) Math.round(from.getBlue() + t * (to.getBlue() - from.getBlue())));
    }
}
