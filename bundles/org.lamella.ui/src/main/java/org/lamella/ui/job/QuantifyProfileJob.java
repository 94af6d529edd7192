package org.lamella.ui.job;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.progress.CancelledException;
import org.lamella.core.progress.Progress;
import org.lamella.core.region.LineProfile;
import org.lamella.core.region.LineRegion;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.ui.Desk;
import org.lamella.ui.session.DerivedProfile;
import org.lamella.ui.session.OpenSignal;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationRun;

/** Quantifies the spectra along a line of a map, step by step; the composition profile joins the session. */
public final class QuantifyProfileJob extends DeskJob {

    private static final double SUMMING_SHARE = 0.05;
    /** More steps than this say no more; neighbouring pixels of a long line are taken together. */
    private static final int MOST_STEPS = 150;
    private static final double PERCENT = 100;

    private final OpenSignal signal;
    private final LineRegion line;
    private final String contribution;
    private final String label;
    private final Map<String, String> parameters;

    /**
     * A quantification to be scheduled.
     *
     * @param desk the desk
     * @param signal an open spectrum image
     * @param line the line on its map
     * @param contribution id of the algorithm
     * @param label its name for the user
     * @param parameters texts by option name
     */
    public QuantifyProfileJob(Desk desk, OpenSignal signal, LineRegion line, String contribution, String label,
            Map<String, String> parameters) {
        super(desk, label + " along the line on " + signal.label());
        this.signal = signal;
        this.line = line;
        this.contribution = contribution;
        this.label = label;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    void work(Progress progress) throws LamellaException {
        DerivedProfile made = quantify(progress);
        desk().drawingThread().execute(() -> desk().session().addProfile(made));
    }

    private DerivedProfile quantify(Progress progress) throws LamellaException {
        SpectrumImage image = signal.image().orElseThrow();
        int pixels = (LineProfile.binCount(line) + MOST_STEPS - 1) / MOST_STEPS;
        double[][] spectra = LineSpectra.of(image.cube(), line, pixels, progress.part(0, SUMMING_SHARE));
        Composition[] steps = new Composition[spectra.length];
        QuantificationRun run = new QuantificationRun(desk().contributions());
        Optional<LamellaException> first = Optional.empty();
        for (int i = 0; i < steps.length; i++) {
            Progress part = progress.part(SUMMING_SHARE + (1 - SUMMING_SHARE) * i / steps.length,
                    SUMMING_SHARE + (1 - SUMMING_SHARE) * (i + 1) / steps.length);
            part.checkCancelled();
            try {
                Spectrum spectrum = new Spectrum(image.header().withTitle("Step " + (i + 1)), image.energyAxis(),
                        NumericArray.of(spectra[i]));
                steps[i] = run.run(contribution, parameters, spectrum, Provenance.begin(), part).composition();
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (LamellaException failed) {
                // a step beside the map has no counts; when all fail the first reason is told
                first = first.isPresent() ? first : Optional.of(failed);
            }
        }
        List<Composition> done = Arrays.stream(steps).filter(java.util.Objects::nonNull).toList();
        if (done.isEmpty()) {
            throw first.orElseThrow();
        }
        return profile(image, pixels, steps, done.get(0).elements().stream().map(Composition.Row::symbol).toList());
    }

    private DerivedProfile profile(SpectrumImage image, int pixels, Composition[] steps, List<String> elements) {
        String unit = image.xAxis().units();
        boolean calibrated = !unit.isBlank() && unit.equals(image.yAxis().units());
        double scale = calibrated ? Math.hypot((line.x1() - line.x0()) * image.xAxis().scale(), (line.y1() - line.y0())
                * image.yAxis().scale()) / Math.max(Double.MIN_NORMAL, line.length()) : 1;
        double[] distance = new double[steps.length];
        double[][] mass = new double[elements.size()][steps.length];
        double[][] sigma = new double[elements.size()][steps.length];
        for (int i = 0; i < steps.length; i++) {
            distance[i] = (i + 0.5) * pixels * scale;
            Map<String, Composition.Fraction> found = steps[i] == null ? Map.of()
                    : steps[i].elements().stream().collect(Collectors.toMap(Composition.Row::symbol, Composition.Row::mass, (a, b) -> a));
            for (int e = 0; e < elements.size(); e++) {
                Optional<Composition.Fraction> fraction = Optional.ofNullable(found.get(elements.get(e)));
                mass[e][i] = fraction.map(value -> PERCENT * value.value()).orElse(Double.NaN);
                sigma[e][i] = fraction.map(value -> PERCENT * value.sigma()).orElse(Double.NaN);
            }
        }
        Map<String, String> texts = new LinkedHashMap<>(parameters);
        texts.put("line", line.x0() + "," + line.y0() + "," + line.x1() + "," + line.y1());
        texts.put("across", Double.toString(line.width()));
        return new DerivedProfile(UUID.randomUUID().toString(), signal.id(), label + " along a line", contribution, texts,
                calibrated ? unit : "px", distance, elements, mass, sigma);
    }
}
