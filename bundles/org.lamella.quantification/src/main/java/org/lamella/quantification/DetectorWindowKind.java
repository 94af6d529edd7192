package org.lamella.quantification;

import org.lamella.xray.DetectorWindow;

/** The windows that a user can choose by name. */
public enum DetectorWindowKind {
    /** No window, as detectors of modern transmission microscopes. */ NONE(DetectorWindow.NONE),
    /** Ultrathin polymer on a silicon grid. */ POLYMER(DetectorWindow.POLYMER),
    /** Silicon nitride on a silicon grid. */ NITRIDE(DetectorWindow.NITRIDE),
    /** Beryllium with a gold contact. */ BERYLLIUM(DetectorWindow.BERYLLIUM);

    private final DetectorWindow window;

    DetectorWindowKind(DetectorWindow window) {
        this.window = window;
    }

    /** The window. @return films and grid */
    public DetectorWindow window() {
        return window;
    }
}
