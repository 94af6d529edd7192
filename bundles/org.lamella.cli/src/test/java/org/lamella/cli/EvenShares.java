package org.lamella.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.parameter.Parameter;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;

/** A quantification that gives each element the same share, and all counts of the spectrum. */
final class EvenShares implements Quantification<EvenShares.Entries> {

    /** Its parameters. */
    public record Entries(@Parameter(label = "Elements", defaultValue = "Fe,Pt", help = "The elements.") List<String> lines) {
    }

    @Override
    public Class<Entries> parameterType() {
        return Entries.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, Entries entries, Progress progress) {
        double share = 1.0 / entries.lines().size();
        double counts = spectrum.sum().doubleValue();
        Composition.Fraction fraction = new Composition.Fraction(share, 0.01, 0.001);
        List<Composition.Row> rows = entries.lines().stream()
                .map(element -> new Composition.Row(element, element + "_Ka", counts, Math.sqrt(counts), 4, fraction, fraction)).toList();
        return new Composition("Even shares", rows, Map.of("k-factors", "none"), Optional.empty(), List.of("Made up."));
    }
}
