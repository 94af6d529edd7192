package org.lamella.cli;

import com.google.gson.JsonElement;

/**
 * What a command found.
 *
 * @param text for people, ends with a line break unless empty
 * @param json the same for programs, one JSON document
 * @param complete whether all of the work succeeded
 */
record CommandOutput(String text, String json, boolean complete) {

    static CommandOutput of(String text, JsonElement document) {
        return new CommandOutput(text, JsonText.of(document), true);
    }
}
