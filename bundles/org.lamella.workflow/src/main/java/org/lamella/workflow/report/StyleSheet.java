package org.lamella.workflow.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lamella.workflow.chart.Ink;

/** The style of reports: the inks of the figures as variables, and the resource {@code report.css}, which sets the dark ones. */
final class StyleSheet {

    private static final String RESOURCE = "report.css";

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
        return css.append(resource()).toString();
    }

    private static String resource() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The bundle is damaged: " + RESOURCE + " cannot be read", broken);
        }
    }
}
