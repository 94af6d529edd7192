package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;

/** The contributed decompositions of several images. */
public final class JointDecomposeMenu extends MethodMenu {

    /** The menu. */
    public JointDecomposeMenu() {
        super(JointDecomposeHandler.COMMAND, JointDecomposeHandler.METHOD, "decomposition of several images");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return contributions.jointDecompositions();
    }
}
