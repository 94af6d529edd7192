package org.lamella.ui.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The masks whose pixels were the endmembers of an unmixing, as its record has them. */
final class UnmixingNames {

    private static final String ENDMEMBER = "endmember-";
    private static final String MASK = "mask ";

    private UnmixingNames() {
    }

    /** Names in their order. @param parameters of the step @return empty when an endmember was no mask */
    static List<String> of(Map<String, String> parameters) {
        List<String> names = new ArrayList<>();
        for (int k = 1; parameters.containsKey(ENDMEMBER + k); k++) {
            String source = parameters.get(ENDMEMBER + k);
            if (!source.startsWith(MASK)) {
                return List.of();
            }
            names.add(source.substring(MASK.length()));
        }
        return names;
    }
}
