package org.lamella.xray;

/** A subshell whose vacancies decay by X-rays of the K, L or M family, in IUPAC notation. */
public enum Subshell {
    /** 1s. */ K(LineFamily.K),
    /** 2s. */ L1(LineFamily.L),
    /** 2p, j = 1/2. */ L2(LineFamily.L),
    /** 2p, j = 3/2. */ L3(LineFamily.L),
    /** 3s. */ M1(LineFamily.M),
    /** 3p, j = 1/2. */ M2(LineFamily.M),
    /** 3p, j = 3/2. */ M3(LineFamily.M),
    /** 3d, j = 3/2. */ M4(LineFamily.M),
    /** 3d, j = 5/2. */ M5(LineFamily.M);

    private final LineFamily family;

    Subshell(LineFamily family) {
        this.family = family;
    }

    /**
     * The family of lines that fill this subshell.
     *
     * @return K, L or M
     */
    public LineFamily family() {
        return family;
    }
}
