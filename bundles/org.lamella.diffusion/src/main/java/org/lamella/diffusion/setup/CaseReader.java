package org.lamella.diffusion.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.Geometry;
import org.lamella.diffusion.TemperatureProgramme;
import org.lamella.diffusion.setup.CaseDescription.ClosedEnd;
import org.lamella.diffusion.setup.CaseDescription.CompositionEnd;
import org.lamella.diffusion.setup.CaseDescription.CompositionSource;
import org.lamella.diffusion.setup.CaseDescription.CompositionUnit;
import org.lamella.diffusion.setup.CaseDescription.ContactSource;
import org.lamella.diffusion.setup.CaseDescription.DatabaseSource;
import org.lamella.diffusion.setup.CaseDescription.EndSource;
import org.lamella.diffusion.setup.CaseDescription.EquilibriumContact;
import org.lamella.diffusion.setup.CaseDescription.FixedContact;
import org.lamella.diffusion.setup.CaseDescription.PhaseSource;
import org.lamella.diffusion.setup.CaseDescription.RegionSource;
import org.lamella.diffusion.setup.CaseDescription.SolubilityContact;
import org.lamella.diffusion.setup.CaseDescription.StepSource;
import org.lamella.diffusion.setup.CaseDescription.SupplyEnd;
import org.lamella.diffusion.setup.CaseDescription.SupplyKind;
import org.lamella.diffusion.setup.CaseDescription.SupplySource;
import org.lamella.diffusion.setup.CaseDescription.TieLineContact;

/** Reads a case from YAML. Every mistake is told in one sentence with its line. */
final class CaseReader {

    private static final int MOST_ELEMENTS = 16;
    private static final int MOST_CELLS = 20_000;
    private static final int DEFAULT_CELLS = 200;
    private static final double DEFAULT_TOLERANCE = 1e-5;
    private static final List<String> INTERSTITIAL = List.of("H", "B", "C", "N", "O");
    private static final String WORD_EQUILIBRIUM = "equilibrium";

    private final String source;
    private List<String> elements = List.of();

    private CaseReader(String source) {
        this.source = source;
    }

    static CaseDescription read(String source, String yaml) throws LamellaException {
        return new CaseReader(source).read(CaseNode.parse(source, yaml));
    }

    private CaseDescription read(CaseNode root) throws LamellaException {
        Map<String, CaseNode> entries = root.entries("title", "geometry", "inner radius", "elements", "interstitial", "temperature",
                "databases", "phases", "regions", "interfaces", "left", "right", "times", "tolerance");
        String title = entries.containsKey("title") ? entries.get("title").text() : source;
        Geometry geometry = geometry(entries);
        elements = elements(CaseNode.required(entries, "elements", root));
        List<RegionSource> regions = regions(CaseNode.required(entries, "regions", root));
        return new CaseDescription(source, title, geometry,
                entries.containsKey("inner radius") ? entries.get("inner radius").positive(Dimension.LENGTH) : 0, elements,
                interstitial(entries), databases(entries), temperature(CaseNode.required(entries, "temperature", root)), phases(entries),
                regions, contacts(entries, regions.size()), end(entries.get("left")), end(entries.get("right")),
                times(CaseNode.required(entries, "times", root)), tolerance(entries));
    }

    private static Geometry geometry(Map<String, CaseNode> entries) throws LamellaException {
        if (!entries.containsKey("geometry")) {
            return Geometry.PLANAR;
        }
        return switch (entries.get("geometry").word("planar", "cylindrical", "spherical")) {
            case "cylindrical" -> Geometry.CYLINDRICAL;
            case "spherical" -> Geometry.SPHERICAL;
            default -> Geometry.PLANAR;
        };
    }

    private static List<String> elements(CaseNode node) throws LamellaException {
        List<String> symbols = new ArrayList<>();
        for (CaseNode item : node.items()) {
            String symbol = item.text();
            if (!symbol.matches("[A-Z][a-z]?")) {
                throw item.mistake("is no symbol of an element: '" + symbol + "'");
            }
            if (symbols.contains(symbol)) {
                throw item.mistake("repeats " + symbol);
            }
            symbols.add(symbol);
        }
        if (symbols.size() < 2 || symbols.size() > MOST_ELEMENTS) {
            throw node.mistake("needs from 2 to " + MOST_ELEMENTS + " elements");
        }
        return symbols;
    }

    private String element(CaseNode node, String symbol) throws LamellaException {
        if (!elements.contains(symbol)) {
            throw node.mistake("is none of the elements " + String.join(", ", elements));
        }
        return symbol;
    }

    private List<String> interstitial(Map<String, CaseNode> entries) throws LamellaException {
        if (!entries.containsKey("interstitial")) {
            return elements.stream().filter(INTERSTITIAL::contains).toList();
        }
        CaseNode node = entries.get("interstitial");
        if (!node.isList()) {
            node.word("none");
            return List.of();
        }
        List<String> symbols = new ArrayList<>();
        for (CaseNode item : node.items()) {
            symbols.add(element(item, item.text()));
        }
        if (symbols.contains(elements.get(0))) {
            throw node.mistake("must not hold " + elements.get(0) + ", which makes up the balance");
        }
        return symbols;
    }

