package org.lamella.diffusion.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.lamella.calphad.TieLine;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.Boundary;
import org.lamella.diffusion.Boundary.Supply;
import org.lamella.diffusion.Interface;
import org.lamella.diffusion.condition.EqualDiffusionPotentials;
import org.lamella.diffusion.condition.EqualPotentials;
import org.lamella.diffusion.condition.FixedTieLine;
import org.lamella.diffusion.condition.Partition;
import org.lamella.diffusion.condition.SolubilityProduct;
import org.lamella.diffusion.phase.Components;
import org.lamella.diffusion.phase.CompositionUnits;
import org.lamella.diffusion.phase.ThermodynamicState;
import org.lamella.diffusion.setup.CaseDescription.CompositionEnd;
import org.lamella.diffusion.setup.CaseDescription.CompositionSource;
import org.lamella.diffusion.setup.CaseDescription.CompositionUnit;
import org.lamella.diffusion.setup.CaseDescription.ContactSource;
import org.lamella.diffusion.setup.CaseDescription.EndSource;
import org.lamella.diffusion.setup.CaseDescription.EquilibriumContact;
import org.lamella.diffusion.setup.CaseDescription.FixedContact;
import org.lamella.diffusion.setup.CaseDescription.RegionSource;
import org.lamella.diffusion.setup.CaseDescription.SolubilityContact;
import org.lamella.diffusion.setup.CaseDescription.SupplyEnd;
import org.lamella.diffusion.setup.CaseDescription.SupplyKind;
import org.lamella.diffusion.setup.CaseDescription.SupplySource;
import org.lamella.diffusion.setup.CaseDescription.TieLineContact;

/** Compositions of regions, what holds at their interfaces, and what happens at the ends of the body. */
final class CaseContacts {

    private final CaseDescription description;
    private final Components components;
    private final CompositionUnits units;
    private final TieLines tieLines;

    /** Finds equilibria. */
    @FunctionalInterface
    interface TieLines {
        /**
         * The tie-line between two phases.
         *
         * @param left name of the left phase
         * @param right name of the right phase
         * @param overall u-fractions of all components that it should pass through
         * @param other u-fractions that may be mixed in when there is none
         */
        TieLine find(String left, String right, double[] overall, Optional<double[]> other) throws LamellaException;
    }

    CaseContacts(CaseDescription description, Components components, CompositionUnits units, TieLines tieLines) {
        this.description = description;
        this.components = components;
        this.units = units;
        this.tieLines = tieLines;
    }

    private LamellaException failure(String what) {
        return new LamellaException("Cannot simulate " + description.source() + ": " + what + ".");
    }

    double[] bounds() {
        double[] bounds = new double[description.regions().size() + 1];
        bounds[0] = description.innerRadiusM();
        for (int r = 0; r < description.regions().size(); r++) {
            bounds[r + 1] = bounds[r] + description.regions().get(r).lengthM();
        }
        return bounds;
    }

    double start(int r) {
        return bounds()[r];
    }

    static double[] unknowns(CompositionSource source, Components components, CompositionUnits units) {
        return components.unknownsOf(fractions(source, components, units));
    }

    /** u-fractions of all components; the first element of the case makes up the balance. */
    private static double[] fractions(CompositionSource source, Components components, CompositionUnits units) {
        double[] amounts = new double[components.count()];
        double rest = source.unit() == CompositionUnit.U_FRACTION ? 1 : 100;
        for (Map.Entry<String, Double> entry : source.amounts().entrySet()) {
            int i = components.symbols().indexOf(entry.getKey());
            amounts[i] = entry.getValue();
            rest -= source.unit() == CompositionUnit.U_FRACTION && i >= components.substitutional() ? 0 : entry.getValue();
        }
        amounts[components.dependent()] = rest;
        return switch (source.unit()) {
            case MASS_PERCENT -> units.uFractions(amounts);
            case ATOM_PERCENT -> units.uOfMoleFractions(amounts);
            default -> amounts;
        };
    }

    /** Unknowns of the regions at the start. */
    List<double[]> compositions() throws LamellaException {
        List<double[]> compositions = new ArrayList<>();
        for (int r = 0; r < description.regions().size(); r++) {
            CompositionSource source = description.regions().get(r).composition();
            compositions.add(source.unit() == CompositionUnit.EQUILIBRIUM ? equilibriumWithNeighbour(r)
                    : checked(unknowns(source, components, units), r));
        }
        return compositions;
    }

