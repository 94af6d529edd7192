package org.lamella.diffusion.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lamella.calphad.PhaseModel;
import org.lamella.calphad.SubstitutionalPhase;
import org.lamella.calphad.ThermodynamicDatabase;
import org.lamella.calphad.TieLine;
import org.lamella.calphad.TieLineSolver;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.DiffusionProblem;
import org.lamella.diffusion.Grid;
import org.lamella.diffusion.Interface;
import org.lamella.diffusion.Region;
import org.lamella.diffusion.SolverSettings;
import org.lamella.diffusion.phase.Arrhenius;
import org.lamella.diffusion.phase.CarbonInAustenite;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.CompositionUnits;
import org.lamella.diffusion.phase.DatabasePhase;
import org.lamella.diffusion.phase.DiffusivityLaw;
import org.lamella.diffusion.phase.FickianPhase;
import org.lamella.diffusion.phase.MolarMasses;
import org.lamella.diffusion.phase.Mobilities;
import org.lamella.diffusion.phase.Phase;
import org.lamella.diffusion.setup.CaseDescription.DatabasePhaseSource;
import org.lamella.diffusion.setup.CaseDescription.DatabaseSource;
import org.lamella.diffusion.setup.CaseDescription.FickianSource;
import org.lamella.diffusion.setup.CaseDescription.MobilitySource;
import org.lamella.diffusion.setup.CaseDescription.PhaseSource;
import org.lamella.diffusion.setup.CaseDescription.RegionSource;

/** Makes a problem of a case's description: reads databases, finds phases, compositions and tie-lines, lays grids. */
final class CaseBuilder {

    /** Interfaces need cells this fine, or finer where the region is small. */
    private static final double FINEST_M = 2e-10;
    /** Shares of the left region's composition at which a tie-line is looked for when the right one's own does not lie on any. */
    private static final double[] MIXTURES = {0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9};

    private final CaseDescription description;
    private final Path folder;
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Phase> phases = new HashMap<>();
    private final Map<String, PhaseModel> models = new HashMap<>();
    private Optional<ThermodynamicDatabase> database = Optional.empty();
    private Components components;
    private CompositionUnits units;

    CaseBuilder(CaseDescription description, Path folder) {
        this.description = description;
        this.folder = folder;
    }

    DiffusionCase build() throws LamellaException {
        List<String> symbols = new ArrayList<>(description.elements());
        symbols.removeAll(description.interstitial());
        int substitutional = symbols.size();
        symbols.addAll(description.interstitial());
        components = new Components(symbols, substitutional, symbols.indexOf(description.elements().get(0)));
        database = database();
        units = new CompositionUnits(components, molarMasses());
        for (RegionSource region : description.regions()) {
            phases.putIfAbsent(region.phase(), phase(region.phase()));
        }
        CaseContacts contacts = new CaseContacts(description, components, units, this::tieLine);
        List<double[]> compositions = contacts.compositions();
        List<Interface> interfaces = contacts.interfaces(compositions, this::isThermodynamic);
        List<Region> regions = new ArrayList<>();
        for (int r = 0; r < description.regions().size(); r++) {
            regions.add(region(r, compositions.get(r), contacts.start(r)));
        }
        if (regions.size() > 1) {
            remarks.add("A substitutional atom takes the same room in all phases; a difference of molar volumes would only rescale the "
                    + "thickness of the precipitate.");
        }
        DiffusionProblem problem = new DiffusionProblem(components, description.geometry(), contacts.bounds(), regions, interfaces,
                contacts.end(description.left(), "left", isThermodynamic(description.regions().get(0).phase())),
                contacts.end(description.right(), "right", isThermodynamic(description.regions().get(regions.size() - 1).phase())),
                description.temperature());
        return new DiffusionCase(description, problem, units, SolverSettings.DEFAULT.withTolerance(description.tolerance()), remarks);
    }

    private LamellaException failure(String what) {
        return new LamellaException("Cannot simulate " + description.source() + ": " + what + ".");
    }

