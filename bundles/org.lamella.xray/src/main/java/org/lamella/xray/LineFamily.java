package org.lamella.xray;

/** The shell whose vacancies a line fills: what an analyst calls a family of lines. */
public enum LineFamily {
    /** Lines to 1s. */ K,
    /** Lines to n = 2. */ L,
    /** Lines to n = 3. */ M
}
