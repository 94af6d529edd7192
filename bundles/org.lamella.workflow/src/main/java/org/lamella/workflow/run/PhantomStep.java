package org.lamella.workflow.run;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.cube.RebinFactors;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.EelsPhantom;
import org.lamella.phantom.EelsSetup;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomDescription;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.StepRecord;
import org.lamella.workflow.output.PhantomFiles;

/**
 * {@code phantom: NAME} simulates a description that comes with the program, or one in a file. Parameters: {@code size} as 512x512,
 * {@code counts} of a pixel, {@code seed}, {@code map}, the number of one of several maps from 1, {@code signal}: {@code eds} or
 * {@code eels}, and of X-rays {@code noise}: {@code counting} or {@code none}, {@code join-channels}: how many become one; {@code files}
 * names the format, by its ending, in which the map is written among the results with its truth. What it was made of comes along, see
 * {@link ImageTruth}.
 */
final class PhantomStep implements StepKind {

    private static final String SIZE = "size";
    private static final String COUNTS = "counts";
    private static final String MAP = "map";
    private static final String SIGNAL = "signal";
    private static final String XRAYS = "eds";
    private static final String LOSSES = "eels";
    private static final String NOISE = "noise";
    private static final String COUNTING = "counting";
    private static final String NO_NOISE = "none";
    private static final String JOIN = "join-channels";
    private static final String FILES = "files";
    private static final List<String> PARAMETERS = List.of(SIZE, COUNTS, StepRecord.SEED, MAP, SIGNAL, NOISE, JOIN, FILES);

    @Override
    public String name() {
        return "phantom";
    }

    @Override
    public String description() {
        return "Simulate a spectrum image of known composition.";
    }

    @Override
    public List<String> ownParameters() {
        return PARAMETERS;
    }

    @Override
    public StepValue run(StepCall call, Progress progress) throws LamellaException {
        call.requireOnly(PARAMETERS);
        Instant startedAt = Instant.now();
        long start = System.nanoTime();
        String name = call.step().contribution();
        PhantomDescription description = changed(PhantomDescription.names().contains(name) ? PhantomDescription.named(name)
                : PhantomDescription.read(Path.of(name)), call);
        int map = (int) call.number(MAP, 1);
        if (map < 1 || map > description.maps()) {
            throw new LamellaException("'" + name + "' has the maps 1 to " + description.maps() + ", not " + map);
        }
        Phantom phantom = description.generate(map - 1, progress.part(0, 0.5));
        ImageValue made = image(description, phantom, map - 1, call, progress.part(0.5, 1));
        Optional<ImageFiles> files = Optional.ofNullable(call.parameters().get(FILES)).map(ending -> ImageFiles.of(
                new PhantomFiles(description, map - 1, phantom), call.contributions(), "." + ending));
        StepRecord step = StepRecord.of(name(), name, "org.lamella.phantom", call.parameters(), startedAt,
                (System.nanoTime() - start) * 1e-9);
        return new ImageValue(made.image(), Provenance.begin().then(step), made.truth(), Optional.empty(), files);
    }

    private static ImageValue image(PhantomDescription description, Phantom phantom, int map, StepCall call, Progress progress)
            throws LamellaException {
        String signal = call.parameters().getOrDefault(SIGNAL, XRAYS);
        switch (signal) {
            case XRAYS:
                return xrays(phantom, call, progress);
            case LOSSES:
                if (call.parameters().containsKey(NOISE) || call.parameters().containsKey(JOIN)) {
                    throw new LamellaException(NOISE + " and " + JOIN + " are for the signal " + XRAYS + " only");
                }
                EelsSetup setup = description.eels().orElseThrow(() -> new LamellaException("'" + description.title()
                        + "' has no energy losses; describe them under 'eels', or leave '" + SIGNAL + "' out"));
                EelsPhantom losses = new EelsPhantom(setup, phantom);
                return new ImageValue(losses.generate(description.seed() + map, progress), Provenance.begin(),
                        Optional.of(new ImageTruth(phantom.truth(), setup.energyAxis(), losses.spectra())));
            default:
                throw new LamellaException("there is no signal '" + signal + "'; there are " + XRAYS + " and " + LOSSES);
        }
    }

    private static ImageValue xrays(Phantom phantom, StepCall call, Progress progress) throws LamellaException {
        int joined = (int) call.number(JOIN, 1);
        SpectrumImage image = switch (call.parameters().getOrDefault(NOISE, COUNTING)) {
            case COUNTING -> joined == 1 ? phantom.image() : phantom.image().rebin(new RebinFactors(1, 1, joined), progress);
            case NO_NOISE -> phantom.expectedImage(joined, progress);
            default -> throw new LamellaException("there is no noise '" + call.parameters().get(NOISE) + "'; there are " + COUNTING
                    + " and " + NO_NOISE);
        };
        ImageTruth truth = ImageTruth.of(phantom);
        return new ImageValue(image, Provenance.begin(), Optional.of(joined == 1 ? truth : truth.rebinned(image.energyAxis(), joined)));
    }

    private static PhantomDescription changed(PhantomDescription description, StepCall call) throws LamellaException {
        Map<String, String> parameters = call.parameters();
        PhantomDescription changed = description;
        if (parameters.containsKey(SIZE)) {
            int[] size = PixelCounts.parse(parameters.get(SIZE));
            changed = changed.withSize(size[0], size[1]);
        }
        if (parameters.containsKey(COUNTS)) {
            changed = changed.withCounts(call.number(COUNTS, 0));
        }
        return parameters.containsKey(StepRecord.SEED) ? changed.withSeed((long) call.number(StepRecord.SEED, 0)) : changed;
    }
}
