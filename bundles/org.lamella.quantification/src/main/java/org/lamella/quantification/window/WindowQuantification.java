package org.lamella.quantification.window;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.CompositionMaps;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.contribution.MapQuantification;
import org.lamella.core.contribution.SubtractingQuantification;
import org.lamella.core.cube.Cube;
import org.lamella.core.parallel.Blocks;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.core.signal.SpectrumImage;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.CompositionEstimate;
import org.lamella.quantification.CompositionMapper;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.ParametricBootstrap;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.quantification.subtraction.CountSubtraction;
import org.lamella.quantification.subtraction.MatrixShare;
import org.lamella.quantification.subtraction.PhaseLines;
import org.lamella.xray.DetectorResponse;
import org.lamella.xray.LineWindow;
import org.lamella.xray.XrayLine;
import org.lamella.xray.XrayLines;

/** Cliff-Lorimer with counts in windows around lines, less the background beside them: what all programs do. */
public final class WindowQuantification implements MapQuantification<WindowParameters>, SubtractingQuantification<WindowParameters> {

    private static final String METHOD = "Cliff-Lorimer, windows";
    /** Share of its family below which a line does no harm where it does not belong. */
    private static final double NOTABLE_WEIGHT = 0.05;

    @Override
    public Class<WindowParameters> parameterType() {
        return WindowParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, WindowParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(spectrum, parameters.film());
        return composition(spectrum, setup, windows(spectrum, setup, parameters), parameters, progress);
    }

    @Override
    public CompositionMaps quantifyMap(SpectrumImage image, WindowParameters parameters, Progress progress) throws LamellaException {
        Spectrum sum = image.sumSpectrum(progress.part(0, 0.1));
        ThinFilmSetup setup = ThinFilmSetup.of(sum, parameters.film());
        List<WindowCounts.Windows> windows = windows(sum, setup, parameters);
        Composition whole = composition(sum, setup, windows, parameters, progress);
        List<XrayLine> lines = lines(windows);
        Cube cube = image.cube();
        CompositionMapper mapper = new CliffLorimer(setup.factors(), setup.film()).mapper(lines, cube.width(), cube.height());
        WindowMaps maps = WindowMaps.of(image, windows, progress.part(0.1, 0.8));
        Blocks.forEach(cube.pixels(), progress.part(0.8, 1), (from, to) -> {
            CompositionMapper.Worker worker = mapper.worker();
            double[] net = new double[lines.size()];
            double[] covariance = new double[net.length * net.length];
            for (int pixel = from; pixel < to; pixel++) {
                for (int i = 0; i < net.length; i++) {
                    net[i] = maps.net()[i][pixel];
                    covariance[i * net.length + i] = maps.variance()[i][pixel];
                }
                worker.pixel(pixel, net, covariance);
            }
        });
        return mapper.maps(whole, List.of());
    }

    @Override
    public Composition quantify(EmbeddedPhase phase, WindowParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(phase.mixture(), parameters.film());
        PhaseLines lines = PhaseLines.of(RequestedLines.of(parameters.lines(), phase.mixture()), phase.matrixElement());
        List<WindowCounts.Windows> windows = windows(phase.mixture(), lines.names(), setup, parameters);
        LineCounts mixture = WindowCounts.of(phase.mixture().values().toDoubles(), phase.mixture().axis(), windows);
        LineCounts matrix = WindowCounts.of(phase.matrix().values().toDoubles(), phase.matrix().axis(), windows);
        LineCounts counts = CountSubtraction.of(mixture, matrix, lines.reference());
        CompositionEstimate estimate = new CliffLorimer(setup.factors(), setup.film()).quantify(counts);
        Map<String, String> facts = setup.facts(counts.lines());
        facts.put("matrix subtracted", MatrixShare.of(mixture, matrix, lines.reference()).text());
        List<String> remarks = new ArrayList<>(overlaps(windows, setup.response()));
        remarks.addAll(setup.remarks(phase.mixture().header(), estimate.massFractions(), counts.lines()));
        return new Composition(METHOD + ", matrix subtracted", estimate.rows(), facts, Optional.empty(), remarks);
    }

    private static List<WindowCounts.Windows> windows(Spectrum spectrum, ThinFilmSetup setup, WindowParameters parameters)
            throws LamellaException {
        return windows(spectrum, RequestedLines.of(parameters.lines(), spectrum), setup, parameters);
    }

