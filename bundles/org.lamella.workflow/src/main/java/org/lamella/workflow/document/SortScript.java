package org.lamella.workflow.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The script that sorts tables, and the policy that lets a browser run it and nothing else, whatever a title may contain. */
final class SortScript {

    private static final String RESOURCE = "sort.js";
    private static final String TEXT = Resources.text(RESOURCE);

    private SortScript() {
    }

    static String text() {
        return TEXT;
    }

    static String contentPolicy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-" + Base64.getEncoder()
                    .encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
