package org.lamella.ui.command;

import org.lamella.core.contribution.Contributions;

/** The contributed decompositions of several images, for the parameter of their command. */
public final class JointDecomposeMethods extends MethodValues {

    /** The values. */
    public JointDecomposeMethods() {
        super(Contributions::jointDecompositions);
    }
}
