package org.lamella.calphad;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamella.calphad.internal.Constitution;
import org.lamella.calphad.internal.GibbsAssembler;
import org.lamella.calphad.internal.GibbsExpansion;
import org.lamella.calphad.internal.MobilityAssembler;
import org.lamella.calphad.internal.Parameter;
import org.lamella.calphad.internal.PhaseDefinition;
import org.lamella.calphad.internal.Species;
import org.lamella.calphad.internal.tdb.DatabaseContent;
import org.lamella.calphad.internal.tdb.DatabaseMerger;
import org.lamella.calphad.internal.tdb.TdbReader;
import org.lamella.core.LamellaException;

/**
 * A thermodynamic or mobility database: elements, phases, functions and parameters. Immutable and safe for many threads.
 *
 * <p>Read are the dialects of Thermo-Calc (TDB), OpenCalphad, MatCalc (tdb and ddb) and pycalphad: functions over ranges of temperature,
 * any number of sublattices with vacancies, the magnetic model of Inden, Hillert and Jarl, Redlich-Kister and Muggianu interactions,
 * reciprocal interactions, wildcards, and the mobility parameters MQ and MF. What is read but not used, or cannot be computed, is said in
 * {@link #notices()}.
 *
 * <p>The symbol R in expressions of a file that does not define it is 8.31451 J/(mol K), the value that assessments were made with.
 */
public final class ThermodynamicDatabase {

    private static final long LARGEST_FILE_BYTES = 8L << 20;
    private static final int MOST_SITE_FRACTIONS = 400;
    private static final String SHIPPED = "lamella-fe-cr-mn-mo-n.tdb";

    private final DatabaseContent content;
    private final Map<String, List<Parameter>> parameters;

    private ThermodynamicDatabase(DatabaseContent content) {
        this.content = content;
        parameters = content.parameters().stream().collect(Collectors.groupingBy(Parameter::phase));
    }

