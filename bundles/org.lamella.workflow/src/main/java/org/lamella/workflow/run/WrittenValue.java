package org.lamella.workflow.run;

import java.util.List;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.signal.Signal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SignalFiles;
import org.lamella.workflow.output.Attachment;
import org.lamella.workflow.report.Results;

/**
 * A signal that is written among the results.
 *
 * @param stem name of the file without ending
 * @param ending with its dot
 * @param signal what is written
 * @param contributions writers
 * @param provenance how the signal came about
 */
public record WrittenValue(String stem, String ending, Signal signal, Contributions contributions, Provenance provenance)
        implements StepValue {

    @Override
    public List<Attachment> attachments() {
        return List.of(new Attachment(stem, ending, "'" + signal.title() + "'",
                (file, progress) -> new SignalFiles(contributions).write(signal, file, progress)));
    }

    /** The file is all there is. */
    @Override
    public void addTo(Results.Builder results) {
        // nothing of its own to show
    }
}
