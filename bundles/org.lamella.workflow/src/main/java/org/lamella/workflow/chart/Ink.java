package org.lamella.workflow.chart;

import java.util.Locale;

/**
 * What is drawn, as far as its colour goes: reports give each ink a colour for light and for dark pages, pictures use the light one.
 * The line colours are those of Okabe and Ito (2008), which stay apart with colour-vision deficiency.
 */
public enum Ink {
    /** Words and numbers. */ TEXT(0x1F2933),
    /** Words of second rank. */ MUTED(0x66727F),
    /** Axes and ticks. */ AXIS(0x8A95A1),
    /** Grid lines. */ GRID(0xE6EAEE),
    /** Lines that point something out. */ MARK(0xB6BFC9),
    /** Background. */ PAPER(0xFFFFFF),
    /** First line. */ LINE_1(0x0072B2),
    /** Second line. */ LINE_2(0xD55E00),
    /** Third line. */ LINE_3(0x009E73),
    /** Fourth line. */ LINE_4(0xAA5089),
    /** Fifth line. */ LINE_5(0xB98500),
    /** Sixth line. */ LINE_6(0x3A9BD1);

    private static final Ink[] LINES = {LINE_1, LINE_2, LINE_3, LINE_4, LINE_5, LINE_6};

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    /**
     * The ink of a line by its number.
     *
     * @param index from 0; the inks repeat
     * @return a line colour
     */
    public static Ink line(int index) {
        return LINES[index % LINES.length];
    }

    /**
     * Colour on a light page.
     *
     * @return red, green and blue, one byte each
     */
    public int rgb() {
        return rgb;
    }

    /**
     * The name in style sheets.
     *
     * @return for instance {@code line-1}
     */
    public String cssName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