    /**
     * Reads a TDB or DDB file.
     *
     * @param file the file
     * @return its content
     * @throws LamellaException when it cannot be read or is damaged; names file, line and column
     */
    public static ThermodynamicDatabase read(Path file) throws LamellaException {
        try {
            if (Files.size(file) > LARGEST_FILE_BYTES) {
                throw new LamellaException("Cannot read " + file + " as a thermodynamic database: it is larger than "
                        + (LARGEST_FILE_BYTES >> 20) + " MB.");
            }
            return parse(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new LamellaException("Cannot read the thermodynamic database " + file + ": " + failed.getMessage() + ".", failed);
        }
    }

    /**
     * Reads a database from text.
     *
     * @param name what messages call it, usually the file's name
     * @param text the text
     * @return its content
     * @throws LamellaException when it is damaged; names line and column
     */
    public static ThermodynamicDatabase parse(String name, String text) throws LamellaException {
        DatabaseContent content = TdbReader.read(name, text);
        if (content.phases().isEmpty() && content.parameters().isEmpty()) {
            throw new LamellaException(name + " has neither phases nor parameters; give a thermodynamic or mobility database (TDB, DDB).");
        }
        return new ThermodynamicDatabase(content);
    }

    /**
     * The database that comes with the program: FCC_A1 and HCP_A3 (M2N) of Fe-Cr-Mn-Mo-N, with mobilities in FCC_A1. Every parameter names
     * its literature.
     *
     * @return the database
     */
    public static ThermodynamicDatabase shipped() {
        try (InputStream stream = ThermodynamicDatabase.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException("The database " + SHIPPED + " is missing from the bundle");
            }
            return parse(SHIPPED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException thrown) {
            throw new UncheckedIOException("The database " + SHIPPED + " cannot be read", thrown);
        } catch (LamellaException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    /**
     * This database with what another one adds: mobilities to thermodynamics, for instance. A parameter that both have is taken from the
     * other one, with a notice; functions keep their own scope, so two files may use one name for different functions.
     *
     * @param other what is added
     * @return a new database
     * @throws LamellaException when the two define a phase with different sublattices
     */
    public ThermodynamicDatabase merge(ThermodynamicDatabase other) throws LamellaException {
        return new ThermodynamicDatabase(DatabaseMerger.merge(content, other.content));
    }

    /**
     * This database without the parameters of some sources, for instance without unpublished ones.
     *
     * @param references literature keys as they stand behind the parameters, without {@code REF:}, any case
     * @return a new database
     */
    public ThermodynamicDatabase withoutReferences(Set<String> references) {
        Set<String> keys = references.stream().map(key -> key.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Parameter> kept = content.parameters().stream()
                .filter(parameter -> !keys.contains(parameter.reference().toUpperCase(Locale.ROOT))).toList();
        return new ThermodynamicDatabase(new DatabaseContent(content.name(), content.molarMasses(), content.species(), content.phases(),
                kept, content.rejected(), content.references(), content.notices()));
    }

    /**
     * Name of the database.
     *
     * @return usually the name of its file
     */
    public String name() {
        return content.name();
    }

    /**
     * The elements, without vacancies and electrons.
     *
     * @return symbols in capitals, in the order of the file
     */
    public List<String> elements() {
        return content.molarMasses().keySet().stream()
                .filter(symbol -> !symbol.equals(Species.VACANCY) && !symbol.equals(Species.ELECTRON)).toList();
    }

    /**
     * Molar mass of an element.
     *
     * @param element symbol, any case
     * @return g/mol as the database states it; empty when it has no such element or states none
     */
    public Optional<Double> molarMass(String element) {
        return Optional.ofNullable(content.molarMasses().get(element.toUpperCase(Locale.ROOT))).filter(mass -> mass > 0);
    }

    /**
     * The phases.
     *
     * @return names in capitals, in the order of the file
     */
    public List<String> phases() {
        return List.copyOf(content.phases().keySet());
    }

    /**
     * Literature that the database lists.
     *
     * @return full references by their keys
     */
    public Map<String, String> references() {
        return Map.copyOf(content.references());
    }

    /**
     * What was read but is not used, and what had to be interpreted.
     *
     * @return notices in the order of the file
     */
    public List<Notice> notices() {
        return List.copyOf(content.notices());
    }

    /**
     * A phase restricted to some elements.
     *
     * @param name name of the phase, any case
     * @param elements the system, any case; its order is the order of site fractions and components
     * @return the phase
     * @throws LamellaException when the database has no such phase or element, or the phase cannot form from these elements
     */
    public PhaseModel phase(String name, List<String> elements) throws LamellaException {
        PhaseDefinition definition = definition(name);
        List<String> system = system(elements);
        if (definition.unsupported().isPresent()) {
            throw new LamellaException(content.name() + ": the phase " + definition.name() + " cannot be computed: "
                    + definition.unsupported().get() + "; choose another phase.");
        }
        Optional<Constitution> restricted = PhaseRestriction.restrict(definition, system, content.species());
        if (restricted.isEmpty()) {
            throw new LamellaException(content.name() + ": the phase " + definition.name() + " cannot form from "
                    + String.join(", ", system) + ": a sublattice has no constituent left, or only vacancies; add elements.");
        }
        return model(definition, system, restricted.get());
    }

    /**
     * All phases that can form from some elements, without those that cannot be computed and those that the database itself rejects unless
     * they are asked for by name.
     *
     * @param elements the system, any case
     * @return the phases in the order of the file
     * @throws LamellaException when the database has not all of the elements
     */
    public List<PhaseModel> phasesOf(List<String> elements) throws LamellaException {
        List<String> system = system(elements);
        List<PhaseModel> models = new ArrayList<>();
        for (PhaseDefinition definition : content.phases().values()) {
            if (definition.unsupported().isEmpty() && !content.rejected().contains(definition.name())) {
                Optional<Constitution> restricted = PhaseRestriction.restrict(definition, system, content.species());
                if (restricted.isPresent()) {
                    models.add(model(definition, system, restricted.get()));
                }
            }
        }
        return models;
    }

    /**
     * Mobilities in a phase at its temperature.
     *
     * @param phase the phase
     * @return mobilities of {@link SubstitutionalPhase#components()}, in that order
     * @throws LamellaException when a component has no mobility data in the phase; names the missing end-member
     */
    public MobilityModel mobilities(SubstitutionalPhase phase) throws LamellaException {
        PhaseModel model = phase.phase().model();
        return MobilityModel.of(content.name(), phase, new MobilityAssembler(content.name(), model.name(), model.constitution(),
                parametersOf(model.name())));
    }

    /**
     * Whether there are mobilities in a phase at all; where not, diffusion in it can only be frozen or assumed.
     *
     * @param phase name of the phase, any case
     * @return true when at least one mobility parameter names it
     */
    public boolean hasMobilities(String phase) {
        return parametersOf(phase.toUpperCase(Locale.ROOT)).stream().anyMatch(parameter -> parameter.quantity().equals("MQ"));
    }

    private PhaseDefinition definition(String name) throws LamellaException {
        PhaseDefinition definition = content.phases().get(name.toUpperCase(Locale.ROOT));
        if (definition == null) {
            throw new LamellaException(content.name() + " has no phase " + name + "; it has " + String.join(", ", phases()) + ".");
        }
        return definition;
    }

    private List<String> system(List<String> elements) throws LamellaException {
        List<String> system = elements.stream().map(element -> element.toUpperCase(Locale.ROOT)).distinct()
                .filter(element -> !element.equals(Species.VACANCY)).toList();
        for (String element : system) {
            if (!elements().contains(element)) {
                throw new LamellaException(content.name() + " has no element " + element + "; it has " + String.join(", ", elements())
                        + ".");
            }
        }
        return system;
    }

    private PhaseModel model(PhaseDefinition definition, List<String> system, Constitution constitution) throws LamellaException {
        if (constitution.variables() > MOST_SITE_FRACTIONS) {
            throw new LamellaException(content.name() + ": the phase " + definition.name() + " has " + constitution.variables()
                    + " site fractions, more than " + MOST_SITE_FRACTIONS + "; take fewer elements.");
        }
        GibbsAssembler assembler = new GibbsAssembler(definition, constitution, parametersOf(definition.name()));
        GibbsExpansion expansion = assembler.assemble();
        List<Notice> notices = assembler.notices().stream()
                .map(text -> new Notice(content.name(), 0, definition.name() + ": " + text)).toList();
        return new PhaseModel(content.name(), definition.name(), system, constitution,
                PhaseRestriction.atoms(constitution, system, content.species()), expansion, notices);
    }

    private List<Parameter> parametersOf(String phase) {
        return parameters.getOrDefault(phase, List.of());
    }
}
