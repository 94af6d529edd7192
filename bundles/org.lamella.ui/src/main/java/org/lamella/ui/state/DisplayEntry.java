package org.lamella.ui.state;

import org.lamella.ui.session.MapDisplay;
import org.lamella.ui.session.Session;
import org.lamella.workflow.chart.VerticalScale;
import org.lamella.workflow.picture.ColourMap;
import org.lamella.workflow.picture.Contrast;

/**
 * Display settings in the session document.
 *
 * @param colours id of the colour map of counts
 * @param signedColours id of the colour map of signed maps
 * @param lowPercentile percentile of the lowest colour
 * @param highPercentile percentile of the highest colour
 * @param gamma exponent of the contrast
 * @param logarithmicMap whether maps are logarithmic
 * @param logarithmicSpectrum whether spectra are logarithmic, as sessions before had it
 * @param spectrumScale id of the vertical scale of spectra; null in sessions before
 */
record DisplayEntry(String colours, String signedColours, double lowPercentile, double highPercentile, double gamma,
        boolean logarithmicMap, boolean logarithmicSpectrum, String spectrumScale) {

    static DisplayEntry of(Session session) {
        MapDisplay display = session.mapDisplay();
        Contrast contrast = display.contrast();
        return new DisplayEntry(display.colours().id(), display.signedColours().id(), contrast.lowPercentile(), contrast.highPercentile(),
                contrast.gamma(), contrast.logarithmic(), session.spectrumScale() == VerticalScale.LOGARITHMIC,
                session.spectrumScale().id());
    }

    void applyTo(Session session) {
        ColourMap counts = ColourMap.named(colours).orElse(MapDisplay.DEFAULT.colours());
        ColourMap signed = ColourMap.named(signedColours).orElse(MapDisplay.DEFAULT.signedColours());
        session.setMapDisplay(new MapDisplay(counts, signed, new Contrast(lowPercentile, highPercentile, gamma, logarithmicMap)));
        session.setSpectrumScale(VerticalScale.named(spectrumScale)
                .orElse(logarithmicSpectrum ? VerticalScale.LOGARITHMIC : VerticalScale.LINEAR));
    }
}
