package org.lamella.ui.command;

import java.util.List;
import org.lamella.core.contribution.Contribution;
import org.lamella.core.contribution.Contributions;
import org.lamella.core.contribution.MapQuantification;

/** The contributed quantifications that can make a composition of every pixel. */
public final class QuantifyMapMenu extends MethodMenu {

    /** The menu. */
    public QuantifyMapMenu() {
        super(QuantifyMapHandler.COMMAND, QuantifyMapHandler.METHOD, "quantification of every pixel");
    }

    @Override
    List<? extends Contribution<?>> methods(Contributions contributions) {
        return of(contributions);
    }

    static List<? extends Contribution<?>> of(Contributions contributions) {
        return contributions.quantifications().stream().filter(method -> method.service() instanceof MapQuantification).toList();
    }
}
