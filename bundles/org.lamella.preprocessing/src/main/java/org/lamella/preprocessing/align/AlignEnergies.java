package org.lamella.preprocessing.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Preprocessing;
import org.lamella.core.contribution.PreprocessingResult;
import org.lamella.core.contribution.PreprocessingTask;
import org.lamella.core.cube.Cube;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.ChannelRange;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.preprocessing.internal.Texts;

/**
 * Aligns the spectra of all pixels along the energy axis, by the zero-loss peak or by the mean spectrum. With a companion of the same
 * pixels, for instance the low losses of a core-loss map, shifts are found there and applied here.
 */
public final class AlignEnergies implements Preprocessing<AlignEnergiesParameters> {

    private static final int LEAST_CHANNELS = 5;
    private static final double FINDING = 0.7;

    @Override
    public Class<AlignEnergiesParameters> parameterType() {
        return AlignEnergiesParameters.class;
    }

    @Override
    public Companion companion() {
        return Companion.OPTIONAL;
    }

    @Override
    public PreprocessingResult prepare(PreprocessingTask task, AlignEnergiesParameters parameters, Progress progress)
            throws LamellaException {
        SpectrumImage image = task.image();
        SpectrumImage looked = task.companion().orElse(image);
        if (looked.cube().pixels() != image.cube().pixels()) {
            throw new LamellaException("The companion '" + looked.title() + "' has " + looked.cube().pixels() + " pixels and '"
                    + image.title() + "' " + image.cube().pixels() + "; shifts can only be taken from an image of the same pixels.");
        }
        if (!image.energyAxis().isUniform()) {
            throw new LamellaException("'" + image.title() + "' has an energy axis of unequal steps, along which spectra cannot be"
                    + " shifted.");
        }
        progress.message("Finding shifts of " + looked.title());
        ShiftFinder finder = parameters.method() == AlignmentMethod.ZERO_LOSS ? new ZeroLossPeak() : new SpectrumCorrelation();
        double[] places = finder.places(looked.cube(), Texts.channels(parameters.energies(), looked.energyAxis(), LEAST_CHANNELS),
                parameters.maxShift(), progress.part(0, FINDING));
        double origin = ShiftMap.median(places);
        if (Double.isNaN(origin)) {
            throw new LamellaException("No spectrum of '" + looked.title()
                    + "' shows a peak among the energies to look at; choose others.");
        }
        double scale = looked.energyAxis().scale() / image.energyAxis().scale();
        Shifts shifts = shifts(places, origin, parameters, image.cube().width(), scale);
        progress.message("Shifting " + image.title());
        return result(image, task.companion().isEmpty() ? origin : Double.NaN, shifts, parameters, progress.part(FINDING, 1));
    }

    /** Shifts in channels of the image that is aligned, with how many pixels have none of their own and how many are at the limit. */
    private record Shifts(double[] channels, int missing, int limited) {
    }

