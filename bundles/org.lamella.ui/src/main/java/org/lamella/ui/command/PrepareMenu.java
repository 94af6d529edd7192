package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;

/** The contributed preprocessings. */
public final class PrepareMenu extends MethodMenu {

    /** The menu. */
    public PrepareMenu() {
        super(PrepareHandler.COMMAND, PrepareHandler.METHOD, "preprocessing");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return contributions.preprocessings();
    }
}
