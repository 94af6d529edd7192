package org.lamella.workflow;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** How JSON documents are printed: indented, with nulls, with characters such as {@code <} as they are. */
final class Json {

    private static final Gson PRINTER = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private Json() {
    }

    static String text(JsonElement document) {
        return PRINTER.toJson(document) + "\n";
    }
}
