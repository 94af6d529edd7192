package org.lamella.workflow.document;

import java.util.Locale;
import org.lamella.workflow.chart.Ink;

/** The style of documents: the inks of the figures as variables, and the resource {@code document.css}. */
final class StyleSheet {

    private static final String RESOURCE = "document.css";

    private StyleSheet() {
    }

    static String text() {
        StringBuilder css = new StringBuilder(":root{");
        for (Ink ink : Ink.values()) {
            css.append("--").append(ink.cssName()).append(String.format(Locale.ROOT, ":#%06x;", ink.rgb()));
        }
        css.append("}\n");
        for (Ink ink : Ink.values()) {
            String name = ink.cssName();
            css.append(".f-").append(name).append("{fill:var(--").append(name).append(")}");
            css.append(".s-").append(name).append("{stroke:var(--").append(name).append(");fill:none}\n");
        }
        return css.append(Resources.text(RESOURCE)).toString();
    }
}
