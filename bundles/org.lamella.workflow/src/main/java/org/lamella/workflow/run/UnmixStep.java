package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.Endmember;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.SpectrumResampling;
import org.lamella.workflow.UnmixingRun;

/**
 * {@code unmix: ID} of a spectrum image into the spectra and masks that {@code on} names beside it; of a mask the mean spectrum of its
 * pixels is taken. Their {@code names} are those references unless others are given.
 */
final class UnmixStep implements StepKind {

    private static final String NAMES = "names";

    @Override
    public String name() {
        return UnmixingRun.STEP;
    }

    @Override
    public String description() {
        return "Find how much of given endmembers is in each pixel; name the image, and spectra or masks as endmembers, with 'on'.";
    }

    @Override
    public List<? extends Contribution<?>> choices(Contributions contributions) {
        return contributions.unmixings();
    }

    @Override
    public List<String> ownParameters() {
        return List.of(NAMES);
    }

    @Override
    public boolean isCostly() {
        return true;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        ImageValue source = call.on(ImageValue.class, "a spectrum image");
        SpectrumImage image = source.image();
        Provenance history = source.provenance();
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        List<String> given = Stream.of(parameters.getOrDefault(NAMES, "").split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .toList();
        parameters.remove(NAMES);
        List<Endmember> endmembers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String reference : call.step().on()) {
            StepValue value = call.values().named(reference);
            String name = endmembers.size() < given.size() ? given.get(endmembers.size()) : reference;
            if (value instanceof SpectrumValue spectrum) {
                Spectrum counts = spectrum.spectrum();
                endmembers.add(new Endmember(name, onChannels(counts, image)));
            } else if (value instanceof MaskValue mask) {
                endmembers.add(new Endmember(name, mean(image, mask, progress)));
            } else {
                continue;
            }
            names.add(name);
            history = history.and(value.provenance());
        }
        if (given.size() > endmembers.size()) {
            throw new LamellaException("there are " + given.size() + " names for " + endmembers.size() + " endmembers");
        }
        if (endmembers.isEmpty()) {
            throw new LamellaException("it needs endmembers; name spectra or masks with 'on'");
        }
        return new UnmixingValue(new UnmixingRun(call.contributions()).run(call.step().contribution(), parameters, image,
                new UnmixingRun.Endmembers(endmembers, Map.of("endmembers", String.join(",", names))), history, progress));
    }

    /** The spectrum of a component has no energies of its own when it comes from an array. */
    private static double[] onChannels(Spectrum counts, SpectrumImage image) throws LamellaException {
        boolean bare = counts.axis().units().isEmpty() && counts.axis().size() == image.energyAxis().size();
        return bare ? counts.values().toDoubles()
                : SpectrumResampling.onto(counts.values().toDoubles(), counts.axis(), image.energyAxis(), counts.title());
    }

    private static double[] mean(SpectrumImage image, MaskValue mask, Progress progress) throws LamellaException {
        if (mask.mask().count() == 0) {
            throw new LamellaException("the mask '" + mask.mask().name() + "' has no pixels to take an endmember from");
        }
        double[] mean = image.cube().spectrum(mask.mask(), progress);
        for (int channel = 0; channel < mean.length; channel++) {
            mean[channel] /= mask.mask().count();
        }
        return mean;
    }
}
