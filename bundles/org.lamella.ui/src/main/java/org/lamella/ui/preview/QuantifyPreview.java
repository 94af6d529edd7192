package org.lamella.ui.preview;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.Composition;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.NumericArray;
import org.lamella.core.signal.Spectrum;
import org.lamella.ui.Desk;
import org.lamella.ui.chart.ChartCanvas;
import org.lamella.ui.chart.ChartData;
import org.lamella.ui.session.LinkedSpectrum;
import org.lamella.ui.view.FitCurves;
import org.lamella.ui.view.SpectrumCurves;
import org.lamella.workflow.Provenance;
import org.lamella.workflow.QuantificationRun;

/** The composition that a quantification would find in the spectrum that is shown, with the fit where the method makes one. */
public final class QuantifyPreview extends ComputedPreview<Composition> {

    private static final double PERCENT = 100;

    private final Desk desk;
    private final String contribution;
    private final LinkedSpectrum spectrum;
    private ChartCanvas chart;

    /** A preview. @param desk the desk @param contribution id of the quantification @param spectrum what is shown */
    public QuantifyPreview(Desk desk, String contribution, LinkedSpectrum spectrum) {
        this.desk = desk;
        this.contribution = contribution;
        this.spectrum = spectrum;
    }

    @Override
    Control createPicture(Composite parent) {
        chart = new ChartCanvas(parent, "Preview of the fit");
        chart.setScale(desk.session().spectrumScale());
        return chart;
    }

    @Override
    Composition compute(Map<String, String> texts, Progress progress) throws LamellaException {
        Spectrum counts = new Spectrum(spectrum.signal().signal().header().withTitle(spectrum.title()), spectrum.axis(),
                NumericArray.of(spectrum.values()));
        return new QuantificationRun(desk.contributions()).run(contribution, texts, counts, Provenance.begin(), progress).composition();
    }

    @Override
    String show(Composition result) {
        chart.setEmptyText("This method fits no model");
        chart.setData(result.fit().map(fit -> FitCurves.fitted(fit, "", SpectrumCurves.autoscaleFrom(spectrum.signal().signal(), fit.axis())))
                .orElse(ChartData.EMPTY));
        return result.elements().stream().map(row -> String.format(Locale.ROOT, "%s %.3g ± %.2g", row.symbol(),
                PERCENT * row.atomic().value(), PERCENT * row.atomic().sigma())).collect(Collectors.joining(",  ", "", " at%"));
    }
}
