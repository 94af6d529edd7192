package org.lamella.diffusion.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.DiffusionProblem;
import org.lamella.diffusion.Simulation;
import org.lamella.diffusion.SolverSettings;
import org.lamella.diffusion.Trajectory;
import org.lamella.diffusion.phase.CompositionUnits;

/**
 * A case ready to be simulated.
 *
 * @param description the case as it was written down
 * @param problem what there is at the start
 * @param units turns its u-fractions into mass fractions
 * @param settings how exactly to work
 * @param remarks sentences the user must read
 */
public record DiffusionCase(CaseDescription description, DiffusionProblem problem, CompositionUnits units, SolverSettings settings,
        List<String> remarks) {

    private static final long LARGEST_FILE = 1 << 20;

    /** Copies the list. */
    public DiffusionCase {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a case.
     *
     * @param file a YAML file; databases in it are named relative to it
     * @return the description
     * @throws LamellaException when it cannot be read, naming file, line and mistake
     */
    public static CaseDescription describe(Path file) throws LamellaException {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new LamellaException("Cannot read " + file + ": it is too large for a case.");
            }
            return CaseReader.read(file.toString(), Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new LamellaException("Cannot read " + file + ": there is no such file; shipped cases are "
                    + String.join(", ", ShippedCases.names()) + ".", missing);
        } catch (IOException unreadable) {
            throw new LamellaException("Cannot read " + file + ": " + unreadable.getMessage() + ".", unreadable);
        }
    }

    /**
     * Reads a case from a text.
     *
     * @param source what messages call it
     * @param yaml the text
     * @return the description
     * @throws LamellaException when it cannot be understood, naming line and mistake
     */
    public static CaseDescription parse(String source, String yaml) throws LamellaException {
        return CaseReader.read(source, yaml);
    }

    /**
     * Makes a case of its description.
     *
     * @param description the description
     * @param folder where relative paths of databases begin
     * @return the case
     * @throws LamellaException when a database cannot be read, or phases, elements and compositions do not go together
     */
    public static DiffusionCase build(CaseDescription description, Path folder) throws LamellaException {
        return new CaseBuilder(description, folder).build();
    }

    /**
     * Simulates.
     *
     * @param timesS times that must be reached exactly, s, rising
     * @param progress told the simulated time; cancels
     * @return all states
     * @throws LamellaException when the simulation fails; also when cancelled
     */
    public Trajectory simulate(double[] timesS, Progress progress) throws LamellaException {
        return new Simulation(problem, settings).run(timesS, progress);
    }
}
