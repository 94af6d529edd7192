package org.lamella.io.bruker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.lamella.io.internal.XmlTree;
import org.w3c.dom.Element;

/** Parses the XML of Esprit, which some versions write with names that begin with a digit. XML forbids them. */
final class EspritXml {

    private static final Pattern DIGIT_FIRST = Pattern.compile("<(/?)(?=\\d)");

    private EspritXml() {
    }

    /** The document element; names that begin with a digit get an underscore before it. */
    static Element parse(byte[] xml) throws IOException {
        // Latin-1 keeps every byte as it is, whatever encoding the document declares
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        if (!DIGIT_FIRST.matcher(text).find()) {
            return XmlTree.parse(xml);
        }
        return XmlTree.parse(DIGIT_FIRST.matcher(text).replaceAll("<$1_").getBytes(StandardCharsets.ISO_8859_1));
    }
}
