package org.lamella.eels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lamella.xray.Element;

/** HyperSpy, where it is installed, puts the edges to the same energies. */
class HyperSpyEdgesTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    /** One line an element and shell: the lowest onset of its subshells, as HyperSpy often gives both of a pair the same. */
    private static final String SCRIPT = """
            from hyperspy.misc.elements import elements_db
            shells = {'L2': 'L3', 'L2,3': 'L3', 'M2': 'M3', 'M4': 'M5', 'N4': 'N5', 'O4': 'O5', 'K1a': 'K', 'L1a': 'L1'}
            for symbol, entry in elements_db.as_dictionary().items():
                edges = (entry.get('Atomic_properties') or {}).get('Binding_energies') or {}
                lowest = {}
                for name, edge in edges.items():
                    shell = shells.get(name, name)
                    onset = edge['onset_energy (eV)']
                    major = edge['relevance'] == 'Major'
                    if shell not in lowest or onset < lowest[shell][0]:
                        lowest[shell] = (onset, major)
                for shell, (onset, major) in lowest.items():
                    print('EDGE', symbol, shell, onset, major)
            """;
    private static final double TOLERANCE_EV = 2;
    /** A plasmon-like peak has no sharp onset; tables differ by where on its rise they put it. */
    private static final double BROAD_TOLERANCE_EV = 3;
    /** HyperSpy has the M4 onset of Bearden and Burr for both. */
    private static final Map<String, Double> EXCEPTIONS = Map.of("Y M5", 3.0);

    @Test
    void onsetsAgree() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no python3 here");
        List<String> lines = run();
        assumeTrue(!lines.isEmpty(), "python3-hyperspy is not installed");
        int compared = 0;
        int sameRelevance = 0;
        for (String line : lines) {
            String[] fields = line.split(" ");
            CoreEdge edge = edge(fields[1], fields[2]);
            double tolerance = edge.shape() == EdgeShape.BROAD_PEAK ? BROAD_TOLERANCE_EV
                    : EXCEPTIONS.getOrDefault(fields[1] + " " + fields[2], TOLERANCE_EV);
            assertEquals(Double.parseDouble(fields[3]), edge.onsetEv(), tolerance, edge.name());
            compared++;
            sameRelevance += edge.isMajor() == Boolean.parseBoolean(fields[4]) ? 1 : 0;
        }
        assertTrue(compared > 180, "compared " + compared);
        assertTrue(sameRelevance >= 0.98 * compared, sameRelevance + " of " + compared + " are as relevant there");
    }

    /** The edge that begins with a subshell. */
    private static CoreEdge edge(String symbol, String subshell) {
        String pair = subshell.length() == 1 ? subshell : subshell.charAt(0) + "" + (char) (subshell.charAt(1) - 1) + subshell.charAt(1);
        return CoreEdges.of(Element.find(symbol).orElseThrow()).stream()
                .filter(edge -> edge.shells().equals(subshell) || edge.shells().equals(pair)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + symbol + " " + subshell));
    }

    private static List<String> run() throws Exception {
        Process python = new ProcessBuilder(PYTHON.toString(), "-c", SCRIPT).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String text = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(python.waitFor(2, TimeUnit.MINUTES));
        return text.lines().filter(line -> line.startsWith("EDGE ")).toList();
    }
}
