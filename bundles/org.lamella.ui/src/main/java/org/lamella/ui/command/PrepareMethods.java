package org.lamella.ui.command;

import org.lamella.core.contribution.Contributions;

/** The contributed preprocessings, for the parameter of their command. */
public final class PrepareMethods extends MethodValues {

    /** The values. */
    public PrepareMethods() {
        super(Contributions::preprocessings);
    }
}
