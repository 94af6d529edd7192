package org.lamella.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contributions;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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

    private final Session session;

    /**
     * A command line.
     *
     * @param contributions loaders, writers and algorithms
     * @param out standard output
     * @param err standard error
     */
    public LamellaCommandLine(Contributions contributions, PrintStream out, PrintStream err) {
        session = new Session(contributions, out, err, new AtomicBoolean());
    }

    /** Stops the running command as soon as it can be stopped; may be called from any thread. */
    public void cancel() {
        session.cancelled().set(true);
    }

    /**
     * Runs one command.
     *
     * @param arguments the command with its options
     * @return the exit status
     */
    public int execute(String... arguments) {
        boolean debug = Arrays.asList(arguments).contains(DEBUG);
        try {
            return commandLine(arguments, debug).execute(arguments);
        } catch (ParameterException wrong) {
            return wrongUsage(wrong, debug);
        } catch (RuntimeException | Error failure) {
            // A contributed bundle may do anything, a missing class or no memory left included
            return failed(failure, debug);
        }
    }

    private CommandLine commandLine(String[] arguments, boolean debug) {
        CommandLine commandLine = new CommandLine(new RootCommand());
        DecomposeCommand decompose = new DecomposeCommand(session);
        for (LamellaCommand command : List.of(new DemoCommand(session), new InfoCommand(session), new ListCommand(session),
                new ConvertCommand(session), decompose, new MapsCommand(session), new ProfileCommand(session))) {
            commandLine.addSubcommand(command);
        }
        decompose.offerParameters(arguments);
        commandLine.setOut(new PrintWriter(session.out(), true));
        commandLine.setErr(new PrintWriter(session.err(), true));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commandLine.setUsageHelpWidth(HELP_WIDTH);
        commandLine.setParameterExceptionHandler((wrong, args) -> wrongUsage(wrong, debug));
        commandLine.setExecutionExceptionHandler((failure, line, parsed) -> failed(failure, debug));
        return commandLine;
    }

    private int wrongUsage(ParameterException wrong, boolean debug) {
        String message = wrong.getMessage();
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            message += "; did you mean " + unmatched.getSuggestions().get(0) + "?";
        }
        report(message + " (see " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)", wrong, debug);
        return WRONG_USAGE;
    }

    private int failed(Throwable failure, boolean debug) {
        report(words(failure), failure, debug);
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

    private void report(String message, Throwable why, boolean debug) {
        session.say(message.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip());
        if (debug) {
            why.printStackTrace(session.err());
        }
        session.err().flush();
    }
}
