package org.lamella.ui.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.lamella.workflow.chart.Ink;

/**
 * Colours of a drawing area that suit the theme: light or dark as the control's background is. The curves have the inks of the reports
 * on a light background, and lighter ones of the same hues on a dark one.
 *
 * @param paper background of the drawing area
 * @param text words and numbers
 * @param muted words of second rank
 * @param axis axes and ticks
 * @param grid grid lines
 * @param accent what the user holds: windows, regions, handles
 * @param dark whether the background is dark
 */
public record ChartColours(Color paper, Color text, Color muted, Color axis, Color grid, Color accent, boolean dark) {

    private static final int[] DARK_LINES = {0x56B4E9, 0xFF9D5C, 0x3FCFA4, 0xDD8FC9, 0xE3C04B, 0x9FD3F5};
    private static final double DARK_BELOW = 0.5;
    private static final double DARKENED = 0.78;

    /** The colours for a control. @param control whose background counts @return the colours */
    public static ChartColours of(Control control) {
        return control.getBackground().getRGB().getHSB()[2] < DARK_BELOW
                ? new ChartColours(colour(0x1E2226), colour(0xE3E7EA), colour(0x9AA5AE), colour(0x77838D), colour(0x31373C),
                colour(0xFFB454), true)
                : new ChartColours(colour(0xFFFFFF), colour(Ink.TEXT.rgb()), colour(Ink.MUTED.rgb()), colour(Ink.AXIS.rgb()),
                        colour(Ink.GRID.rgb()), colour(0xC2410C), false);
    }

    /** Colour of a curve. @param number from 0; the colours repeat @return a colour that stands out from the paper */
    public Color line(int number) {
        return dark ? colour(DARK_LINES[number % DARK_LINES.length]) : colour(Ink.line(number).rgb());
    }

    /** Colour of a curve. @param curve with a number or a colour of its own @return its colour */
    public Color line(Curve curve) {
        return curve.rgb().isPresent() ? colour(onPaper(curve.rgb().getAsInt())) : line(curve.colour());
    }

    /** Colours made for dark maps are darkened for white paper. */
    private int onPaper(int rgb) {
        return dark ? rgb : shaded(rgb >> 16 & 0xFF) << 16 | shaded(rgb >> 8 & 0xFF) << 8 | shaded(rgb & 0xFF);
    }

    private static int shaded(int channel) {
        return (int) (DARKENED * channel);
    }

    private static Color colour(int rgb) {
        return new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }
}
