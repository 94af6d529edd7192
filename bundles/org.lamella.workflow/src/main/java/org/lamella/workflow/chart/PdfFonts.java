package org.lamella.workflow.chart;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import org.librepdf.openpdf.fonts.Liberation;

/** The fonts of one PDF file, read when first asked for. Of each the file embeds the letters that it uses. */
public final class PdfFonts {

    /** A font. */
    public enum Face {
        /** For most words. */ SANS("LiberationSans-Regular.ttf"),
        /** For headings. */ BOLD("LiberationSans-Bold.ttf"),
        /** For texts for machines. */ MONO("LiberationMono-Regular.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    /**
     * A font.
     *
     * @param face which
     * @return the font, always the same of these fonts
     */
    public BaseFont of(Face face) {
        return fonts.computeIfAbsent(face, PdfFonts::read);
    }

    private static BaseFont read(Face face) {
        try (InputStream in = Liberation.class.getResourceAsStream("/liberation/" + face.file)) {
            BaseFont font = BaseFont.createFont(face.file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setSecureRandom(new Counting());
            return font;
        } catch (IOException broken) {
            throw new UncheckedIOException("The fonts of the program are damaged: " + face.file + " cannot be read", broken);
        }
    }

    /** An embedded font has six letters before its name that say which letters it holds. Chance would make every file differ. */
    private static final class Counting extends SecureRandom {

        private static final long serialVersionUID = 1;
        private static final double STEP = 0.381966;

        private double last;

        @Override
        public double nextDouble() {
            last = (last + STEP) % 1;
            return last;
        }
    }
}
