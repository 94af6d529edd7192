package org.lamella.ui.command;

/** The contributed quantifications of every pixel, for the parameter of their command. */
public final class QuantifyMapMethods extends MethodValues {

    /** The values. */
    public QuantifyMapMethods() {
        super(QuantifyMapMenu::of);
    }
}
