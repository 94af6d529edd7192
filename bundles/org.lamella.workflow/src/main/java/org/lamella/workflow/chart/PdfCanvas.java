package org.lamella.workflow.chart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * Draws one page of PDF 1.7 (ISO 32000-1): vectors stay vectors, text stays text in the standard fonts Helvetica and Symbol, which every
 * reader has, and pictures are stored without loss. A canvas unit is a 96th of an inch.
 */
public final class PdfCanvas implements Canvas {

    private static final double POINTS_PER_UNIT = 0.75;
    private static final double KAPPA = 0.5522847498307936;
    private static final String DASHES = "[4 3] 0 d\n";
    private static final String NO_DASHES = "[] 0 d\n";

    private final double width;
    private final double height;
    private final StringBuilder content = new StringBuilder();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Double> opacities = new ArrayList<>();

    /** An embedded picture: red, green and blue of each pixel, and how opaque it is. */
    private record Picture(int width, int height, byte[] rgb, byte[] alpha) {
    }

    /**
     * An empty, white page.
     *
     * @param width canvas units
     * @param height canvas units
     */
    public PdfCanvas(double width, double height) {
        this.width = width;
        this.height = height;
        // y downwards, and units of a 96th of an inch, for all that follows
        content.append(number(POINTS_PER_UNIT)).append(" 0 0 ").append(number(-POINTS_PER_UNIT)).append(" 0 ")
                .append(number(height * POINTS_PER_UNIT)).append(" cm\n1 j\n");
    }

    @Override
    public void fill(Box box, Ink ink) {
        fillColour(ink);
        content.append(number(box.x())).append(' ').append(number(box.y())).append(' ').append(number(box.width())).append(' ')
                .append(number(box.height())).append(" re f\n");
    }

    @Override
    public void area(Polyline outline, Ink ink, double opacity) {
        content.append("q /A").append(opacity(opacity)).append(" gs\n");
        fillColour(ink);
        trace(outline);
        content.append("h f Q\n");
    }

    private int opacity(double opacity) {
        if (!opacities.contains(opacity)) {
            opacities.add(opacity);
        }
        return opacities.indexOf(opacity);
    }

    @Override
    public void dot(double x, double y, double radius, Ink ink) {
        fillColour(ink);
        double k = KAPPA * radius;
        content.append(point(x + radius, y)).append("m\n");
        curve(x + radius, y + k, x + k, y + radius, x, y + radius);
        curve(x - k, y + radius, x - radius, y + k, x - radius, y);
        curve(x - radius, y - k, x - k, y - radius, x, y - radius);
        curve(x + k, y - radius, x + radius, y - k, x + radius, y);
        content.append("f\n");
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        content.append(point(x1, y1)).append(point(x2, y2)).append(point(x3, y3)).append("c\n");
    }

    @Override
    public void path(Polyline points, Stroke stroke) {
        int rgb = stroke.ink().rgb();
        content.append(colour(rgb)).append("RG ").append(number(stroke.width())).append(" w ").append(stroke.dashed() ? DASHES : NO_DASHES);
        trace(points);
        content.append("S\n");
    }

