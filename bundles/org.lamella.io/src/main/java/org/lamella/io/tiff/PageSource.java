package org.lamella.io.tiff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.lamella.io.internal.BinaryFile;
import org.lamella.io.internal.ElementSource;
import org.lamella.io.internal.ElementType;

/**
 * The numbers of pages one after the other, row by row, with the samples of a pixel side by side. One row of tiles at a time stands in
 * memory.
 *
 * @param file the file
 * @param order its byte order
 * @param pages pages of the same size and type
 */
record PageSource(Path file, ByteOrder order, List<Page> pages) implements ElementSource {

    @Override
    public ElementType type() {
        return new ElementType(pages.get(0).type(), order);
    }

    @Override
    public InputStream open() throws IOException {
        return new Bands(BinaryFile.open(file));
    }

    private final class Bands extends InputStream {

        private final BinaryFile open;
        private int nextPage;
        private int nextBand;
        private byte[] band = {};
        private int position;

        Bands(BinaryFile open) {
            this.open = open;
        }

        private boolean advance() throws IOException {
            while (position == band.length) {
                if (nextPage == pages.size()) {
                    return false;
                }
                Page page = pages.get(nextPage);
                band = band(page, nextBand++);
                position = 0;
                if (nextBand == page.down()) {
                    nextBand = 0;
                    nextPage++;
                }
            }
            return true;
        }

        private byte[] band(Page page, int number) throws IOException {
            if (page.across() == 1 && !page.apart()) {
                return page.tile(open, number, order);
            }
            int bytes = page.type().bytes();
            int rowBytes = page.width() * page.samples() * bytes;
            byte[] joined = new byte[Math.multiplyExact(rowBytes, page.rows(number))];
            for (int plane = 0; plane < (page.apart() ? page.samples() : 1); plane++) {
                for (int column = 0; column < page.across(); column++) {
                    byte[] tile = page.tile(open, (plane * page.down() + number) * page.across() + column, order);
                    for (int row = 0; row < page.rows(number); row++) {
                        put(page, tile, row, column, plane, joined, row * rowBytes);
                    }
                }
            }
            return joined;
        }

        /** Copies a row of a tile to its place in a row of the page. */
        private void put(Page page, byte[] tile, int row, int column, int plane, byte[] joined, int rowStart) {
            int bytes = page.type().bytes();
            int pixels = Math.min(page.tileWidth(), page.width() - column * page.tileWidth());
            int from = row * page.tileWidth() * page.tileSamples() * bytes;
            int to = rowStart + column * page.tileWidth() * page.samples() * bytes;
            if (!page.apart()) {
                System.arraycopy(tile, from, joined, to, pixels * page.samples() * bytes);
                return;
            }
            for (int pixel = 0; pixel < pixels; pixel++) {
                System.arraycopy(tile, from + pixel * bytes, joined, to + (pixel * page.samples() + plane) * bytes, bytes);
            }
        }

        @Override
        public int read() throws IOException {
            return advance() ? band[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!advance()) {
                return -1;
            }
            int count = Math.min(length, band.length - position);
            System.arraycopy(band, position, into, at, count);
            position += count;
            return count;
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
