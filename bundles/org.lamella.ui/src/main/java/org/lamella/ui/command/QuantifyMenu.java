package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;

/** The contributed quantifications. */
public final class QuantifyMenu extends MethodMenu {

    /** The menu. */
    public QuantifyMenu() {
        super(QuantifyHandler.COMMAND, QuantifyHandler.METHOD, "quantification");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return contributions.quantifications();
    }
}
