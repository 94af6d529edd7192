package org.lamella.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.ResourceTable;

/**
 * The table of characteristic lines of all elements from lithium on, with energies of NIST's X-ray transition energies (Deslattes et al.,
 * Rev. Mod. Phys. 75 (2003) 35) for K and L and of Bearden (Rev. Mod. Phys. 39 (1967) 78) for M; {@code transitions.csv} says where each
 * number comes from. Hydrogen and helium have no lines.
 *
 * <p>Names are those of the field: {@code Fe_Ka1} is one transition; {@code Fe_Ka}, {@code Fe_Kb}, {@code Pt_La}, {@code Pt_Ma} and
 * {@code Sn_Mz} are doublets that an energy-dispersive detector does not resolve.
 */
public final class XrayLines {

    /** A line is worth measuring when the beam has twice the energy of its edge. */
    private static final double USEFUL_OVERVOLTAGE = 2;
    private static final double REFERENCE_BEAM_KEV = 200;
    private static final Map<String, List<String>> DOUBLETS = Map.of(
            "Ka", List.of("Ka1", "Ka2"),
            "Kb", List.of("Kb1", "Kb3"),
            "La", List.of("La1", "La2"),
            "Ma", List.of("Ma1", "Ma2"),
            "Mz", List.of("Mz1", "Mz2"));

