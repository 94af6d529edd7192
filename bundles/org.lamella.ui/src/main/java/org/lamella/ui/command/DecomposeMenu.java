package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;

/** The contributed decompositions. */
public final class DecomposeMenu extends MethodMenu {

    /** The menu. */
    public DecomposeMenu() {
        super(DecomposeHandler.COMMAND, DecomposeHandler.METHOD, "decomposition");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return contributions.decompositions();
    }
}
