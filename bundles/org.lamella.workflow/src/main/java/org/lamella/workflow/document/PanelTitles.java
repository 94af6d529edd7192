package org.lamella.workflow.document;

import java.util.ArrayList;
import java.util.List;

/** Titles of the panels of a figure, lettered when there are several. */
final class PanelTitles {

    private static final int LETTERS = 26;

    private PanelTitles() {
    }

    /** One a panel; empty for a panel without title. */
    static List<String> of(Figure figure) {
        long titled = figure.panels().stream().filter(panel -> !panel.title().isEmpty()).count();
        List<String> titles = new ArrayList<>();
        int number = 0;
        for (Figure.Panel panel : figure.panels()) {
            String letter = titled > 1 && !panel.title().isEmpty() ? "(" + letter(number++) + ") " : "";
            titles.add(letter + panel.title());
        }
        return titles;
    }

    /** a to z, then aa, ab and so on. */
    private static String letter(int number) {
        String last = Character.toString((char) ('a' + number % LETTERS));
        return number < LETTERS ? last : letter(number / LETTERS - 1) + last;
    }
}
