package org.lamella.decomposition.linalg;

/** Checks of operand sizes at the door of a kernel. */
final class Sizes {

    private Sizes() {
    }

    static void require(boolean fits, String message, Object... numbers) {
        if (!fits) {
            throw new IllegalArgumentException(String.format(message, numbers));
        }
    }
}