    private static List<WindowCounts.Windows> windows(Spectrum spectrum, List<String> names, ThinFilmSetup setup,
            WindowParameters parameters) throws LamellaException {
        double unit = AxisInKeV.unitKeV(spectrum.axis());
        double from = unit * spectrum.axis().coordinate(0);
        double to = unit * spectrum.axis().coordinate(spectrum.axis().size() - 1.0);
        List<WindowCounts.Windows> windows = new ArrayList<>();
        for (XrayLine line : setup.lines(names, from, to)) {
            Optional<BackgroundWindows> background = parameters.backgroundBelow() > 0
                    ? Optional.of(BackgroundWindows.beside(line, setup.response(), parameters.backgroundBelow(),
                            parameters.backgroundAbove(), parameters.backgroundWidth()))
                    : Optional.empty();
            windows.add(new WindowCounts.Windows(LineWindow.around(line, setup.response(), parameters.width()), background));
        }
        return windows;
    }

    private static List<XrayLine> lines(List<WindowCounts.Windows> windows) {
        return windows.stream().map(window -> window.window().line()).toList();
    }

    private static Composition composition(Spectrum spectrum, ThinFilmSetup setup, List<WindowCounts.Windows> windows,
            WindowParameters parameters, Progress progress) throws LamellaException {
        double[] counts = spectrum.values().toDoubles();
        CliffLorimer method = new CliffLorimer(setup.factors(), setup.film());
        CompositionEstimate estimate = method.quantify(WindowCounts.of(counts, spectrum.axis(), windows));
        double[] sigmas = estimate.sigmas();
        Map<String, String> facts = setup.facts(lines(windows));
        List<String> ratios = new ArrayList<>();
        for (WindowCounts.Windows window : windows) {
            if (window.background().isPresent()) {
                ratios.add(String.format(Locale.ROOT, "%s %.3g", window.window().line().name(),
                        PeakSignalToNoise.of(counts, spectrum.axis(), window).ratio()));
            }
        }
        if (!ratios.isEmpty()) {
            facts.put("peak SNR by the scatter beside the line", String.join(", ", ratios));
        }
        if (parameters.bootstrap() > 0) {
            sigmas = ParametricBootstrap.sigmas(counts, parameters.bootstrap(), parameters.seed(),
                    drawn -> method.quantify(WindowCounts.of(drawn, spectrum.axis(), windows)).numbers(), progress);
            facts.put("errors", parameters.bootstrap() + " spectra drawn again, seed " + parameters.seed());
        }
        List<String> remarks = new ArrayList<>(overlaps(windows, setup.response()));
        remarks.addAll(setup.remarks(spectrum.header(), estimate.massFractions(), lines(windows)));
        return new Composition(METHOD, estimate.rows(sigmas), facts, Optional.empty(), remarks);
    }

    /** Windows that hold lines which are not theirs. */
    private static List<String> overlaps(List<WindowCounts.Windows> windows, DetectorResponse response) {
        List<String> sentences = new ArrayList<>();
        for (WindowCounts.Windows window : windows) {
            Set<String> inPeak = new LinkedHashSet<>();
            Set<String> beside = new LinkedHashSet<>();
            XrayLine line = window.window().line();
            for (WindowCounts.Windows other : windows) {
                for (XrayLine stranger : XrayLines.lines(other.window().line().element())) {
                    if (stranger.relativeWeight() < NOTABLE_WEIGHT || stranger.name().equals(line.name())) {
                        continue;
                    }
                    double energy = stranger.energyKeV();
                    double reach = 0.5 * response.fwhmKeV(energy);
                    if (stranger.element() != line.element() && energy > window.window().fromKeV() - reach
                            && energy < window.window().toKeV() + reach) {
                        inPeak.add(stranger.name());
                    }
                    if (window.background().filter(background -> background.holds(energy, reach)).isPresent()) {
                        beside.add(stranger.name());
                    }
                }
            }
            if (!inPeak.isEmpty()) {
                sentences.add("The window of " + line.name() + " also holds " + String.join(", ", inPeak) + "; fit a model instead.");
            }
            if (!beside.isEmpty()) {
                sentences.add("The background beside " + line.name() + " holds " + String.join(", ", beside)
                        + ", so that too much is subtracted; move its windows or fit a model instead.");
            }
        }
        return sentences;
    }
}
