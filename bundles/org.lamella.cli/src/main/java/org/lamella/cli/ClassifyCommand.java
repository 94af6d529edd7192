package org.lamella.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The network that judges components: its training and its tests. */
@Command(name = "classify", mixinStandardHelpOptions = true, versionProvider = RootCommand.Version.class, sortOptions = false,
        description = "Train, refine and test the network that tells signal components from noise.", synopsisSubcommandLabel = "COMMAND",
        footer = "%nTo judge the components of a map, use 'lamella decompose --select'.")
final class ClassifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** The command with all that belongs to it. */
    static CommandLine line(Session session) {
        ClassifyTrainCommand train = new ClassifyTrainCommand(session);
        ClassifyFineTuneCommand fineTune = new ClassifyFineTuneCommand(session);
        CommandLine line = new CommandLine(new ClassifyCommand()).addSubcommand(train).addSubcommand(fineTune)
                .addSubcommand(new ClassifyEvaluateCommand(session)).addSubcommand(new ClassifyStudyCommand(session));
        train.offerParameters();
        fineTune.offerParameters();
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