    private static Shifts shifts(double[] places, double origin, AlignEnergiesParameters parameters, int width, double scale) {
        double limit = parameters.maxShift();
        double[] shifts = new double[places.length];
        int missing = 0;
        int limited = 0;
        for (int i = 0; i < shifts.length; i++) {
            double shift = places[i] - origin;
            missing += Double.isNaN(shift) ? 1 : 0;
            limited += Math.abs(shift) > limit - 0.5 ? 1 : 0;
            shifts[i] = Math.max(-limit, Math.min(limit, shift));
        }
        double[] smooth = parameters.smoothing() > 0 ? ShiftMap.smoothed(shifts, width, parameters.smoothing()) : shifts;
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] = Double.isNaN(smooth[i]) ? 0 : smooth[i] * scale;
        }
        return new Shifts(smooth, missing, limited);
    }

    private static PreprocessingResult result(SpectrumImage image, double origin, Shifts shifts, AlignEnergiesParameters parameters,
            Progress progress) throws LamellaException {
        Resampling resampling = parameters.resampling() != Resampling.AUTOMATIC ? parameters.resampling()
                : image.cube().isSparse() ? Resampling.WHOLE_CHANNELS : Resampling.CUBIC;
        double lowest = Arrays.stream(shifts.channels()).min().orElseThrow();
        double highest = Arrays.stream(shifts.channels()).max().orElseThrow();
        int channels = image.cube().channels();
        ChannelRange kept = parameters.crop() ? new ChannelRange((int) Math.ceil(Math.max(0, -lowest)),
                channels - (int) Math.ceil(Math.max(0, highest))) : new ChannelRange(0, channels);
        if (kept.size() < 1) {
            throw new LamellaException("Shifts from " + lowest + " to " + highest + " channels leave nothing of " + channels
                    + " channels; choose a smaller largest shift, or do not crop.");
        }
        SpectrumShift shift = new SpectrumShift(shifts.channels(), kept);
        Cube cube = resampling == Resampling.WHOLE_CHANNELS && image.cube().isSparse() ? shift.whole(image.cube(), progress)
                : shift.resampled(image.cube(), resampling, progress);
        Axis axis = image.energyAxis();
        boolean calibrated = parameters.calibrate() && parameters.method() == AlignmentMethod.ZERO_LOSS && !Double.isNaN(origin);
        double offset = calibrated ? -origin * axis.scale() : axis.offset();
        Axis aligned = Axis.uniform(axis.name(), axis.role(), channels, offset, axis.scale(), axis.units()).crop(kept.from(), kept.to());
        double[] energies = Arrays.stream(shifts.channels()).map(channel -> channel * axis.scale()).toArray();
        SpectrumImage made = new SpectrumImage(image.header().withTitle(image.title() + ", aligned"), image.navigationAxes(), aligned,
                cube);
        return new PreprocessingResult("Align energies", made, List.of(new PreprocessingResult.PixelMap("Shift", axis.units(), energies)),
                facts(shifts, kept, resampling, axis, calibrated ? axis.coordinate(origin) : Double.NaN), remarks(image, shifts,
                resampling));
    }

    private static Map<String, Object> facts(Shifts shifts, ChannelRange kept, Resampling resampling, Axis axis, double zero) {
        Map<String, Object> facts = new LinkedHashMap<>();
        double lowest = Arrays.stream(shifts.channels()).min().orElseThrow();
        double highest = Arrays.stream(shifts.channels()).max().orElseThrow();
        double mean = Arrays.stream(shifts.channels()).average().orElseThrow();
        double variance = Arrays.stream(shifts.channels()).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
        facts.put("lowest shift, channels", lowest);
        facts.put("highest shift, channels", highest);
        facts.put("standard deviation of shifts, channels", Math.sqrt(variance));
        facts.put("channels left", kept.size());
        facts.put("resampling", resampling.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        facts.put("pixels without a shift of their own", shifts.missing());
        if (!Double.isNaN(zero)) {
            facts.put("peak before, " + axis.units(), zero);
        }
        return facts;
    }

    private static List<String> remarks(SpectrumImage image, Shifts shifts, Resampling resampling) {
        List<String> remarks = new ArrayList<>();
        if (shifts.limited() > 0) {
            remarks.add(shifts.limited() + " of " + shifts.channels().length
                    + " pixels are shifted by the largest shift that is allowed, or"
                    + " nearly so; allow a larger one, or look at other energies.");
        }
        if (shifts.missing() > 0) {
            remarks.add(shifts.missing() + " of " + shifts.channels().length + " pixels show nothing to be aligned by and are left in place"
                    + " or follow their neighbours.");
        }
        if (image.cube().isSparse() && resampling != Resampling.WHOLE_CHANNELS) {
            remarks.add("Values between channels are no counts any more; their noise is not that of counts.");
        }
        return remarks;
    }
}
