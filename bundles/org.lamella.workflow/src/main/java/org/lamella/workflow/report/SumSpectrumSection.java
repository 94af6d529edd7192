package org.lamella.workflow.report;

import org.lamella.core.signal.Spectrum;

/** The sum spectrum with the lines marked. */
final class SumSpectrumSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 300;

    @Override
    public boolean applies(Results results) {
        return results.sumSpectrum().isPresent();
    }

    @Override
    public void write(Html html, Results results) {
        Spectrum sum = results.sumSpectrum().orElseThrow();
        html.open("section").element("h2", "Sum spectrum");
        SpectrumFigure.writeSwitch(html, "log-sum");
        html.open("figure", "class", "switched wide");
        SpectrumFigure.write(html, Charts.spectrum(sum.axis(), sum.values().toDoubles(), "Counts", results.markers()), WIDTH, HEIGHT,
                "Sum spectrum");
        html.close().close();
    }
}
