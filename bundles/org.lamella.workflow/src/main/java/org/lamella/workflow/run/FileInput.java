package org.lamella.workflow.run;

import org.lamella.core.progress.Progress;

/** Any file that a parameter of a step names. */
final class FileInput implements InputKind {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String description() {
        return "any file that a parameter needs, there written as ${name.path}";
    }

    @Override
    public StepValue read(InputCall call, Progress progress) {
        return new FileValue(call.file().toAbsolutePath().normalize(), call.provenance());
    }
}