    private double[] checked(double[] unknowns, int r) throws LamellaException {
        double[] u = new double[components.count()];
        components.expand(unknowns, 0, u);
        if (!(u[components.dependent()] > 0)) {
            throw failure("the composition of region " + (r + 1) + " leaves no " + components.symbols().get(components.dependent()));
        }
        return unknowns;
    }

    private double[] equilibriumWithNeighbour(int r) throws LamellaException {
        int count = description.regions().size();
        int neighbour = r + 1 < count && isGiven(r + 1) ? r + 1 : r - 1;
        if (neighbour < 0 || !isGiven(neighbour)) {
            throw failure("region " + (r + 1) + " has the composition 'equilibrium' but no neighbour whose composition is given");
        }
        if (contact(Math.min(r, neighbour)) instanceof TieLineContact tie) {
            return unknowns(r < neighbour ? tie.left() : tie.right(), components, units);
        }
        double[] overall = fractions(description.regions().get(neighbour).composition(), components, units);
        TieLine line = tieLines.find(name(r), name(neighbour), positive(overall, neighbour), Optional.empty());
        return components.unknownsOf(line.firstU());
    }

    private boolean isGiven(int r) {
        return description.regions().get(r).composition().unit() != CompositionUnit.EQUILIBRIUM;
    }

    private String name(int r) {
        return description.regions().get(r).phase();
    }

    /** Between two phases of databases every element must be there: a potential of minus infinity is equal to nothing. */
    private double[] positive(double[] u, int r) throws LamellaException {
        for (int i = 0; i < u.length; i++) {
            if (!(u[i] > 0)) {
                throw failure("region " + (r + 1) + " has no " + components.symbols().get(i)
                        + ", which cannot be in equilibrium with another phase; give it a trace or leave the element out");
            }
        }
        return u;
    }

    private ContactSource contact(int i) {
        return description.contacts().isEmpty() ? new EquilibriumContact() : description.contacts().get(i);
    }

    /** The interfaces. */
    List<Interface> interfaces(List<double[]> compositions, Predicate<String> isThermodynamic) throws LamellaException {
        List<Interface> interfaces = new ArrayList<>();
        for (int i = 0; i + 1 < description.regions().size(); i++) {
            ContactSource source = contact(i);
            boolean thermodynamic = isThermodynamic.test(name(i)) && isThermodynamic.test(name(i + 1));
            if (source instanceof EquilibriumContact) {
                interfaces.add(equilibrium(i, compositions, thermodynamic));
            } else if (source instanceof TieLineContact tie) {
                interfaces.add(tieLine(i, tie));
            } else if (source instanceof SolubilityContact solubility) {
                interfaces.add(solubility(compositions.get(i), solubility));
            } else {
                interfaces.add(fixed(i, compositions, (FixedContact) source, thermodynamic));
            }
        }
        return interfaces;
    }

    private Interface equilibrium(int i, List<double[]> compositions, boolean thermodynamic) throws LamellaException {
        if (!thermodynamic) {
            throw failure("the interface " + name(i) + " | " + name(i + 1) + " needs thermodynamics for both phases, or a tie-line, a "
                    + "solubility product or 'fixed' under 'interfaces'");
        }
        RegionSource right = description.regions().get(i + 1);
        boolean rightGiven = right.composition().unit() != CompositionUnit.EQUILIBRIUM;
        double[] left = expanded(compositions.get(i));
        double[] own = expanded(compositions.get(i + 1));
        double[] overall = positive(rightGiven ? own : left, rightGiven ? i + 1 : i);
        Optional<double[]> other = isGiven(i) && isGiven(i + 1) ? Optional.of(positive(rightGiven ? left : own, i)) : Optional.empty();
        TieLine line = tieLines.find(name(i), name(i + 1), overall, other);
        return new Interface(new EqualPotentials(components), components.unknownsOf(line.firstU()), components.unknownsOf(line.secondU()));
    }

    private double[] expanded(double[] unknowns) {
        double[] u = new double[components.count()];
        components.expand(unknowns, 0, u);
        return u;
    }

