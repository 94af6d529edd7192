package org.lamella.io.matlab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;

/**
 * The numbers of an array, first axis fastest as MATLAB keeps them.
 *
 * @param segment the variable they belong to
 * @param type how they are stored
 * @param from byte of the unpacked variable at which they begin
 */
record MatSource(MatSegment segment, ElementType type, long from) implements ElementSource {

    @Override
    public Path file() {
        return segment.file();
    }

    @Override
    public InputStream open() throws IOException {
        return segment.open(from);
    }
}