    private Optional<ThermodynamicDatabase> database() throws LamellaException {
        Optional<ThermodynamicDatabase> all = Optional.empty();
        for (DatabaseSource source : description.databases()) {
            ThermodynamicDatabase one = read(source.file());
            if (!source.without().isEmpty()) {
                one = one.withoutReferences(Set.copyOf(source.without()));
            }
            all = Optional.of(all.isPresent() ? all.get().merge(one) : one);
        }
        return all;
    }

    private ThermodynamicDatabase read(String file) throws LamellaException {
        if (file.equals("shipped")) {
            return ThermodynamicDatabase.shipped();
        }
        Optional<String> shipped = ShippedCases.database(file);
        return shipped.isPresent() ? ThermodynamicDatabase.parse(file, shipped.get()) : ThermodynamicDatabase.read(folder.resolve(file));
    }

    private double[] molarMasses() throws LamellaException {
        double[] masses = new double[components.count()];
        for (int i = 0; i < masses.length; i++) {
            String symbol = components.symbols().get(i);
            Optional<Double> known = MolarMasses.of(symbol).or(() -> database.flatMap(all -> all.molarMass(symbol)));
            masses[i] = known.orElseThrow(() -> failure("the molar mass of " + symbol + " is not known"));
        }
        return masses;
    }

    private Phase phase(String name) throws LamellaException {
        PhaseSource source = description.phase(name);
        return source instanceof FickianSource fickian ? fickian(name, fickian) : databasePhase(name, (DatabasePhaseSource) source);
    }

    private Phase fickian(String name, FickianSource source) {
        double sites = components.substitutional() < components.count() ? 1 : Double.POSITIVE_INFINITY;
        DiffusivityLaw law;
        if (source.law().equals(PhaseReader.CARBON_IN_AUSTENITE)) {
            law = new CarbonInAustenite();
        } else if (source.activationJPerMol().length == 0) {
            law = DiffusivityLaw.constant(source.d0M2PerS());
        } else {
            law = DiffusivityLaw.arrhenius(source.d0M2PerS(), source.activationJPerMol());
        }
        return new FickianPhase(name, components, source.factor() == 1 ? law : law.times(source.factor()), sites);
    }

    private Phase databasePhase(String name, DatabasePhaseSource source) throws LamellaException {
        ThermodynamicDatabase all = database.orElseThrow(() -> failure("phase " + name
                + " has no diffusivities and there are no databases; name databases, or give diffusivities under 'phases'"));
        List<String> elements = components.symbols().stream().map(symbol -> symbol.toUpperCase(Locale.ROOT)).toList();
        PhaseModel model = all.phase(name, elements);
        models.put(name, model);
        Set<String> notices = new TreeSet<>();
        model.notices().forEach(notice -> notices.add(notice.text()));
        notices.forEach(notice -> remarks.add("Phase " + name + ": " + notice));
        if (isFrozen(name)) {
            remarks.add("Nothing diffuses in " + name + (source.mobility() == MobilitySource.NONE ? ""
                    : ", as no database has mobilities for it")
                    + ": it keeps what is deposited on it.");
        } else if (source.mobility() == MobilitySource.ASSUMED) {
            remarks.add("The diffusivities in " + name + " are assumed: " + source.tracers().entrySet().stream()
                    .map(entry -> entry.getKey() + " " + entry.getValue().d0M2PerS() + " m²/s, " + entry.getValue().activationJPerMol()
                    + " J/mol")
                    .collect(Collectors.joining("; ")) + ".");
        }
        Mobilities mobilities = isFrozen(name) ? Mobilities.none()
                : source.mobility() == MobilitySource.ASSUMED ? Mobilities.assumed(capitals(source)) : Mobilities.of(all);
        DatabasePhase phase = new DatabasePhase(model, source.mobilityFactor() == 1 ? mobilities
                : mobilities.times(source.mobilityFactor()),
                components);
        for (double temperature : description.temperature().temperaturesK()) {
            // What is missing is told now, not after hours of simulated time
            phase.at(temperature);
        }
        return phase;
    }

