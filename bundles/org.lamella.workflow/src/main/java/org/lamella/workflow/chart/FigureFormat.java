package org.lamella.workflow.chart;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The files that a figure can be written to; all show the same, on white. */
public enum FigureFormat {
    /** Pixels, 288 to the inch. */ PNG("Picture"),
    /** Vectors with real text, for drawing programs and the web. */ SVG("Vector graphic"),
    /** Vectors with real text, for manuscripts. */ PDF("Document");

    private static final double PIXELS_PER_UNIT = 3;
    private static final double POINTS_PER_UNIT = 0.75;

    private final String label;

    FigureFormat(String label) {
        this.label = label;
    }

    /**
     * The format of a file.
     *
     * @param extension the file's ending without dot, in any case
     * @return empty when it is none of these
     */
    public static Optional<FigureFormat> ofExtension(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension.toLowerCase(Locale.ROOT))).findFirst();
    }

    /**
     * Ending of the file.
     *
     * @return lower case, without dot
     */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Name for the user.
     *
     * @return a word or two
     */
    public String label() {
        return label;
    }

    /**
     * Draws a figure into a file's bytes.
     *
     * @param width canvas units; 96 are an inch
     * @param height canvas units
     * @param description what the figure shows, for those who cannot see it
     * @param painting draws it
     * @return the file
     */
    public byte[] draw(double width, double height, String description, Consumer<Canvas> painting) {
        return switch (this) {
            case PNG -> {
                try (RasterCanvas canvas = new RasterCanvas(width, height, PIXELS_PER_UNIT)) {
                    painting.accept(canvas);
                    yield canvas.toPng();
                }
            }
            case SVG -> {
                SvgCanvas canvas = new SvgCanvas(width, height);
                painting.accept(canvas);
                yield canvas.toDocument(description).getBytes(StandardCharsets.UTF_8);
            }
            case PDF -> pdf(width, height, description, painting);
        };
    }

    private static byte[] pdf(double width, double height, String description, Consumer<Canvas> painting) {
        float heightPoints = (float) (height * POINTS_PER_UNIT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle((float) (width * POINTS_PER_UNIT), heightPoints), 0, 0, 0, 0);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        new PdfProperties(description, "Lamella", Optional.empty()).applyTo(writer);
        document.open();
        painting.accept(new PdfCanvas(writer.getDirectContent(), new PdfFonts(), heightPoints, POINTS_PER_UNIT));
        document.close();
        return out.toByteArray();
    }
}
