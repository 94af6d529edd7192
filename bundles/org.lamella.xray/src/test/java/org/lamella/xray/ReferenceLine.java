package org.lamella.xray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of the reference table that lies beside the checkout, with our transition of the same name.
 *
 * @param transition ours
 * @param energyKeV theirs
 * @param crossSectionCm2 their cross-section for emission at 200 kV
 */
record ReferenceLine(Transition transition, double energyKeV, double crossSectionCm2) {

    static List<ReferenceLine> all() {
        List<ReferenceLine> lines = new ArrayList<>();
        try {
            for (String text : Files.readAllLines(SharedFile.of("data/reference/xray_lines_200keV.csv"))) {
                if (!text.startsWith("#")) {
                    String[] row = text.split(",");
                    find(Integer.parseInt(row[1]), row[2]).ifPresent(transition ->
                            lines.add(new ReferenceLine(transition, Double.parseDouble(row[3]), Double.parseDouble(row[4]))));
                }
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return lines;
    }

    private static Optional<Transition> find(int atomicNumber, String iupac) {
        return XrayLines.transitions(Element.of(atomicNumber)).stream()
                .filter(t -> (t.vacancy() + t.filler()).equals(iupac)).findAny();
    }

    /** Whether the line is one that EDS analysis uses: Ka, Kb1, La, Lb1, Ma, Mb, above 0.2 keV. */
    boolean isPrincipal() {
        return energyKeV > 0.2 && List.of("Ka1", "Ka2", "La1", "La2", "Lb1", "Ma1", "Ma2", "Mb").contains(transition.label())
                || energyKeV > 2 && List.of("Kb1", "Kb3").contains(transition.label());
    }
}
