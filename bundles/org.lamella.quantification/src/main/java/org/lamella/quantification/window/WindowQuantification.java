package org.lamella.quantification.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.contribution.Quantification;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Spectrum;
import org.lamella.quantification.AxisInKeV;
import org.lamella.quantification.CliffLorimer;
import org.lamella.quantification.RequestedLines;
import org.lamella.quantification.ThinFilmSetup;
import org.lamella.xray.LineWindow;
import org.lamella.xray.XrayLine;

/** Cliff-Lorimer with counts in windows around lines, less the background beside them: what all programs do. */
public final class WindowQuantification implements Quantification<WindowParameters> {

    @Override
    public Class<WindowParameters> parameterType() {
        return WindowParameters.class;
    }

    @Override
    public Composition quantify(Spectrum spectrum, WindowParameters parameters, Progress progress) throws LamellaException {
        ThinFilmSetup setup = ThinFilmSetup.of(spectrum, parameters.film());
        double unit = AxisInKeV.unitKeV(spectrum.axis());
        double from = unit * spectrum.axis().coordinate(0);
        double to = unit * spectrum.axis().coordinate(spectrum.axis().size() - 1.0);
        List<XrayLine> lines = setup.lines(RequestedLines.of(parameters.lines(), spectrum), from, to);
        List<WindowCounts.Windows> windows = new ArrayList<>();
        for (XrayLine line : lines) {
            Optional<BackgroundWindows> background = parameters.backgroundBelow() > 0
                    ? Optional.of(BackgroundWindows.beside(line, setup.response(), parameters.backgroundBelow(),
                            parameters.backgroundAbove(), parameters.backgroundWidth()))
                    : Optional.empty();
            windows.add(new WindowCounts.Windows(LineWindow.around(line, setup.response(), parameters.width()), background));
        }
        return new Composition("Cliff-Lorimer, windows", new CliffLorimer(setup.factors(), setup.film())
                .quantify(WindowCounts.of(spectrum.values().toDoubles(), spectrum.axis(), windows)).rows(), setup.facts(lines),
                Optional.empty(), overlaps(windows));
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
