package org.lamella.workflow.run;

import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SourceFile;
import org.lamella.workflow.WorkflowInput;

/**
 * An input that is about to be read.
 *
 * @param input as the file has it
 * @param file where it is
 * @param source its content
 * @param contributions loaders
 */
public record InputCall(WorkflowInput input, Path file, SourceFile source, Contributions contributions) {

    /** A record that begins with the file. @return without steps */
    Provenance provenance() {
        return Provenance.begin(source);
    }

    /** Says that the file holds something else. @param what what it is, after its name @return the failure */
    LamellaException isNot(String what) {
        return new LamellaException(file + " " + what + "; name another with 'file', or read it otherwise with 'read', in the input '"
                + input.name() + "'.");
    }
}
