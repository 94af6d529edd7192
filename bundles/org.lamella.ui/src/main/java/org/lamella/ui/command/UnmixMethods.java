package org.lamella.ui.command;

import org.lamella.core.contribution.Contributions;

/** The contributed unmixings, for the parameter of their command. */
public final class UnmixMethods extends MethodValues {

    /** The values. */
    public UnmixMethods() {
        super(Contributions::unmixings);
    }
}
