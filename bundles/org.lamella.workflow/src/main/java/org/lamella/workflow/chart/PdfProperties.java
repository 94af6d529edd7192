package org.lamella.workflow.chart;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfEncryption;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Optional;

/**
 * The properties of a PDF file. They depend on nothing but these, so that the same content makes the same bytes.
 *
 * @param title title of the document
 * @param creator program that made the content
 * @param created when the content was made; empty when unknown
 */
public record PdfProperties(String title, String creator, Optional<Instant> created) {

    private static final int ID_BYTES = 16;

    /** Refuses missing values. */
    public PdfProperties {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(creator, "creator");
        Objects.requireNonNull(created, "created");
    }

    /**
     * Gives a file these properties.
     *
     * @param writer writer of the file, before its document is opened or after
     */
    public void applyTo(PdfWriter writer) {
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATOR, new PdfString(creator, PdfObject.TEXT_UNICODE));
        info.remove(PdfName.CREATIONDATE);
        info.remove(PdfName.MODDATE);
        created.ifPresent(time -> {
            PdfDate date = new PdfDate(GregorianCalendar.from(time.atZone(ZoneOffset.UTC)));
            info.put(PdfName.CREATIONDATE, date);
            info.put(PdfName.MODDATE, date);
        });
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id(), id()));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en"));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    }

    private byte[] id() {
        try {
            byte[] text = (title + '\n' + creator + '\n' + created).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text), ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
