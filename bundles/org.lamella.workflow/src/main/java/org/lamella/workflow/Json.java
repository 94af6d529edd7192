package org.lamella.workflow;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** How JSON documents are printed: indented, with nulls, with characters such as {@code <} as they are. */
public final class Json {

    private static final Gson PRINTER = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    /** Prints a document. @param document the document @return its text with a line end */
    public static String text(JsonElement document) {
        return PRINTER.toJson(document) + "\n";
    }
}
