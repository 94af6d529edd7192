package org.lamella.workflow.mask;

import java.util.Optional;

/** What was found in a file: a mask, or only that the picture has another size. */
record ReadMask(Optional<ColouredMask> mask, int width, int height) {

    static ReadMask of(ColouredMask mask) {
        return new ReadMask(Optional.of(mask), mask.mask().width(), mask.mask().height());
    }

    static ReadMask ofSize(int width, int height) {
        return new ReadMask(Optional.empty(), width, height);
    }
}
