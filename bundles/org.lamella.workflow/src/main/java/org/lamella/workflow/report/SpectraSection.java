package org.lamella.workflow.report;

import org.lamella.core.signal.Spectrum;

/** Spectra that the run made, one below the other. */
final class SpectraSection implements Section {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 260;

    @Override
    public boolean applies(Results results) {
        return !results.spectra().isEmpty();
    }

    @Override
    public void write(Html html, Results results) {
        html.open("section").element("h2", "Spectra");
        SpectrumFigure.writeSwitch(html, "log-spectra");
        html.open("div", "class", "switched");
        for (Spectrum spectrum : results.spectra()) {
            html.open("figure", "class", "wide");
            SpectrumFigure.write(html, Charts.spectrum(spectrum.axis(), spectrum.values().toDoubles(), "Counts", results.markers()), WIDTH,
                    HEIGHT, spectrum.title());
            html.element("figcaption", spectrum.title()).close();
        }
        html.close().close();
    }
}
