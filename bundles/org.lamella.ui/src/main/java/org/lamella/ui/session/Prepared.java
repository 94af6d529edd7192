package org.lamella.ui.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lamella.workflow.Provenance;

/**
 * How a prepared spectrum image was made, so that it can be made again, and what was learned on the way.
 *
 * @param source what was prepared
 * @param companion the second image, for preprocessings that look at one
 * @param contribution id of the preprocessing
 * @param label its name for the user
 * @param parameters what it was run with, by option name
 * @param provenance program, inputs and steps; the last step is the preparation
 * @param facts numbers and words about the run, by name
 * @param remarks sentences the user must read
 */
public record Prepared(Source source, Optional<Source> companion, String contribution, String label, Map<String, String> parameters,
        Provenance provenance, Map<String, Object> facts, List<String> remarks) {

    /**
     * Where an image comes from that something is made of.
     *
     * @param signalId its name in the session
     * @param origin the file that it was read from, should it be closed; empty for one that is in no file
     */
    public record Source(String signalId, Optional<Origin> origin) {

        /** The source that an open signal is. @param signal the signal @return its name and file */
        public static Source of(OpenSignal signal) {
            return new Source(signal.id(), signal.origin());
        }
    }

    /** Checks and copies. */
    public Prepared {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(companion, "companion");
        Objects.requireNonNull(provenance, "provenance");
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        remarks = List.copyOf(remarks);
    }
}
