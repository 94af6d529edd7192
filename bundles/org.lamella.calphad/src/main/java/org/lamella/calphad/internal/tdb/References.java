package org.lamella.calphad.internal.tdb;

import java.util.LinkedHashMap;
import java.util.Map;

/** Lists of literature: a key and a quoted text each. */
final class References {

    private References() {
    }

    /** The references of a list; what stands outside the pattern is skipped, for it is text for people. */
    static Map<String, String> parse(String list) {
        Map<String, String> references = new LinkedHashMap<>();
        int at = 0;
        while (true) {
            int opening = list.indexOf('\'', at);
            int closing = opening < 0 ? -1 : list.indexOf('\'', opening + 1);
            if (closing < 0) {
                return references;
            }
            String before = list.substring(at, opening).strip();
            String key = before.substring(before.lastIndexOf(' ') + 1);
            if (!key.isEmpty()) {
                references.put(key, list.substring(opening + 1, closing).strip());
            }
            at = closing + 1;
        }
    }
}
