package org.lamella.ui.command;

import org.lamella.core.contribution.Contributions;

/** The contributed quantifications, for the parameter of their command. */
public final class QuantifyMethods extends MethodValues {

    /** The values. */
    public QuantifyMethods() {
        super(Contributions::quantifications);
    }
}
