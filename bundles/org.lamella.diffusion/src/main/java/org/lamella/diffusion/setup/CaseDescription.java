package org.lamella.diffusion.setup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.diffusion.Geometry;
import org.lamella.diffusion.TemperatureProgramme;
import org.lamella.diffusion.phase.Arrhenius;

/**
 * A case as it stands in its file.
 *
 * @param source name of the file, for messages
 * @param title title
 * @param geometry plate, cylinder or sphere
 * @param innerRadiusM where the body begins, m
 * @param elements symbols; the first makes up the balance
 * @param interstitial which of them are interstitial
 * @param databases thermodynamic and mobility databases, to be taken together
 * @param temperature temperature over time
 * @param phases what is said of phases, by name
 * @param regions from left to right
 * @param contacts what is said of the interfaces: one each, or none at all
 * @param left left end
 * @param right right end
 * @param timesS times asked for, s, rising
 * @param tolerance error allowed in a step
 */
public record CaseDescription(String source, String title, Geometry geometry, double innerRadiusM, List<String> elements,
        List<String> interstitial, List<DatabaseSource> databases, TemperatureProgramme temperature, Map<String, PhaseSource> phases,
        List<RegionSource> regions, List<ContactSource> contacts, EndSource left, EndSource right, double[] timesS, double tolerance) {

    /** Copies lists and maps. */
    public CaseDescription {
        elements = List.copyOf(elements);
        interstitial = List.copyOf(interstitial);
        databases = List.copyOf(databases);
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        regions = List.copyOf(regions);
        contacts = List.copyOf(contacts);
    }

    /**
     * The case in another geometry.
     *
     * @param other plate, cylinder or sphere
     * @return a copy
     */
    public CaseDescription withGeometry(Geometry other) {
        return new CaseDescription(source, title, other, innerRadiusM, elements, interstitial, databases, temperature, phases, regions,
                contacts, left, right, timesS, tolerance);
    }

    /**
     * The case with other databases.
     *
     * @param others taken together
     * @return a copy
     */
    public CaseDescription withDatabases(List<DatabaseSource> others) {
        return new CaseDescription(source, title, geometry, innerRadiusM, elements, interstitial, others, temperature, phases, regions,
                contacts, left, right, timesS, tolerance);
    }

    /**
     * The case at other times.
     *
     * @param others s, rising
     * @return a copy
     */
    public CaseDescription withTimes(double[] others) {
        return new CaseDescription(source, title, geometry, innerRadiusM, elements, interstitial, databases, temperature, phases, regions,
                contacts, left, right, others, tolerance);
    }

    /**
     * The case with another error allowed in a step.
     *
     * @param other tolerance
     * @return a copy
     */
    public CaseDescription withTolerance(double other) {
        return new CaseDescription(source, title, geometry, innerRadiusM, elements, interstitial, databases, temperature, phases, regions,
                contacts, left, right, timesS, other);
    }

    /**
     * The case at another temperature.
     *
     * @param other temperature over time
     * @return a copy
     */
    public CaseDescription withTemperature(TemperatureProgramme other) {
        return new CaseDescription(source, title, geometry, innerRadiusM, elements, interstitial, databases, other, phases, regions,
                contacts, left, right, timesS, tolerance);
    }

    /**
     * The case with everything faster or slower.
     *
     * @param factor what all mobilities and diffusivities are multiplied by
     * @return a copy
     */
    public CaseDescription withMobilityFactor(double factor) {
        Map<String, PhaseSource> scaled = new LinkedHashMap<>();
        for (RegionSource region : regions) {
            scaled.putIfAbsent(region.phase(), phase(region.phase()).times(factor));
        }
        return new CaseDescription(source, title, geometry, innerRadiusM, elements, interstitial, databases, temperature, scaled, regions,
                contacts, left, right, timesS, tolerance);
    }

    /** What is said of a phase, or what goes without saying. */
    PhaseSource phase(String name) {
        return phases.getOrDefault(name, new DatabasePhaseSource(MobilitySource.DATABASE, Map.of(), 1));
    }

    /**
     * A database.
     *
     * @param file its path, relative to the case, or {@code shipped} or a shipped file's name
     * @param without literature keys whose parameters are left out
     */
    public record DatabaseSource(String file, List<String> without) {
    }

    /** What is said of a phase. */
    public sealed interface PhaseSource {

        /**
         * The same phase, faster or slower.
         *
         * @param factor what its mobilities are multiplied by
         * @return a copy
         */
        PhaseSource times(double factor);
    }

    /**
     * A phase of the databases.
     *
     * @param mobility where its mobilities come from
     * @param tracers assumed tracer diffusivities by element, for {@link MobilitySource#ASSUMED}
     * @param mobilityFactor what all mobilities are multiplied by
     */
    public record DatabasePhaseSource(MobilitySource mobility, Map<String, Arrhenius> tracers,
            double mobilityFactor) implements PhaseSource {

        @Override
        public PhaseSource times(double factor) {
            return new DatabasePhaseSource(mobility, tracers, mobilityFactor * factor);
        }
    }

    /** Where mobilities come from. */
    public enum MobilitySource {
        /** From the databases. */ DATABASE,
        /** There is no diffusion. */ NONE,
        /** They are assumed. */ ASSUMED
    }

    /**
     * A phase of which only interdiffusivities are known.
     *
     * @param d0M2PerS frequency factors, m²/s, row by row; none for a named law
     * @param activationJPerMol activation energies, J/mol, row by row; none for constant diffusivities
     * @param law name of a law; empty when the matrices say it
     * @param factor what all are multiplied by
     * @param frozen whether nothing diffuses in it
     */
    public record FickianSource(double[] d0M2PerS, double[] activationJPerMol, String law, double factor, boolean frozen)
            implements PhaseSource {

        @Override
        public PhaseSource times(double other) {
            return new FickianSource(d0M2PerS, activationJPerMol, law, factor * other, frozen);
        }
    }

    /**
     * A region.
     *
     * @param phase name of its phase
     * @param lengthM length, m
     * @param cells number of cells
     * @param finestM width of the finest cell, m; 0 for a default
     * @param composition what it consists of
     * @param step where it consists of something else
     */
    public record RegionSource(String phase, double lengthM, int cells, double finestM, CompositionSource composition,
            Optional<StepSource> step) {
    }

    /**
     * A step in the composition of a region.
     *
     * @param atM distance from the left end of the region, m
     * @param composition what there is beyond it
     */
    public record StepSource(double atM, CompositionSource composition) {
    }

    /**
     * A composition.
     *
     * @param unit its unit
     * @param amounts by element; the first element of the case makes up the balance
     */
    public record CompositionSource(CompositionUnit unit, Map<String, Double> amounts) {

        /** Copies the map. */
        public CompositionSource {
            amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        }

        /** The composition of the tie-line through the neighbour's. @return for a nucleus */
        public static CompositionSource equilibrium() {
            return new CompositionSource(CompositionUnit.EQUILIBRIUM, Map.of());
        }
    }

    /** How a composition is given. */
    public enum CompositionUnit {
        /** Percent by mass. */ MASS_PERCENT,
        /** Percent of atoms. */ ATOM_PERCENT,
        /** Atoms a substitutional atom. */ U_FRACTION,
        /** That of the tie-line. */ EQUILIBRIUM
    }

    /** What is said of an interface. */
    public sealed interface ContactSource {
    }

    /** Local equilibrium, moving. */
    public record EquilibriumContact() implements ContactSource {
    }

    /**
     * Two elements, given compositions on both sides, moving.
     *
     * @param left on the left
     * @param right on the right
     */
    public record TieLineContact(CompositionSource left, CompositionSource right) implements ContactSource {
    }

    /**
     * A compound at its left dissolves by its solubility product, moving.
     *
     * @param exponents by element
     * @param product K in u-fractions, at the reference temperature
     * @param enthalpyJPerMol how it depends on temperature, K exp(-H/R (1/T - 1/T0))
     * @param referenceK reference temperature, K
     */
    public record SolubilityContact(Map<String, Double> exponents, double product, double enthalpyJPerMol, double referenceK)
            implements ContactSource {
    }

    /**
     * An interface that stays.
     *
     * @param ratios left over right by element; none for equal diffusion potentials
     */
    public record FixedContact(Map<String, Double> ratios) implements ContactSource {
    }

    /** What is said of an end. */
    public sealed interface EndSource {
    }

    /** A closed end. */
    public record ClosedEnd() implements EndSource {
    }

    /**
     * An end of constant composition.
     *
     * @param composition what is held
     */
    public record CompositionEnd(CompositionSource composition) implements EndSource {
    }

    /**
     * An end at which some elements are held or supplied, and the others cannot pass.
     *
     * @param supplies by element
     */
    public record SupplyEnd(Map<String, SupplySource> supplies) implements EndSource {
    }

    /**
     * What is held of an element.
     *
     * @param kind what it is
     * @param value in its unit: m/s, u-fraction, J/mol or activity
     */
    public record SupplySource(SupplyKind kind, double value) {
    }

    /** Kinds of supply. */
    public enum SupplyKind {
        /** Flux into the body, u-fraction times m/s. */ FLUX,
        /** u-fraction at the surface. */ FRACTION,
        /** Chemical potential, J/mol. */ POTENTIAL,
        /** Activity, of carbon to graphite, of nitrogen to half a mole of N2 at 1 bar. */ ACTIVITY
    }
}
