package org.lamella.ui;

import java.util.List;

/** The ids of the views, as plugin.xml declares them. */
public final class ViewIds {

    /** Open signals and results. */
    public static final String DATA = "org.lamella.ui.data";
    /** The map. */
    public static final String MAP = "org.lamella.ui.map";
    /** The spectrum. */
    public static final String SPECTRUM = "org.lamella.ui.spectrum";
    /** Maps and spectra of a decomposition. */
    public static final String COMPONENTS = "org.lamella.ui.components";
    /** Explained variance. */
    public static final String SCREE = "org.lamella.ui.scree";
    /** The map along a line. */
    public static final String PROFILE = "org.lamella.ui.profile";
    /** Calibration, acquisition, statistics, provenance. */
    public static final String PROPERTIES = "org.lamella.ui.properties";
    /** All that a file says about itself. */
    public static final String METADATA = "org.lamella.ui.metadata";
    /** Maps of the marked elements. */
    public static final String ELEMENTS = "org.lamella.ui.elements";
    /** The periodic table. */
    public static final String PERIODIC_TABLE = "org.lamella.ui.periodicTable";
    /** Masks and their algebra. */
    public static final String MASKS = "org.lamella.ui.masks";
    /** Composition with errors. */
    public static final String COMPOSITION = "org.lamella.ui.composition";
    /** The fitted spectrum. */
    public static final String FIT = "org.lamella.ui.fit";
    /** What was done. */
    public static final String HISTORY = "org.lamella.ui.history";
    /** Region and window in numbers. */
    public static final String SELECTION = "org.lamella.ui.selection";
    /** Colours and contrast in numbers. */
    public static final String DISPLAY = "org.lamella.ui.display";
    /** The diffusion case. */
    public static final String CASE = "org.lamella.ui.case";
    /** Simulated and measured profiles. */
    public static final String SIMULATION = "org.lamella.ui.simulation";
    /** Measured laid over simulated. */
    public static final String COMPARISON = "org.lamella.ui.comparison";
    /** The page that a session begins with. */
    public static final String WELCOME = "org.lamella.ui.welcome";
    /** Help pages. */
    public static final String HELP = "org.lamella.ui.help";
    /** Jobs that run; the platform's view. */
    public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    static final List<String> ALL = List.of(DATA, MAP, SPECTRUM, COMPONENTS, SCREE, PROFILE, ELEMENTS, PERIODIC_TABLE, MASKS,
            COMPOSITION, FIT, CASE, SIMULATION, COMPARISON, SELECTION, DISPLAY, HISTORY, PROPERTIES, METADATA, PROGRESS, HELP, WELCOME);

    private ViewIds() {
    }
}
