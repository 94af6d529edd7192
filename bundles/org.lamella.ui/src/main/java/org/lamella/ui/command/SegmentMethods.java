package org.lamella.ui.command;

import org.lamella.core.contribution.Contributions;

/** The contributed segmentations, for the parameter of their command. */
public final class SegmentMethods extends MethodValues {

    /** The values. */
    public SegmentMethods() {
        super(Contributions::segmentations);
    }
}
