package org.lamella.cli;

import java.util.concurrent.Callable;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: does its work, then prints its result, as text or as one JSON document. */
@Command(mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class, sortOptions = false)
abstract class LamellaCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON document on standard output and nothing else there.")
    private boolean json;

    LamellaCommand(Session session) {
        this.session = session;
    }

    final Session session() {
        return session;
    }

    final CommandSpec spec() {
        return spec;
    }

    /** A mistake in what the user typed. */
    final ParameterException wrongUsage(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    @Override
    public final Integer call() throws LamellaException {
        CommandOutput output;
        try (ConsoleProgress progress = session.progress()) {
            output = run(progress);
        }
        session.out().print(json ? output.json() : output.text());
        session.out().flush();
        return output.complete() ? CommandLine.ExitCode.OK : LamellaCommandLine.FAILED;
    }

    /**
     * Does the work.
     *
     * @param progress progress and cancellation
     * @return what to print
     * @throws LamellaException when the work fails
     */
    abstract CommandOutput run(Progress progress) throws LamellaException;
}
