package org.lamella.diffusion.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DiffusionModel;
import org.lamella.core.contribution.DiffusionResult;
import org.lamella.core.progress.Progress;
import org.lamella.diffusion.Geometry;
import org.lamella.diffusion.Simulation;
import org.lamella.diffusion.Snapshot;
import org.lamella.diffusion.TemperatureProgramme;
import org.lamella.diffusion.Trajectory;
import org.lamella.diffusion.model.MovingBoundaryParameters.GeometryChoice;
import org.lamella.diffusion.setup.CaseDescription;
import org.lamella.diffusion.setup.CaseDescription.DatabaseSource;
import org.lamella.diffusion.setup.DiffusionCase;
import org.lamella.diffusion.setup.Durations;
import org.lamella.diffusion.setup.SavedState;
import org.lamella.diffusion.setup.ShippedCases;

/** Multicomponent diffusion with moving boundaries at local equilibrium. */
public final class MovingBoundaryModel implements DiffusionModel<MovingBoundaryParameters> {

    private static final double ZERO_CELSIUS_K = 273.15;

    @Override
    public Class<MovingBoundaryParameters> parameterType() {
        return MovingBoundaryParameters.class;
    }

    @Override
    public DiffusionResult simulate(MovingBoundaryParameters parameters, Progress progress) throws LamellaException {
        Path folder = folder(parameters.caseFile());
        CaseDescription description = changed(read(parameters.caseFile()), parameters);
        DiffusionCase nominal = DiffusionCase.build(description, folder);
        boolean uncertain = parameters.draws() > 0;
        Progress own = uncertain ? progress.part(0, 1.0 / (1 + parameters.draws())) : progress;
        Trajectory way = run(nominal, parameters, own);
        DiffusionResult result = new CaseResult(nominal, way).make();
        return uncertain ? new UncertaintyStudy(description, folder, parameters).spread(result, progress.part(own == progress ? 1
                : 1.0 / (1 + parameters.draws()), 1)) : result;
    }

    private static Trajectory run(DiffusionCase nominal, MovingBoundaryParameters parameters, Progress progress) throws LamellaException {
        double[] times = nominal.description().timesS();
        if (parameters.resume().isBlank()) {
            return nominal.simulate(times, progress);
        }
        Path file = Path.of(parameters.resume().strip());
        Snapshot from;
        try {
            from = SavedState.read(file.toString(), Files.readString(file), nominal);
        } catch (IOException unreadable) {
            throw new LamellaException("Cannot read the saved state " + file + ": " + unreadable.getMessage() + ".", unreadable);
        }
        if (!(times[times.length - 1] > from.timeS())) {
            throw new LamellaException("The saved state " + file + " is at " + from.timeS()
                    + " s, which is not before the last time asked for, "
                    + times[times.length - 1] + " s; ask for later times.");
        }
        return Simulation.resume(nominal.problem(), from, nominal.settings()).run(times, progress);
    }

    private static Path folder(String caseFile) {
        Path parent = Path.of(caseFile.strip()).toAbsolutePath().getParent();
        return parent == null ? Path.of("").toAbsolutePath() : parent;
    }

    private static CaseDescription read(String caseFile) throws LamellaException {
        String name = caseFile.strip();
        Optional<String> shipped = Files.exists(Path.of(name)) ? Optional.empty() : ShippedCases.yaml(name);
        return shipped.isPresent() ? DiffusionCase.parse(name, shipped.get()) : DiffusionCase.describe(Path.of(name));
    }

    private static CaseDescription changed(CaseDescription description, MovingBoundaryParameters parameters) throws LamellaException {
        CaseDescription changed = description;
        if (parameters.geometry() != GeometryChoice.AS_GIVEN) {
            changed = changed.withGeometry(Geometry.valueOf(parameters.geometry().name()));
        }
        if (parameters.temperature() != 0) {
            changed = changed.withTemperature(TemperatureProgramme.isothermal(parameters.temperature() + ZERO_CELSIUS_K));
        }
        if (!parameters.times().isEmpty()) {
            changed = changed.withTimes(Durations.parse(parameters.times()));
        }
        if (!parameters.databases().isEmpty()) {
            changed = changed.withDatabases(databases(parameters.databases(), changed));
        }
        if (parameters.mobilityFactor() != 1) {
            changed = changed.withMobilityFactor(parameters.mobilityFactor());
        }
        return parameters.tolerance() > 0 ? changed.withTolerance(parameters.tolerance()) : changed;
    }

    /** Databases named in parameters; literature that the case leaves out of its own is left out of these too. */
    static List<DatabaseSource> databases(List<String> files, CaseDescription description) {
        List<String> without = description.databases().stream().flatMap(source -> source.without().stream()).distinct().toList();
        List<DatabaseSource> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new DatabaseSource(file, file.equals("shipped") ? List.of() : without)));
        return sources;
    }
}
