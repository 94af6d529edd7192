package org.lamella.io.internal.hdf5;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lamella.core.LamellaException;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;

/**
 * A dataset whose last axis becomes the slowest one: of a stack stored as (y, x, frame), one frame after the other. Nothing but the planes
 * of one row of chunks along that axis stands in memory.
 *
 * @param array the dataset, of two axes or more
 */
public record LastAxisFirst(HdfArray array) implements ElementSource {

    @Override
    public Path file() {
        return array.file();
    }

    @Override
    public ElementType type() {
        return array.type();
    }

    @Override
    public InputStream open() throws IOException, LamellaException {
        return array.openLastAxisFirst();
    }
}
