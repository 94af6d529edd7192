package org.lamella.workflow.report;

import org.lamella.core.signal.Axis;

/** Names of axes in print. */
public final class AxisLabels {

    private AxisLabels() {
    }

    /**
     * Name and unit; an energy axis that the file does not name is called by what it is.
     *
     * @param axis any axis
     * @return for instance {@code Energy (keV)}
     */
    public static String of(Axis axis) {
        boolean energy = axis.units().equals("keV") || axis.units().equals("eV");
        String name = isSaid(axis.name()) ? axis.name() : energy ? "Energy" : "Channel";
        return isSaid(axis.units()) ? name + " (" + axis.units() + ")" : name;
    }

    /** Files write nothing or {@code <undefined>} where nobody said anything. */
    static boolean isSaid(String text) {
        return !text.isBlank() && !text.startsWith("<");
    }
}