    private static final List<List<Transition>> TRANSITIONS = loadTransitions();
    private static final Map<Element, List<XrayLine>> LINES = Element.all().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), element -> join(element, singleLines(element))));
    /** A single transition and the joined line of the same name are one and the same. */
    private static final Map<String, XrayLine> BY_NAME = Element.all().stream()
            .flatMap(element -> Stream.concat(singleLines(element).stream(), lines(element).stream()))
            .collect(Collectors.toUnmodifiableMap(XrayLine::name, Function.identity(), (single, joined) -> joined));

    private XrayLines() {
    }

    private static List<List<Transition>> loadTransitions() {
        List<List<Transition>> all = new ArrayList<>();
        for (int z = 0; z <= Element.LAST; z++) {
            all.add(new ArrayList<>());
        }
        for (String[] row : ResourceTable.rows(XrayLines.class, "transitions.csv")) {
            int z = Integer.parseInt(row[0]);
            int dash = row[2].indexOf('-');
            all.get(z).add(new Transition(Element.of(z), Subshell.valueOf(row[2].substring(0, dash)), row[2].substring(dash + 1), row[3],
                    Double.parseDouble(row[4]) / 1000, Double.parseDouble(row[5])));
        }
        return all.stream().map(List::copyOf).toList();
    }

    /** Every transition as a line, with its share in the photons of its family. */
    private static List<XrayLine> singleLines(Element element) {
        EmissionModel emission = new ThinFilmEmission(REFERENCE_BEAM_KEV);
        Map<LineFamily, Double> totals = new EnumMap<>(LineFamily.class);
        for (Transition transition : transitions(element)) {
            totals.merge(transition.vacancy().family(), emission.crossSectionCm2(transition), Double::sum);
        }
        List<XrayLine> lines = new ArrayList<>();
        for (Transition transition : transitions(element)) {
            LineFamily family = transition.vacancy().family();
            lines.add(new XrayLine(element, transition.label(), family, transition.energyKeV(),
                    emission.crossSectionCm2(transition) / totals.get(family)));
        }
        return lines;
    }

    private static List<XrayLine> join(Element element, List<XrayLine> single) {
        Map<String, XrayLine> joined = new LinkedHashMap<>();
        for (XrayLine line : single) {
            String label = doubletOf(line.label());
            joined.merge(label, new XrayLine(element, label, line.family(), line.energyKeV(), line.relativeWeight()), XrayLines::together);
        }
        return joined.values().stream()
                .sorted(Comparator.comparing(XrayLine::family).thenComparing(XrayLine::relativeWeight, Comparator.reverseOrder()))
                .toList();
    }

    private static String doubletOf(String label) {
        return DOUBLETS.entrySet().stream()
                .filter(doublet -> doublet.getValue().contains(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(label);
    }

    private static XrayLine together(XrayLine a, XrayLine b) {
        double weight = a.relativeWeight() + b.relativeWeight();
        double energyKeV = (a.relativeWeight() * a.energyKeV() + b.relativeWeight() * b.energyKeV()) / weight;
        return new XrayLine(a.element(), a.label(), a.family(), energyKeV, weight);
    }

    /**
     * The transitions of an element, in IUPAC order.
     *
     * @param element the element
     * @return none for hydrogen and helium
     */
    public static List<Transition> transitions(Element element) {
        return TRANSITIONS.get(element.atomicNumber());
    }

    /**
     * The transitions that make up a line.
     *
     * @param line a line of this table, a doublet or a single one
     * @return one or more
     */
    public static List<Transition> transitions(XrayLine line) {
        return transitions(line.element()).stream()
                .filter(transition -> transition.label().equals(line.label()) || doubletOf(transition.label()).equals(line.label()))
                .toList();
    }

    /**
     * The lines of an element as an energy-dispersive detector sees them, doublets joined. The weights of a family add up to one.
     *
     * @param element the element
     * @return K before L before M, the strongest of a family first; none for hydrogen and helium
     */
    public static List<XrayLine> lines(Element element) {
        return LINES.get(element);
    }

    /**
     * A line by its name.
     *
     * @param name a doublet such as {@code Fe_Ka} or a transition such as {@code Fe_Ka1}
     * @return empty when the table has no such line
     */
    public static Optional<XrayLine> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * A line by its name, for text that a user wrote.
     *
     * @param name a doublet such as {@code Fe_Ka} or a transition such as {@code Fe_Ka1}
     * @return the line
     * @throws LamellaException when the table has no such line
     */
    public static XrayLine of(String name) throws LamellaException {
        Optional<XrayLine> line = find(name);
        if (line.isEmpty()) {
            int bar = name.indexOf('_');
            Optional<Element> element = Element.find(bar < 0 ? name : name.substring(0, bar));
            String known = element.map(e -> "; " + e + " has " + String.join(", ", lines(e).stream().map(XrayLine::name).toList()))
                    .orElse("; write it as in Fe_Ka or Pt_La");
            throw new LamellaException("There is no X-ray line '" + name + "'" + known + ".");
        }
        return line.get();
    }

    /**
     * The lines of all elements in a range of energies, doublets joined.
     *
     * @param fromKeV lower bound, keV, included
     * @param toKeV upper bound, keV, included
     * @return by rising energy
     */
    public static List<XrayLine> between(double fromKeV, double toKeV) {
        return LINES.values().stream().flatMap(List::stream)
                .filter(line -> line.energyKeV() >= fromKeV && line.energyKeV() <= toKeV)
                .sorted(Comparator.comparingDouble(XrayLine::energyKeV).thenComparing(XrayLine::name))
                .toList();
    }

    /**
     * The line by which an element is best measured: the strongest line of the deepest shell whose edge lies below half the beam energy.
     *
     * @param element the element
     * @param beamEnergyKeV kinetic energy of the electrons, keV
     * @return empty when the beam excites no line
     */
    public static Optional<XrayLine> main(Element element, double beamEnergyKeV) {
        return main(element, beamEnergyKeV, 0, beamEnergyKeV);
    }

    /**
     * The line by which an element is best measured in a spectrum that covers a range of energies.
     *
     * @param element the element
     * @param beamEnergyKeV kinetic energy of the electrons, keV
     * @param fromKeV lower end of the spectrum, keV
     * @param toKeV upper end of the spectrum, keV
     * @return the strongest line of the deepest shell whose edge lies below half the beam energy and whose strongest line lies in the
     *         range; empty when there is none
     */
    public static Optional<XrayLine> main(Element element, double beamEnergyKeV, double fromKeV, double toKeV) {
        for (LineFamily family : LineFamily.values()) {
            Optional<XrayLine> strongest = lines(element).stream().filter(line -> line.family() == family).findFirst();
            if (strongest.isPresent() && isExcited(element, family, beamEnergyKeV)
                    && strongest.get().energyKeV() >= fromKeV && strongest.get().energyKeV() <= toKeV) {
                return strongest;
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a beam has twice the energy of the edge that a line belongs to.
     *
     * @param line the line
     * @param beamEnergyKeV kinetic energy of the electrons, keV
     * @return false for lines that come out weak or not at all
     */
    public static boolean isWorthMeasuring(XrayLine line, double beamEnergyKeV) {
        return isExcited(line.element(), line.family(), beamEnergyKeV);
    }

    private static boolean isExcited(Element element, LineFamily family, double beamEnergyKeV) {
        for (Subshell subshell : Subshell.values()) {
            if (subshell.family() == family && USEFUL_OVERVOLTAGE * VacancyTable.edgeKeV(element, subshell) <= beamEnergyKeV) {
                return true;
            }
        }
        return false;
    }
}