    private static Map<String, Arrhenius> capitals(DatabasePhaseSource source) {
        return source.tracers().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toUpperCase(Locale.ROOT), Map.Entry::getValue));
    }

    private boolean isFrozen(String name) {
        PhaseSource source = description.phase(name);
        if (source instanceof FickianSource fickian) {
            return fickian.frozen();
        }
        MobilitySource mobility = ((DatabasePhaseSource) source).mobility();
        return mobility == MobilitySource.NONE
                || mobility == MobilitySource.DATABASE && database.isPresent() && !database.get().hasMobilities(name);
    }

    private boolean isThermodynamic(String name) {
        return models.containsKey(name);
    }

    /** Equilibrium between two phases on the tie-line through one composition, or else through a mixture of both. */
    private TieLine tieLine(String left, String right, double[] overall, Optional<double[]> other) throws LamellaException {
        double temperature = description.temperature().at(0);
        SubstitutionalPhase first = SubstitutionalPhase.of(models.get(left).at(temperature));
        SubstitutionalPhase second = SubstitutionalPhase.of(models.get(right).at(temperature));
        TieLineSolver solver = new TieLineSolver(first, second);
        Optional<TieLine> found = solver.through(overall);
        for (int i = 0; other.isPresent() && found.isEmpty() && i < MIXTURES.length; i++) {
            double[] mixed = new double[overall.length];
            for (int k = 0; k < mixed.length; k++) {
                mixed[k] = overall[k] + MIXTURES[i] * (other.get()[k] - overall[k]);
            }
            found = solver.through(mixed);
        }
        return found.orElseThrow(() -> failure(left + " and " + right + " are not in equilibrium with one another at "
                + String.format(Locale.ROOT, "%.1f", temperature) + " K and "
                + (other.isPresent() ? "any mixture of their compositions" : "the composition of the region beside the nucleus")
                + ": one phase alone is stable there; change temperature or composition, or give the composition of both regions"));
    }

    private Region region(int r, double[] composition, double start) {
        RegionSource source = description.regions().get(r);
        Phase phase = phases.get(source.phase());
        if (isFrozen(source.phase())) {
            return Region.frozen(phase, composition);
        }
        Grid grid = grid(r, source);
        if (source.step().isEmpty()) {
            return Region.diffusing(phase, grid, Region.Profile.uniform(composition));
        }
        double step = start + source.step().get().atM();
        double[] beyond = CaseContacts.unknowns(source.step().get().composition(), components, units);
        return Region.diffusing(phase, grid, position -> position < step ? composition : beyond);
    }

    private Grid grid(int r, RegionSource source) {
        boolean left = r > 0;
        boolean right = r < description.regions().size() - 1;
        double length = source.lengthM();
        double finest = source.finestM() > 0 ? source.finestM() : Math.min(FINEST_M, length / source.cells());
        if (source.step().isPresent()) {
            double share = source.step().get().atM() / length;
            return source.finestM() > 0 ? Grid.fineAround(source.cells(), share, finest / length)
                    : Grid.fineAround(source.cells(), share, 1.0 / source.cells());
        }
        if (left && right) {
            return Grid.fineAtBothEnds(source.cells(), finest / length);
        }
        if (left) {
            return Grid.fineAtLeft(source.cells(), finest / length);
        }
        return right ? Grid.fineAtRight(source.cells(), finest / length) : singleRegion(source, length);
    }

    /** Without interface or step the fine cells are wanted where something is held. */
    private Grid singleRegion(RegionSource source, double length) {
        if (source.finestM() == 0) {
            return Grid.uniform(source.cells());
        }
        boolean left = !(description.left() instanceof CaseDescription.ClosedEnd);
        boolean right = !(description.right() instanceof CaseDescription.ClosedEnd);
        double share = source.finestM() / length;
        if (left == right) {
            return Grid.fineAtBothEnds(source.cells(), share);
        }
        return left ? Grid.fineAtLeft(source.cells(), share) : Grid.fineAtRight(source.cells(), share);
    }
}
