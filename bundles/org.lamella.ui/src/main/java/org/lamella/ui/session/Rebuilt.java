package org.lamella.ui.session;

import java.util.List;
import java.util.Objects;

/**
 * How a rebuilt spectrum image was made, so that it can be made again.
 *
 * @param resultId the decomposition
 * @param components the components it is the product of, counted from 1
 */
public record Rebuilt(String resultId, List<Integer> components) {

    /** Copies the list. */
    public Rebuilt {
        Objects.requireNonNull(resultId, "resultId");
        components = List.copyOf(components);
    }
}
