package org.lamella.diffusion.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.diffusion.phase.Arrhenius;
import org.lamella.diffusion.setup.CaseDescription.DatabasePhaseSource;
import org.lamella.diffusion.setup.CaseDescription.FickianSource;
import org.lamella.diffusion.setup.CaseDescription.MobilitySource;
import org.lamella.diffusion.setup.CaseDescription.PhaseSource;

/** Reads what a case says of a phase. */
final class PhaseReader {

    /** The law of carbon in austenite by its name. */
    static final String CARBON_IN_AUSTENITE = "carbon in austenite";

    private final List<String> elements;

    PhaseReader(List<String> elements) {
        this.elements = elements;
    }

    PhaseSource read(CaseNode node) throws LamellaException {
        Map<String, CaseNode> keys = node.entries("mobility", "tracers", "mobility factor", "diffusivities", "activation", "law");
        boolean fickian = keys.containsKey("diffusivities") || keys.containsKey("law");
        return fickian ? fickian(node, keys) : database(node, keys);
    }

    private PhaseSource fickian(CaseNode node, Map<String, CaseNode> keys) throws LamellaException {
        boolean frozen = keys.containsKey("mobility") && keys.get("mobility").word("none", "given").equals("none");
        if (keys.containsKey("law")) {
            if (elements.size() != 2) {
                throw keys.get("law").mistake("is for two elements");
            }
            return new FickianSource(new double[0], new double[0], keys.get("law").word(CARBON_IN_AUSTENITE), 1, frozen);
        }
        int m = elements.size() - 1;
        double[] factors = matrix(keys.get("diffusivities"), m, Dimension.DIFFUSIVITY);
        double[] energies = keys.containsKey("activation") ? matrix(keys.get("activation"), m, Dimension.ENERGY) : new double[0];
        for (int k = 0; k < m; k++) {
            if (!frozen && !(factors[k * m + k] > 0)) {
                throw keys.get("diffusivities").mistake("must be above zero on the diagonal; 'mobility: none' says that nothing diffuses");
            }
        }
        if (keys.containsKey("tracers") || keys.containsKey("mobility factor")) {
            throw node.mistake("has diffusivities and needs no tracers nor mobility factor");
        }
        return new FickianSource(factors, energies, "", 1, frozen);
    }

    /** A square matrix of lists, or one number for two elements. */
    private static double[] matrix(CaseNode node, int m, Dimension dimension) throws LamellaException {
        if (m == 1 && !node.isList()) {
            return new double[] {node.quantity(dimension)};
        }
        double[] matrix = new double[m * m];
        List<CaseNode> rows = node.items();
        for (int k = 0; k < rows.size(); k++) {
            List<CaseNode> row = rows.get(k).items();
            if (rows.size() != m || row.size() != m) {
                throw node.mistake("must be " + m + " rows of " + m + " values, one an element but the first");
            }
            for (int l = 0; l < m; l++) {
                matrix[k * m + l] = row.get(l).quantity(dimension);
            }
        }
        return matrix;
    }

    private PhaseSource database(CaseNode node, Map<String, CaseNode> keys) throws LamellaException {
        Map<String, Arrhenius> tracers = new LinkedHashMap<>();
        if (keys.containsKey("tracers")) {
            for (Map.Entry<String, CaseNode> entry : keys.get("tracers").entries().entrySet()) {
                Map<String, CaseNode> tracer = entry.getValue().entries("D0", "Q");
                if (!elements.contains(entry.getKey())) {
                    throw entry.getValue().mistake("is none of the elements " + String.join(", ", elements));
                }
                tracers.put(entry.getKey(), new Arrhenius(CaseNode.required(tracer, "D0", entry.getValue()).positive(Dimension.DIFFUSIVITY),
                        tracer.containsKey("Q") ? tracer.get("Q").quantity(Dimension.ENERGY) : 0));
            }
        }
        MobilitySource mobility = tracers.isEmpty() ? MobilitySource.DATABASE : MobilitySource.ASSUMED;
        if (keys.containsKey("mobility")) {
            mobility = switch (keys.get("mobility").word("database", "none", "assumed")) {
                case "none" -> MobilitySource.NONE;
                case "assumed" -> MobilitySource.ASSUMED;
                default -> MobilitySource.DATABASE;
            };
        }
        if (mobility == MobilitySource.ASSUMED && tracers.size() != elements.size()) {
            throw node.mistake("needs tracers for all elements: " + String.join(", ", elements));
        }
        if (keys.containsKey("activation")) {
            throw keys.get("activation").mistake("goes with diffusivities");
        }
        return new DatabasePhaseSource(mobility, tracers,
                keys.containsKey("mobility factor") ? keys.get("mobility factor").positive(Dimension.NUMBER) : 1);
    }
}