    private static List<DatabaseSource> databases(Map<String, CaseNode> entries) throws LamellaException {
        List<DatabaseSource> databases = new ArrayList<>();
        if (entries.containsKey("databases")) {
            for (CaseNode item : entries.get("databases").items()) {
                if (item.isMap()) {
                    Map<String, CaseNode> keys = item.entries("file", "without");
                    databases.add(new DatabaseSource(CaseNode.required(keys, "file", item).text(),
                            keys.containsKey("without") ? keys.get("without").texts() : List.of()));
                } else {
                    databases.add(new DatabaseSource(item.text(), List.of()));
                }
            }
        }
        return databases;
    }

    private static TemperatureProgramme temperature(CaseNode node) throws LamellaException {
        if (!node.isList()) {
            return TemperatureProgramme.isothermal(node.positive(Dimension.TEMPERATURE));
        }
        List<CaseNode> points = node.items();
        double[] times = new double[points.size()];
        double[] temperatures = new double[points.size()];
        for (int i = 0; i < times.length; i++) {
            Map<String, CaseNode> point = points.get(i).entries("time", "temperature");
            times[i] = CaseNode.required(point, "time", points.get(i)).quantity(Dimension.TIME);
            temperatures[i] = CaseNode.required(point, "temperature", points.get(i)).positive(Dimension.TEMPERATURE);
            if (i > 0 && !(times[i] > times[i - 1])) {
                throw points.get(i).mistake("must be later than the one before");
            }
        }
        return new TemperatureProgramme(times, temperatures);
    }

    private Map<String, PhaseSource> phases(Map<String, CaseNode> entries) throws LamellaException {
        Map<String, PhaseSource> phases = new LinkedHashMap<>();
        if (entries.containsKey("phases")) {
            for (Map.Entry<String, CaseNode> entry : entries.get("phases").entries().entrySet()) {
                phases.put(entry.getKey(), new PhaseReader(elements).read(entry.getValue()));
            }
        }
        return phases;
    }

    private List<RegionSource> regions(CaseNode node) throws LamellaException {
        List<RegionSource> regions = new ArrayList<>();
        for (CaseNode item : node.items()) {
            Map<String, CaseNode> keys = item.entries("phase", "length", "cells", "finest", "composition", "beyond");
            double length = CaseNode.required(keys, "length", item).positive(Dimension.LENGTH);
            double finest = keys.containsKey("finest") ? keys.get("finest").positive(Dimension.LENGTH) : 0;
            if (finest >= length) {
                throw keys.get("finest").mistake("must be less than the region's length");
            }
            regions.add(new RegionSource(CaseNode.required(keys, "phase", item).text(), length,
                    keys.containsKey("cells") ? keys.get("cells").wholeNumber(4, MOST_CELLS) : DEFAULT_CELLS, finest,
                    composition(CaseNode.required(keys, "composition", item)), step(keys, length)));
        }
        return regions;
    }

    private Optional<StepSource> step(Map<String, CaseNode> keys, double length) throws LamellaException {
        if (!keys.containsKey("beyond")) {
            return Optional.empty();
        }
        Map<String, CaseNode> step = keys.get("beyond").entries("at", "composition");
        double at = CaseNode.required(step, "at", keys.get("beyond")).positive(Dimension.LENGTH);
        if (at >= length) {
            throw step.get("at").mistake("must lie within the region");
        }
        return Optional.of(new StepSource(at, composition(CaseNode.required(step, "composition", keys.get("beyond")))));
    }

