package org.lamella.preprocessing.grid;

import org.lamella.core.parameter.Parameter;

/**
 * Parameters of joining pixels and channels.
 *
 * @param columns columns a block
 * @param rows rows a block
 * @param channels channels a block
 */
public record RebinParameters(
        @Parameter(label = "Columns", defaultValue = "2", min = 1, max = 4096, help = "Columns that are added into one.") int columns,
        @Parameter(label = "Rows", defaultValue = "2", min = 1, max = 4096,
                help = "Rows that are added into one; a line scan has one row and takes 1.") int rows,
        @Parameter(label = "Channels", defaultValue = "1", min = 1, max = 4096, help = "Channels that are added into one.") int channels) {
}
