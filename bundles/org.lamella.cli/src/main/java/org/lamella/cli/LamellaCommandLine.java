package org.lamella.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/**
 * Runs commands. The result goes to standard output, everything else to standard error; a failure is one line there.
 *
 * <p>Exit status: 0 done, 1 the work failed, 2 wrong usage.
 */
public final class LamellaCommandLine {

    /** Exit status when the work failed. */
    static final int FAILED = 1;
    /** Exit status when the command cannot be understood. */
    static final int WRONG_USAGE = 2;

    private static final String DEBUG = "--debug";
    private static final int HELP_WIDTH = 110;

    private final Contributions contributions;
    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /**
     * A command line.
     *
     * @param contributions loaders, writers and algorithms
     * @param out standard output
     * @param err standard error
     */
    public LamellaCommandLine(Contributions contributions, PrintStream out, PrintStream err) {
        this.contributions = contributions;
        this.out = out;
        this.err = err;
    }

    /** Stops the running command as soon as it can be stopped; may be called from any thread. */
    public void cancel() {
        cancelled.set(true);
    }

    /**
     * Runs one command.
     *
     * @param arguments the command with its options
     * @return the exit status
     */
    public int execute(String... arguments) {
        Session session = new Session(contributions, out, err, cancelled, Arrays.asList(arguments).contains(DEBUG));
        try {
            return commandLine(session, arguments).execute(arguments);
        } catch (ParameterException wrong) {
            return wrongUsage(session, wrong);
        } catch (RuntimeException | Error failure) {
            // A contributed bundle may do anything, a missing class or no memory left included
            return failed(session, failure);
        }
    }

    private static CommandLine commandLine(Session session, String... arguments) {
        CommandLine commandLine = new CommandLine(new RootCommand());
        PrepareCommand prepare = new PrepareCommand(session);
        DecomposeCommand decompose = new DecomposeCommand(session);
        QuantifyCommand quantify = new QuantifyCommand(session);
        ProfileCommand profile = new ProfileCommand(session);
        DetectionCommand detection = new DetectionCommand(session);
        ZetaCommand zeta = new ZetaCommand(session);
        ThicknessCommand thickness = new ThicknessCommand(session);
        DiffuseCommand diffuse = new DiffuseCommand(session);
        CompareCommand compare = new CompareCommand(session);
        SegmentCommand segment = new SegmentCommand(session);
        UnmixCommand unmix = new UnmixCommand(session);
        List<LamellaCommand> commands = List.of(
                new DemoCommand(session),
                new PhantomCommand(session),
                new InfoCommand(session),
                new ListCommand(session),
                new ConvertCommand(session),
                prepare,
                decompose,
                new MapsCommand(session),
                profile,
                segment,
                new MasksCommand(session),
                unmix,
                quantify,
                new IdentifyCommand(session),
                detection,
                zeta,
                thickness,
                diffuse,
                compare,
                new RunCommand(session),
                new ReproduceCommand(session),
                new SchemaCommand(session),
                new NewBundleCommand(session), new UpdateSiteCommand(session));
        for (LamellaCommand command : commands) {
            commandLine.addSubcommand(command);
        }
        commandLine.addSubcommand(ClassifyCommand.line(session));
        prepare.offerParameters(arguments);
        decompose.offerParameters(arguments);
        quantify.offerParameters(arguments);
        segment.offerParameters(arguments);
        unmix.offerParameters(arguments);
        diffuse.offerParameters(arguments);
        compare.offerParameters(arguments);
        profile.offerParameters(arguments);
        detection.offerParameters(arguments);
        zeta.offerParameters(arguments);
        thickness.offerParameters();
        commandLine.setOut(new PrintWriter(session.out(), true));
        commandLine.setErr(new PrintWriter(session.err(), true));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        commandLine.setParameterExceptionHandler((wrong, args) -> wrongUsage(session, wrong));
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> failed(session, failure));
        return commandLine;
    }

    private static int wrongUsage(Session session, ParameterException wrong) {
        String message = wrong.getMessage();
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            message += "; did you mean " + unmatched.getSuggestions().get(0) + "?";
        }
        session.report(message + " (see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)", wrong);
        return WRONG_USAGE;
    }

    private static int failed(Session session, Throwable failure) {
        session.report(words(failure), failure);
        return FAILED;
    }

    private static String words(Throwable failure) {
        if (failure instanceof LamellaException) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return "The work needs more than the " + (Runtime.getRuntime().maxMemory() >> 20)
                    + " MB of memory that the program may use; start it with LAMELLA_JAVA_OPTS=-Xmx and a larger size.";
        }
        return "The program failed with " + failure + "; run the command with " + DEBUG + " and report what it prints.";
    }
}
