package org.lamella.calphad.internal.tdb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of literature: a key and a quoted text each. */
final class References {

    private static final Pattern ENTRY = Pattern.compile("(\\S+)\\s+'([^']*(?:''[^']*)*)'");

    private References() {
    }

    static Map<String, String> parse(String list) {
        Map<String, String> references = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(list);
        while (entry.find()) {
            references.put(entry.group(1), entry.group(2).strip());
        }
        return references;
    }
}
