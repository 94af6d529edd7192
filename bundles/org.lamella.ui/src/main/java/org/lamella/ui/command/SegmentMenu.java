package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;

/** The contributed segmentations. */
public final class SegmentMenu extends MethodMenu {

    /** The menu. */
    public SegmentMenu() {
        super(SegmentHandler.COMMAND, SegmentHandler.METHOD, "segmentation");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return contributions.segmentations();
    }
}
