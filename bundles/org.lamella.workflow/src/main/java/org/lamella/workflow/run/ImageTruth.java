package org.lamella.workflow.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lamella.core.signal.Axis;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.phantom.Phantom;
import org.lamella.phantom.PhantomTruth;
import org.lamella.phantom.Phase;
import org.lamella.workflow.report.NamedMap;
import org.lamella.xray.Element;

/**
 * What a simulated image was made of. Its facts are compositions, {@code PHASE.Fe.atomic} and {@code PHASE.Fe.mass} in percent and
 * {@code PHASE.Fe.atomic-ppm}; its maps {@code phase.PHASE}, the share of a phase in each pixel, and {@code element.Fe} in atomic percent.
 *
 * @param specimen phases and where they are
 * @param energyAxis channels of the image, M
 * @param spectra K x M: expected counts of a pixel full of each phase; shared
 */
public record ImageTruth(PhantomTruth specimen, Axis energyAxis, double[][] spectra) {

    /** Shares of a channel by which axes may differ in rounding. */
    private static final double SAME_CHANNEL = 1e-6;
    private static final String PHASE = "phase.";
    private static final String ELEMENT = "element.";

    /** Checks the sizes. */
    public ImageTruth {
        Objects.requireNonNull(specimen, "specimen");
        for (double[] spectrum : spectra) {
            if (spectrum.length != energyAxis.size()) {
                throw new IllegalArgumentException("A spectrum of " + spectrum.length + " values on " + energyAxis.size() + " channels");
            }
        }
    }

    /** The truth of a simulated X-ray map. */
    static ImageTruth of(Phantom phantom) {
        return new ImageTruth(phantom.truth(), phantom.truth().energyAxis(), phantom.truth().spectra());
    }

    /** Names of the phases. @return K names */
    public List<String> phases() {
        return specimen.phases().stream().map(Phase::name).toList();
    }

    /**
     * The truth of an image that was made of the one this is the truth of: the same pixels, and the same channels or so many of them joined.
     *
     * @param image the image
     * @return empty when it has other pixels, or channels that lie otherwise
     */
    public Optional<ImageTruth> of(SpectrumImage image) {
        Axis made = image.energyAxis();
        boolean samePixels = image.cube().width() == specimen.abundances().width()
                && image.cube().height() == specimen.abundances().height();
        if (!samePixels || !made.isUniform() || !energyAxis.isUniform() || !made.units().equals(energyAxis.units())) {
            return Optional.empty();
        }
        int factor = Math.max(1, (int) Math.round(made.scale() / energyAxis.scale()));
        Axis joined = energyAxis.rebin(factor);
        double rounding = SAME_CHANNEL * energyAxis.scale();
        boolean same = made.size() == joined.size() && Math.abs(made.scale() - joined.scale()) < rounding
                && Math.abs(made.offset() - joined.offset()) < rounding;
        return same ? Optional.of(factor == 1 ? this : rebinned(made, factor)) : Optional.empty();
    }

    /**
     * The same with so many channels joined as make the other axis.
     *
     * @param joined channels of the image after it was rebinned by summation from the first channel on
     * @param factor how many became one
     * @return a truth
     */
    ImageTruth rebinned(Axis joined, int factor) {
        double[][] sums = new double[spectra.length][joined.size()];
        for (int k = 0; k < sums.length; k++) {
            for (int channel = 0; channel < joined.size() * factor; channel++) {
                sums[k][channel / factor] += spectra[k][channel];
            }
        }
        return new ImageTruth(specimen, joined, sums);
    }

    /** All numbers by name. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Phase phase : specimen.phases()) {
            for (Element element : phase.atomicPercent().keySet()) {
                String stem = phase.name() + "." + element.symbol();
                facts.put(stem + ".atomic", text(100 * phase.atomicFraction(element)));
                facts.put(stem + ".atomic-ppm", text(1e6 * phase.atomicFraction(element)));
                facts.put(stem + ".mass", text(100 * phase.massFraction(element)));
            }
        }
        return facts;
    }

    /** A map by its name; empty when there is none of that name. */
    Optional<NamedMap> map(String name) {
        int width = specimen.abundances().width();
        int height = specimen.abundances().height();
        if (name.startsWith(PHASE)) {
            int phase = phases().indexOf(name.substring(PHASE.length()));
            return phase < 0 ? Optional.empty()
                    : Optional.of(new NamedMap(phases().get(phase) + ", truth", width, height, specimen.maps()[phase], "", false));
        }
        return name.startsWith(ELEMENT) ? Element.find(name.substring(ELEMENT.length())).map(element -> new NamedMap(
                element.symbol() + ", truth", width, height, specimen.atomicPercent(element), "at%", false)) : Optional.empty();
    }

    /** Names of the maps. */
    List<String> maps() {
        List<String> names = new ArrayList<>();
        phases().forEach(phase -> names.add(PHASE + phase));
        names.add(ELEMENT + "Fe…");
        return names;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
