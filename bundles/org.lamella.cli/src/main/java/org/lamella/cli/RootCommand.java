package org.lamella.cli;

import java.util.concurrent.Callable;
import org.lamella.workflow.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself, with the options that every command has. */
@Command(name = "lamella", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND", sortOptions = false,
        header = "Analysis of STEM-EDS and STEM-EELS spectrum images.",
        footer = "%nExit status: 0 done, 1 the work failed, 2 wrong usage. Without a command the workbench opens.")
final class RootCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Read by {@link LamellaCommandLine} itself, since it also matters when the rest cannot be understood. */
    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean debug;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name a command: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Says the version of program and Java. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            Program program = Program.running();
            return new String[] {program.name() + " " + program.version() + " (Java " + program.java() + ", " + program.system() + ")"};
        }
    }
}
