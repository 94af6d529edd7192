package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;

/** The contributed unmixings. */
public final class UnmixMenu extends MethodMenu {

    /** The menu. */
    public UnmixMenu() {
        super(UnmixHandler.COMMAND, UnmixHandler.METHOD, "unmixing");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return contributions.unmixings();
    }
}
