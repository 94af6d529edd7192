package org.lamella.ui.command;

import org.lamella.core.contribution.Contributions;

/** The contributed decompositions, for the parameter of their command. */
public final class DecomposeMethods extends MethodValues {

    /** The values. */
    public DecomposeMethods() {
        super(Contributions::decompositions);
    }
}
