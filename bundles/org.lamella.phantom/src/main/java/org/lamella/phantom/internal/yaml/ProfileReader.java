package org.lamella.phantom.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.phantom.internal.geometry.Direction;
import org.lamella.phantom.internal.geometry.Painter;
import org.lamella.phantom.internal.geometry.ProfilePainter;

/**
 * Reads a table of positions. What is at a position is a phase, a mixture of phases by their shares, or a composition, which becomes a
 * phase of its own.
 */
final class ProfileReader {

    private static final double TOLERANCE = 1e-6;

    private final Field field;
    private final PhaseList phases;

    /** Reads the direction of a part, when it has one. */
    @FunctionalInterface
    interface DirectionReader {
        Direction read() throws LamellaException;
    }

    ProfileReader(Field field, PhaseList phases) {
        this.field = field;
        this.phases = phases;
    }

    Painter read(YamlValue table, YamlMapping part, DirectionReader direction) throws LamellaException {
        List<YamlValue> rows = table.items();
        double[] positionsNm = new double[rows.size()];
        List<double[]> sparse = new ArrayList<>();
        for (int i = 0; i < positionsNm.length; i++) {
            List<YamlValue> cells = rows.get(i).items(2, "a position and what is there");
            positionsNm[i] = field.lengthNm(cells.get(0));
            if (i > 0 && positionsNm[i] < positionsNm[i - 1]) {
                throw cells.get(0).failure("must go up from row to row, and " + cells.get(0).text() + " does not");
            }
            sparse.add(mixture(cells.get(1), positionsNm[i]));
        }
        ProfilePainter.Measure measure = measure(part, direction);
        double[][] mixtures = new double[positionsNm.length][phases.phases().size()];
        for (int i = 0; i < mixtures.length; i++) {
            System.arraycopy(sparse.get(i), 0, mixtures[i], 0, sparse.get(i).length);
        }
        return new ProfilePainter(measure, positionsNm, mixtures);
    }

    private ProfilePainter.Measure measure(YamlMapping part, DirectionReader direction) throws LamellaException {
        Optional<YamlValue> around = part.optional("around");
        if (around.isPresent()) {
            double[] centre = field.point(around.get());
            return new ProfilePainter.Measure.Around(centre[0], centre[1]);
        }
        Optional<YamlValue> bothWays = part.optional("both-ways");
        return new ProfilePainter.Measure.Along(direction.read(), bothWays.isPresent() && bothWays.get().flag());
    }

    /** Shares of the phases known so far. */
    private double[] mixture(YamlValue what, double positionNm) throws LamellaException {
        if (!what.isMapping()) {
            int phase = phases.number(what);
            return only(phase);
        }
        YamlMapping mapping = what.mapping();
        if (CompositionReader.isComposition(mapping)) {
            return only(phases.add(mapping, String.format(Locale.ROOT, "profile at %.6g nm (line %s)", positionNm, what.line())));
        }
        double[] shares = new double[phases.phases().size()];
        double sum = 0;
        for (String name : mapping.keys()) {
            YamlValue share = mapping.required(name);
            double given = share.number(value -> value >= 0 && value <= 1, "from 0 to 1");
            shares[phases.named(share)] += given;
            sum += given;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw what.failure("has shares that add up to " + sum + ", not 1");
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    private double[] only(int phase) {
        double[] shares = new double[phases.phases().size()];
        shares[phase] = 1;
        return shares;
    }
}
