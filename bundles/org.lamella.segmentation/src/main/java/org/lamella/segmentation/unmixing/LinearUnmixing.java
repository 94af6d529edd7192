package org.lamella.segmentation.unmixing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.contribution.Unmixing;
import org.lamella.core.contribution.UnmixingResult;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;

/** Linear unmixing under one of the constraints. */
abstract class LinearUnmixing implements Unmixing<UnmixingParameters> {

    private final String method;
    private final Constraint constraint;

    LinearUnmixing(String method, Constraint constraint) {
        this.method = method;
        this.constraint = constraint;
    }

    @Override
    public final Class<UnmixingParameters> parameterType() {
        return UnmixingParameters.class;
    }

    @Override
    public final UnmixingResult unmix(SpectrumImage image, List<Endmember> endmembers, UnmixingParameters parameters, Progress progress)
            throws LamellaException {
        boolean likelihood = parameters.weights() == ChannelWeights.POISSON;
        if (likelihood && !constraint.nonNegative()) {
            throw new LamellaException("The likelihood of counts needs abundances that are not negative; choose other weights, or the"
                    + " method fcls or nnls.");
        }
        requireChannels(image, endmembers);
        ChannelRange range = range(image.energyAxis(), parameters);
        double[] weights = weights(image.cube(), range, parameters.weights(), progress.part(0, 0.1));
        EndmemberMatrix matrix = EndmemberMatrix.of(endmembers, range.from(), range.to(), parameters.scaling(), weights);
        if (likelihood) {
            requirePositive(matrix);
        }
        progress.message("Unmixing " + image.title());
        FitMaps maps = FitMaps.of(image.cube(), range.from(), matrix, constraint, parameters.scaling() == Scaling.SHARES, likelihood,
                progress.part(0.1, 1));
        return new UnmixingResult(method, image.navigationAxes(), image.energyAxis().crop(range.from(), range.to()), fitted(matrix),
                maps.abundances(), maps.residual(), maps.chiSquared(), facts(matrix, maps), remarks(maps, image));
    }

    private static void requireChannels(SpectrumImage image, List<Endmember> endmembers) throws LamellaException {
        if (endmembers.isEmpty()) {
            throw new LamellaException("There are no endmembers to unmix '" + image.title() + "' into; name one or more.");
        }
        for (Endmember endmember : endmembers) {
            if (endmember.spectrum().length != image.energyAxis().size()) {
                throw new LamellaException("The endmember '" + endmember.name() + "' has " + endmember.spectrum().length + " channels, but '"
                        + image.title() + "' has " + image.energyAxis().size() + "; give it on the same energy axis.");
            }
        }
    }

    private static ChannelRange range(Axis axis, UnmixingParameters parameters) throws LamellaException {
        double last = axis.coordinate(axis.size() - 1);
        double to = parameters.energyTo() > 0 ? parameters.energyTo() : Math.max(last, axis.coordinate(0));
        double from = parameters.energyFrom() > 0 ? parameters.energyFrom() : Math.min(last, axis.coordinate(0));
        ChannelRange range = ChannelRange.of(axis, from, to);
        if (range.size() == 0) {
            throw new LamellaException("No channel lies from " + parameters.energyFrom() + " to " + parameters.energyTo() + " "
                    + axis.units() + "; the energies run from " + axis.coordinate(0) + " to " + last + ".");
        }
        return range;
    }

    /** Counting noise as the mean spectrum has it; empty channels count as ones of half a count on the whole map. */
    private static double[] weights(Cube cube, ChannelRange range, ChannelWeights kind, Progress progress) throws LamellaException {
        double[] weights = new double[range.size()];
        Arrays.fill(weights, 1);
        if (kind != ChannelWeights.NONE) {
            double[] sum = cube.sumSpectrum(progress);
            for (int channel = 0; channel < weights.length; channel++) {
                weights[channel] = cube.pixels() / Math.max(0.5, sum[range.from() + channel]);
            }
        }
        return weights;
    }

    private static void requirePositive(EndmemberMatrix matrix) throws LamellaException {
        for (int i = 0; i < matrix.plain().length; i++) {
            if (matrix.plain()[i] < 0) {
                throw new LamellaException("The endmember '" + matrix.names().get(i % matrix.count()) + "' has negative values, which no"
                        + " counts come from; choose other weights, or set them to zero first.");
            }
        }
    }

    private static List<Endmember> fitted(EndmemberMatrix matrix) {
        List<Endmember> endmembers = new ArrayList<>();
        for (int k = 0; k < matrix.count(); k++) {
            double[] spectrum = new double[matrix.channels()];
            for (int channel = 0; channel < spectrum.length; channel++) {
                spectrum[channel] = matrix.plain()[channel * matrix.count() + k];
            }
            endmembers.add(new Endmember(matrix.names().get(k), spectrum));
        }
        return endmembers;
    }

    private static Map<String, Object> facts(EndmemberMatrix matrix, FitMaps maps) {
        int filled = maps.residual().length - maps.empty();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("mean abundances", IntStream.range(0, matrix.count()).mapToObj(k -> String.format(Locale.ROOT, "%s %.4f",
                matrix.names().get(k), Arrays.stream(maps.abundances()[k]).sum() / Math.max(1, filled))).collect(Collectors.joining(", ")));
        if (matrix.count() > 1) {
            facts.put("closest endmembers", matrix.closestPair());
        }
        facts.put("mean residual", Arrays.stream(maps.residual()).sum() / Math.max(1, filled));
        facts.put("mean reduced chi-squared", Arrays.stream(maps.chiSquared()).filter(Double::isFinite).average().orElse(Double.NaN));
        facts.put("empty pixels", maps.empty());
        return facts;
    }

    private static List<String> remarks(FitMaps maps, SpectrumImage image) {
        return maps.empty() == 0 ? List.of()
                : List.of(maps.empty() + " pixels of '" + image.title() + "' have no counts in the energies used; their abundances are"
                        + " zero.");
    }
}
