package org.lamella.core.parameter;

/** What values a parameter takes. */
public enum ParameterType {
    /** A whole number. */ INTEGER,
    /** A number. */ NUMBER,
    /** Yes or no. */ BOOLEAN,
    /** Free text. */ TEXT,
    /** One of a few words. */ CHOICE,
    /** Texts separated by commas. */ TEXT_LIST
}