    private Interface tieLine(int i, TieLineContact tie) throws LamellaException {
        if (components.count() != 2) {
            throw failure("a tie-line can be given for two elements only; with " + components.count() + " it moves, and the interface "
                    + name(i) + " | " + name(i + 1) + " needs thermodynamics or a solubility product");
        }
        double[] left = unknowns(tie.left(), components, units);
        double[] right = unknowns(tie.right(), components, units);
        if (left[0] == right[0]) {
            throw failure("both ends of the tie-line are the same");
        }
        return new Interface(new FixedTieLine(left[0], right[0]), left, right);
    }

    /** The start is the composition with the compound's ratios that is just saturated. */
    private Interface solubility(double[] compound, SolubilityContact source) throws LamellaException {
        int m = components.unknowns();
        double[] exponents = new double[m];
        for (int k = 0; k < m; k++) {
            exponents[k] = source.exponents().getOrDefault(components.unknownSymbols().get(k), 0.0);
        }
        double sum = Arrays.stream(exponents).sum();
        if (!(sum > 0)) {
            throw failure("the solubility product has no exponents for " + components.unknownSymbols());
        }
        DoubleUnaryOperator product = temperature -> source.product() * Math.exp(-source.enthalpyJPerMol()
                / ThermodynamicState.GAS_CONSTANT * (1 / temperature - 1 / source.referenceK()));
        double log = Math.log(product.applyAsDouble(description.temperature().at(0)));
        double[] start = compound.clone();
        for (int k = 0; k < m; k++) {
            log -= exponents[k] * Math.log(compound[k]);
        }
        for (int k = 0; k < m; k++) {
            start[k] *= Math.exp(log / sum);
        }
        return new Interface(new SolubilityProduct(compound, exponents, product), compound, start);
    }

    private Interface fixed(int i, List<double[]> compositions, FixedContact source, boolean thermodynamic) throws LamellaException {
        double[] left = compositions.get(i);
        double[] right = compositions.get(i + 1);
        if (source.ratios().isEmpty()) {
            if (!thermodynamic) {
                throw failure("the fixed interface " + name(i) + " | " + name(i + 1)
                        + " needs thermodynamics for both phases, or ratios of the elements");
            }
            return new Interface(new EqualDiffusionPotentials(components), left, right);
        }
        double[] ratios = new double[components.unknowns()];
        for (int k = 0; k < ratios.length; k++) {
            ratios[k] = source.ratios().getOrDefault(components.unknownSymbols().get(k), 1.0);
        }
        return new Interface(new Partition(ratios), left, right);
    }

    Boundary end(EndSource source, String which, boolean thermodynamic) throws LamellaException {
        if (source instanceof CompositionEnd held) {
            return Boundary.composition(unknowns(held.composition(), components, units));
        }
        if (!(source instanceof SupplyEnd end)) {
            return Boundary.closed();
        }
        List<Supply> supplies = new ArrayList<>();
        if (!thermodynamic && end.supplies().values().stream().anyMatch(supply -> supply.kind()
                .ordinal() >= SupplyKind.POTENTIAL.ordinal())) {
            throw failure("the " + which + " end holds a potential or an activity, which needs thermodynamics of the phase there");
        }
        for (String symbol : components.unknownSymbols()) {
            supplies.add(end.supplies().containsKey(symbol) ? supply(symbol, end.supplies().get(symbol), which) : new Supply.Flux(0));
        }
        return new Boundary.Exchange(supplies);
    }

    private Supply supply(String symbol, SupplySource source, String which) throws LamellaException {
        switch (source.kind()) {
            case FLUX:
                return new Supply.Flux(source.value());
            case FRACTION:
                return new Supply.Fraction(source.value());
            case POTENTIAL:
                return new Supply.Potential(temperature -> source.value());
            default:
                DoubleUnaryOperator reference = ReferenceState.of(symbol).orElseThrow(() -> failure("the activity of " + symbol
                        + " at the " + which + " end has no reference state (there are those of C and N); give a potential in J/mol"));
                return new Supply.Potential(temperature -> reference.applyAsDouble(temperature)
                        + ThermodynamicState.GAS_CONSTANT * temperature * Math.log(source.value()));
        }
    }
}