    private void trace(Polyline points) {
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            if (points.isGap(i)) {
                drawing = false;
            } else {
                content.append(point(points.x()[i], points.y()[i])).append(drawing ? "l\n" : "m\n");
                drawing = true;
            }
        }
    }

    @Override
    public void text(double x, double y, String text, TextStyle style) {
        List<PdfText.Run> runs = PdfText.runs(text, style.size());
        double length = runs.stream().mapToDouble(PdfText.Run::width).sum();
        double start = switch (style.anchor()) {
            case START -> 0;
            case MIDDLE -> -0.5 * length;
            case END -> -length;
        };
        fillColour(style.ink());
        for (PdfText.Run run : runs) {
            // the page is mirrored, so that y runs downwards; the text must be mirrored back
            content.append("BT /").append(run.font()).append(' ').append(number(run.size())).append(" Tf ");
            content.append(style.upright() ? "1 0 0 -1 " + point(x + start, y - run.rise()) : "0 -1 -1 0 " + point(x - run.rise(),
                    y - start)).append("Tm (").append(run.escaped()).append(") Tj ET\n");
            start += run.width();
        }
    }

    @Override
    public void image(int[] argb, int columns, int rows, Box box) {
        byte[] rgb = new byte[3 * argb.length];
        byte[] alpha = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            rgb[3 * i] = (byte) (argb[i] >> 16);
            rgb[3 * i + 1] = (byte) (argb[i] >> 8);
            rgb[3 * i + 2] = (byte) argb[i];
            alpha[i] = (byte) (argb[i] >>> 24);
        }
        content.append("q ").append(number(box.width())).append(" 0 0 ").append(number(-box.height())).append(' ')
                .append(point(box.x(), box.bottom())).append("cm /P").append(pictures.size()).append(" Do Q\n");
        pictures.add(new Picture(columns, rows, rgb, alpha));
    }

    private void fillColour(Ink ink) {
        content.append(colour(ink.rgb())).append("rg\n");
    }

    private static String colour(int rgb) {
        return number((rgb >> 16 & 0xFF) / 255.0) + " " + number((rgb >> 8 & 0xFF) / 255.0) + " " + number((rgb & 0xFF) / 255.0) + " ";
    }

    private static String point(double x, double y) {
        return number(x) + " " + number(y) + " ";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "").equals("-0") ? "0" : text.replaceAll("\\.?0+$", "");
    }

    /**
     * What was drawn.
     *
     * @param title title of the document
     * @return the file
     */
    public byte[] toPdf(String title) {
        PdfObjects objects = new PdfObjects();
        StringBuilder images = new StringBuilder();
        StringBuilder states = new StringBuilder();
        int first = 6;
        int next = first;
        for (int i = 0; i < pictures.size(); i++) {
            images.append("/P").append(i).append(' ').append(next).append(" 0 R ");
            next += 2;
        }
        for (int i = 0; i < opacities.size(); i++) {
            states.append("/A").append(i).append(" << /ca ").append(number(opacities.get(i))).append(" >> ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(width * POINTS_PER_UNIT) + " "
                + number(height * POINTS_PER_UNIT)
                + "] /Contents 4 0 R /Resources << /Font << /H << /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                + " /Encoding /WinAnsiEncoding >> /S << /Type /Font /Subtype /Type1 /BaseFont /Symbol >> >> /XObject << " + images
                + ">> /ExtGState << " + states + ">> >> >>");
        objects.addStream("", content.toString().getBytes(StandardCharsets.ISO_8859_1));
        objects.add("<< /Title " + PdfText.unicode(title) + " /Producer (Lamella) >>");
        for (Picture picture : pictures) {
            int mask = first + 1;
            String size = "/Type /XObject /Subtype /Image /Width " + picture.width() + " /Height " + picture.height()
                    + " /BitsPerComponent 8 /Interpolate false ";
            objects.addStream(size + "/ColorSpace /DeviceRGB /SMask " + mask + " 0 R ", picture.rgb());
            objects.addStream(size + "/ColorSpace /DeviceGray ", picture.alpha());
            first += 2;
        }
        return objects.toFile(1, 5);
    }

    /** Numbered objects with their places in the file. */
    private static final class PdfObjects {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> places = new ArrayList<>();

        PdfObjects() {
            append("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        }

        private void append(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void add(String dictionary) {
            begin();
            append(dictionary + "\nendobj\n");
        }

        void addStream(String entries, byte[] data) {
            byte[] packed = deflate(data);
            begin();
            append("<< " + entries + "/Filter /FlateDecode /Length " + packed.length + " >>\nstream\n");
            out.writeBytes(packed);
            append("\nendstream\nendobj\n");
        }

        private void begin() {
            places.add(out.size());
            append(places.size() + " 0 obj\n");
        }

        private static byte[] deflate(byte[] data) {
            Deflater deflater = new Deflater();
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            deflater.end();
            return packed.toByteArray();
        }

        byte[] toFile(int root, int info) {
            int start = out.size();
            append("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
            places.forEach(place -> append(String.format(Locale.ROOT, "%010d 00000 n %n", place).replace(System.lineSeparator(), "\n")));
            append("trailer\n<< /Size " + (places.size() + 1) + " /Root " + root + " 0 R /Info " + info + " 0 R >>\nstartxref\n" + start
                    + "\n%%EOF\n");
            return out.toByteArray();
        }
    }
}