    private CompositionSource composition(CaseNode node) throws LamellaException {
        if (!node.isMap()) {
            node.word(WORD_EQUILIBRIUM);
            return CompositionSource.equilibrium();
        }
        Map<String, CaseNode> entries = node.entries();
        CompositionUnit unit = switch (CaseNode.required(entries, "unit", node).word("wt%", "at%", "u")) {
            case "wt%" -> CompositionUnit.MASS_PERCENT;
            case "at%" -> CompositionUnit.ATOM_PERCENT;
            default -> CompositionUnit.U_FRACTION;
        };
        Map<String, Double> amounts = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<String, CaseNode> entry : entries.entrySet()) {
            if (entry.getKey().equals("unit")) {
                continue;
            }
            String symbol = element(entry.getValue(), entry.getKey());
            if (symbol.equals(elements.get(0))) {
                throw entry.getValue().mistake("must be left out, it makes up the balance");
            }
            double amount = entry.getValue().quantity(Dimension.NUMBER);
            if (amount < 0) {
                throw entry.getValue().mistake("must not be negative");
            }
            amounts.put(symbol, amount);
            sum += amount;
        }
        if (unit != CompositionUnit.U_FRACTION && sum >= 100) {
            throw node.mistake("adds up to " + sum + " %, which leaves no " + elements.get(0));
        }
        return new CompositionSource(unit, amounts);
    }

    private List<ContactSource> contacts(Map<String, CaseNode> entries, int regions) throws LamellaException {
        if (!entries.containsKey("interfaces")) {
            return List.of();
        }
        List<ContactSource> contacts = new ArrayList<>();
        for (CaseNode item : entries.get("interfaces").items()) {
            contacts.add(contact(item));
        }
        if (contacts.size() != regions - 1) {
            throw entries.get("interfaces").mistake("has " + contacts.size() + " entries; " + regions + " regions have " + (regions - 1)
                    + " interfaces");
        }
        return contacts;
    }

    private ContactSource contact(CaseNode item) throws LamellaException {
        if (!item.isMap()) {
            return item.word(WORD_EQUILIBRIUM, "fixed").equals("fixed") ? new FixedContact(Map.of()) : new EquilibriumContact();
        }
        Map<String, CaseNode> kinds = item.entries("tie-line", "solubility", "fixed");
        if (kinds.size() != 1) {
            throw item.mistake("needs one of tie-line, solubility, fixed");
        }
        CaseNode node = kinds.values().iterator().next();
        switch (kinds.keySet().iterator().next()) {
            case "tie-line": {
                Map<String, CaseNode> keys = node.entries("left", "right");
                return new TieLineContact(composition(CaseNode.required(keys, "left", node)),
                        composition(CaseNode.required(keys, "right", node)));
            }
            case "solubility": {
                Map<String, CaseNode> keys = node.entries("product", "exponents", "enthalpy", "reference");
                return new SolubilityContact(numbers(CaseNode.required(keys, "exponents", node)),
                        CaseNode.required(keys, "product", node).positive(Dimension.NUMBER),
                        keys.containsKey("enthalpy") ? keys.get("enthalpy").quantity(Dimension.ENERGY) : 0,
                        keys.containsKey("reference") ? keys.get("reference").positive(Dimension.TEMPERATURE) : 1000);
            }
            default:
                return new FixedContact(numbers(node));
        }
    }

    private Map<String, Double> numbers(CaseNode node) throws LamellaException {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, CaseNode> entry : node.entries().entrySet()) {
            numbers.put(element(entry.getValue(), entry.getKey()), entry.getValue().positive(Dimension.NUMBER));
        }
        return numbers;
    }

    private EndSource end(CaseNode node) throws LamellaException {
        if (node == null) {
            return new ClosedEnd();
        }
        if (!node.isMap()) {
            node.word("closed");
            return new ClosedEnd();
        }
        Map<String, CaseNode> entries = node.entries();
        if (entries.containsKey("composition")) {
            node.entries("composition");
            return new CompositionEnd(composition(entries.get("composition")));
        }
        Map<String, SupplySource> supplies = new LinkedHashMap<>();
        for (Map.Entry<String, CaseNode> entry : entries.entrySet()) {
            String symbol = element(entry.getValue(), entry.getKey());
            if (symbol.equals(elements.get(0))) {
                throw entry.getValue().mistake("cannot be held, it makes up the balance");
            }
            supplies.put(symbol, supply(entry.getValue()));
        }
        return new SupplyEnd(supplies);
    }

    private static SupplySource supply(CaseNode node) throws LamellaException {
        Map<String, CaseNode> entries = node.entries("flux", "u", "potential", "activity");
        if (entries.size() != 1) {
            throw node.mistake("needs one of flux, u, potential, activity");
        }
        CaseNode value = entries.values().iterator().next();
        return switch (entries.keySet().iterator().next()) {
            case "flux" -> new SupplySource(SupplyKind.FLUX, value.quantity(Dimension.FLUX));
            case "u" -> new SupplySource(SupplyKind.FRACTION, value.quantity(Dimension.NUMBER));
            case "potential" -> new SupplySource(SupplyKind.POTENTIAL, value.quantity(Dimension.ENERGY));
            default -> new SupplySource(SupplyKind.ACTIVITY, value.positive(Dimension.NUMBER));
        };
    }

    private static double[] times(CaseNode node) throws LamellaException {
        List<Double> times = new ArrayList<>();
        for (CaseNode item : node.isList() ? node.items() : List.of(node)) {
            double time = item.positive(Dimension.TIME);
            if (!times.isEmpty() && !(time > times.get(times.size() - 1))) {
                throw item.mistake("must be later than the one before");
            }
            times.add(time);
        }
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double tolerance(Map<String, CaseNode> entries) throws LamellaException {
        if (!entries.containsKey("tolerance")) {
            return DEFAULT_TOLERANCE;
        }
        double tolerance = entries.get("tolerance").positive(Dimension.NUMBER);
        if (tolerance > 0.01) {
            throw entries.get("tolerance").mistake("must be at most 0.01");
        }
        return tolerance;
    }
}
