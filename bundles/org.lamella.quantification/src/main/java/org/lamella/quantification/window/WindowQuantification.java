package org.lamella.quantification.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.EmbeddedPhase;
import org.lamella.core.contribution.SubtractingQuantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.LineCounts;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.quantification.subtraction.CountSubtraction;
import org.lamella.quantification.subtraction.MatrixShare;
import org.lamella.quantification.subtraction.PhaseLines;
import org.lamella.xray.LineWindow;
import org.lamella.xray.XrayLine;

/** Cliff-Lorimer with counts in windows around lines, less the background beside them: what all programs do. */
public final class WindowQuantification implements SubtractingQuantification<WindowParameters> {

    private static final String METHOD = "Cliff-Lorimer, windows";

    @Override
    public Class<WindowParameters> parameterType() {
        return WindowParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, WindowParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(spectrum, parameters.film());
        List<WindowCounts.Windows> windows = windows(spectrum, RequestedLines.of(parameters.lines(), spectrum), setup, parameters);
        LineCounts counts = WindowCounts.of(spectrum.values().toDoubles(), spectrum.axis(), windows);
        return new Composition(METHOD, new CliffLorimer(setup.factors(), setup.film()).quantify(counts).rows(),
                setup.facts(counts.lines()), Optional.empty(), overlaps(windows));
    }

    @Override
    public Composition quantify(EmbeddedPhase phase, WindowParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(phase.mixture(), parameters.film());
        PhaseLines lines = PhaseLines.of(RequestedLines.of(parameters.lines(), phase.mixture()), phase.matrixElement());
        List<WindowCounts.Windows> windows = windows(phase.mixture(), lines.names(), setup, parameters);
        LineCounts mixture = WindowCounts.of(phase.mixture().values().toDoubles(), phase.mixture().axis(), windows);
        LineCounts matrix = WindowCounts.of(phase.matrix().values().toDoubles(), phase.matrix().axis(), windows);
        LineCounts counts = CountSubtraction.of(mixture, matrix, lines.reference());
        Map<String, String> facts = setup.facts(counts.lines());
        facts.put("matrix subtracted", MatrixShare.of(mixture, matrix, lines.reference()).text());
        return new Composition(METHOD + ", matrix subtracted", new CliffLorimer(setup.factors(), setup.film()).quantify(counts).rows(),
                facts, Optional.empty(), overlaps(windows));
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

    /** Windows that take each other's counts. */
    private static List<String> overlaps(List<WindowCounts.Windows> windows) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            for (int j = i + 1; j < windows.size(); j++) {
                LineWindow a = windows.get(i).window();
                LineWindow b = windows.get(j).window();
                if (a.fromKeV() < b.toKeV() && b.fromKeV() < a.toKeV()) {
                    sentences.add(String.format(Locale.ROOT, "The windows of %s and %s overlap, so their counts hold each other's; fit a"
                            + " model instead.", a.line().name(), b.line().name()));
                }
            }
        }
        return sentences;
    }
}
