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
    /** Jobs that run; the platform's view. */
    public static final String PROGRESS = "org.eclipse.ui.views.ProgressView";

    static final List<String> ALL = List.of(DATA, MAP, SPECTRUM, COMPONENTS, SCREE, PROFILE, PROPERTIES, METADATA, PROGRESS);

    private ViewIds() {
    }
}
