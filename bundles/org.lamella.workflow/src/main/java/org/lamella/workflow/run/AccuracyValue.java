package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.DecompositionResult;
import org.lamella.core.metric.ComponentMatching;
import org.lamella.core.metric.MapError;
import org.lamella.core.metric.SpectralAngle;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.part.ElementMapsPart;
import org.lamella.workflow.part.PlotPart;
import org.lamella.workflow.part.TruthPart;
import org.lamella.workflow.report.NamedMap;
import org.lamella.workflow.report.PixelGrid;
import org.lamella.workflow.report.Results;
import org.lamella.workflow.report.TruthRow;

/**
 * How well components stand for the phases of a simulated image, paired by the smallest sum of spectral angles. The facts of a phase are
 * {@code Brg.component}, {@code Brg.angle} in degrees and {@code Brg.mse}, the mean squared error of its map; of all together
 * {@code worst-angle} and {@code sum-of-angles}. Its parts are {@code Brg.map}, the share of its component in each pixel, and
 * {@code Brg.spectrum}, the counts of its component.
 *
 * @param found the decomposition
 * @param matches one a phase that a component stands for
 * @param label name for reports
 * @param provenance the decomposition's with this step added
 */
public record AccuracyValue(DecompositionValue found, List<Match> matches, String label, Provenance provenance) implements StepValue {

    /**
     * A phase and the component that stands for it.
     *
     * @param phase name of the phase
     * @param component number of the component, from 0
     * @param angleDeg spectral angle, degrees
     * @param mapError mean squared error of the map, 0 to 1
     * @param spectrum true spectrum on the channels of the components
     * @param map true share of the phase in each pixel
     * @param share found share in each pixel; the component's map itself where there are negative values
     */
    public record Match(String phase, int component, double angleDeg, double mapError, double[] spectrum, double[] map, double[] share) {
    }

    /** Copies. */
    public AccuracyValue {
        matches = List.copyOf(matches);
    }

    /**
     * Compares.
     *
     * @param truth what the image was made of
     * @param found its decomposition
     * @param label name for reports
     * @param provenance of the result
     * @return a match for each phase, or for each component when there are fewer
     * @throws LamellaException when the components are on other channels or pixels than the truth
     */
    static AccuracyValue of(ImageTruth truth, DecompositionValue found, String label, Provenance provenance)
            throws LamellaException {
        DecompositionResult result = found.outcome().result();
        double[][] known = onChannels(truth, result.energyAxis());
        double[][] maps = truth.specimen().maps();
        if (result.maps()[0].length != maps[0].length) {
            throw new LamellaException("the components have " + result.maps()[0].length + " pixels, the truth " + maps[0].length);
        }
        int[] component = ComponentMatching.pairs(known, result.spectra());
        double[][] shares = shares(result.maps());
        List<Match> matches = new ArrayList<>();
        for (int k = 0; k < component.length; k++) {
            if (component[k] >= 0) {
                matches.add(new Match(truth.phases().get(k), component[k],
                        SpectralAngle.degrees(known[k], result.spectra()[component[k]]),
                        MapError.meanSquared(shares[component[k]], maps[k]),
                        known[k], maps[k], shares[component[k]]));
            }
        }
        return new AccuracyValue(found, matches, label, provenance);
    }

    private static double[][] onChannels(ImageTruth truth, Axis used) throws LamellaException {
        ChannelRange range = ChannelRange.of(truth.energyAxis(), used.coordinate(0), used.coordinate(used.size() - 1));
        if (range.size() != used.size()) {
            throw new LamellaException("the components have " + used.size() + " channels where the truth has " + range.size());
        }
        return Arrays.stream(truth.spectra()).map(spectrum -> Arrays.copyOfRange(spectrum, range.from(), range.from() + range.size()))
                .toArray(double[][]::new);
    }

    private static double[][] shares(double[][] maps) {
        if (Arrays.stream(maps).flatMapToDouble(Arrays::stream).anyMatch(value -> value < 0)) {
            return maps;
        }
        double[][] shares = new double[maps.length][maps[0].length];
        for (int pixel = 0; pixel < maps[0].length; pixel++) {
            double sum = 0;
            for (double[] map : maps) {
                sum += map[pixel];
            }
            for (int k = 0; k < maps.length; k++) {
                shares[k][pixel] = sum > 0 ? maps[k][pixel] / sum : 0;
            }
        }
        return shares;
    }

    /** Sum of the spectral angles. @return degrees */
    double sumOfAngles() {
        return matches.stream().mapToDouble(Match::angleDeg).sum();
    }

    @Override
    public Optional<String> fact(String name) {
        if (name.equals("sum-of-angles")) {
            return text("%.2f", sumOfAngles());
        }
        if (name.equals("worst-angle")) {
            return text("%.2f", matches.stream().mapToDouble(Match::angleDeg).max().orElse(Double.NaN));
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : match(name.substring(0, dot)).flatMap(match -> switch (name.substring(dot + 1)) {
            case "component" -> text("%.0f", match.component() + 1);
            case "angle" -> text("%.2f", match.angleDeg());
            case "mse" -> text("%.3g", match.mapError());
            default -> Optional.empty();
        });
    }

    private Optional<Match> match(String phase) {
        return matches.stream().filter(match -> match.phase().equals(phase)).findFirst();
    }

    private static Optional<String> text(String format, double value) {
        return Optional.of(String.format(Locale.ROOT, format, value));
    }

    @Override
    public Optional<StepValue> part(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : match(name.substring(0, dot)).flatMap(match -> switch (name.substring(dot + 1)) {
            case "map" -> Optional.of(new MapValue(map(match.phase() + ", " + label, match.share()), provenance));
            case "spectrum" -> Optional.of(counts(match));
            default -> Optional.empty();
        });
    }

    private NamedMap map(String name, double[] values) {
        List<Axis> axes = found.outcome().result().navigationAxes();
        return new NamedMap(name, PixelGrid.width(axes), PixelGrid.height(axes), values, "", Arrays.stream(values).anyMatch(v -> v < 0));
    }

    private SpectrumValue counts(Match match) {
        DecompositionResult result = found.outcome().result();
        double all = Arrays.stream(result.maps()[match.component()]).sum();
        double[] counts = Arrays.stream(result.spectra()[match.component()]).map(value -> all * value).toArray();
        return new SpectrumValue(new Spectrum(found.image().header().withTitle(match.phase() + ", " + label), result.energyAxis(),
                NumericArray.of(counts)), provenance);
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of("worst-angle", "sum-of-angles"));
        for (Match match : matches) {
            List.of("component", "angle", "mse", "map", "spectrum").forEach(quantity -> names.add(match.phase() + "." + quantity));
        }
        return names;
    }

    @Override
    public void addTo(Results.Builder results) {
        results.add(new TruthPart(matches.stream()
                .map(match -> new TruthRow(match.phase(), label, match.component() + 1, match.angleDeg())).toList()));
        for (Match match : matches) {
            results.add(new PlotPart(AccuracyPlots.spectra(match, label, found.outcome().result())));
            results.add(new ElementMapsPart(List.of(map(match.phase() + ", truth", match.map()), map(
                    String.format(Locale.ROOT, "%s, %s, MSE %.2g", match.phase(), label, match.mapError()), match.share()))));
        }
    }
}
