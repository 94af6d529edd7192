package org.lamella.ui.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.ui.session.OpenSignal;
import org.lamella.ui.session.Origin;
import org.lamella.ui.session.Prepared;
import org.lamella.ui.session.Session;
import org.lamella.workflow.Provenance;

/**
 * A prepared spectrum image, in the session document: how it is made again.
 *
 * @param id its name
 * @param source what was prepared
 * @param companion the second image; null without
 * @param contribution id of the preprocessing
 * @param label its name for the user
 * @param parameters what it was run with
 * @param provenance its record, as JSON
 * @param focus what was looked at
 * @param notes what was noted
 */
record PreparedEntry(String id, SourceEntry source, SourceEntry companion, String contribution, String label,
        Map<String, String> parameters, String provenance, FocusEntry focus, NotesEntry notes) {

    /**
     * An image that something was made of.
     *
     * @param signal its name
     * @param file absolute path; null for one that is in no file
     * @param index number in the file
     * @param format name of the file's format; null as the file
     * @param part which part of it was read; null for all
     */
    record SourceEntry(String signal, String file, int index, String format, Map<String, String> part) {

        static SourceEntry of(Prepared.Source source) {
            return source.origin().map(origin -> new SourceEntry(source.signalId(), origin.file().toString(), origin.index(),
                    origin.format(), origin.part())).orElseGet(() -> new SourceEntry(source.signalId(), null, 0, null, null));
        }

        Prepared.Source source() {
            return new Prepared.Source(signal, Optional.ofNullable(file).map(path -> new Origin(Path.of(path), index,
                    format == null ? "" : format, part == null ? Map.of() : part)));
        }
    }

    static PreparedEntry of(Session session, OpenSignal open) {
        Prepared prepared = open.prepared().orElseThrow();
        return new PreparedEntry(open.id(), SourceEntry.of(prepared.source()), prepared.companion().map(SourceEntry::of).orElse(null),
                prepared.contribution(), prepared.label(), prepared.parameters(), prepared.provenance().toJson(),
                FocusEntry.of(session.focus(open.id())), NotesEntry.of(session.notes().of(open.id())));
    }

    /** What was prepared, then the second image if there is one. */
    List<Prepared.Source> sources() {
        return companion == null ? List.of(source.source()) : List.of(source.source(), companion.source());
    }

    /** The image that was made again. */
    OpenSignal open(PreprocessingResult result) throws LamellaException {
        Prepared prepared = new Prepared(source.source(), Optional.ofNullable(companion).map(SourceEntry::source), contribution, label,
                parameters, Provenance.fromJson(provenance, "the session"), result.facts(), result.remarks());
        return OpenSignal.prepared(id, result.image(), prepared);
    }
}
