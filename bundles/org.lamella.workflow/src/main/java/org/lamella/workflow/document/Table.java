package org.lamella.workflow.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table, which gets a number.
 *
 * @param caption what it shows, a sentence
 * @param columns its columns
 * @param rows as many cells each as there are columns
 * @param sums how many rows at the end sum up those before, so that sorting leaves them where they are
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, int sums) implements Block {

    /** Checks the shape. */
    public Table {
        Objects.requireNonNull(caption, "caption");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("A row of the table '" + caption + "' has " + row.size() + " cells, not "
                        + columns.size());
            }
        }
    }

    /** What the cells of a column are. */
    public enum Kind {
        /** Words that may be wrapped. */ TEXT,
        /** A word or two that stay on one line. */ WORD,
        /** Numbers, set under each other. */ NUMBER,
        /** Texts for machines. */ CODE
    }

    /**
     * A column.
     *
     * @param head its heading, with the unit
     * @param kind what its cells are
     */
    public record Column(String head, Kind kind) {

        /** Refuses missing values. */
        public Column {
            Objects.requireNonNull(head, "head");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * A cell.
     *
     * @param text what stands in it
     * @param order number that it is sorted by, not a number for words
     * @param help explanation, empty without
     */
    public record Cell(String text, double order, String help) {

        /** Refuses missing texts. */
        public Cell {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(help, "help");
        }

        /**
         * Words.
         *
         * @param text the words
         * @return a cell
         */
        public static Cell of(String text) {
            return new Cell(text, Double.NaN, "");
        }

        /**
         * A number.
         *
         * @param text as it is shown
         * @param order what it is sorted by
         * @return a cell
         */
        public static Cell of(String text, double order) {
            return new Cell(text, order, "");
        }

        /**
         * Words with an explanation.
         *
         * @param text the words
         * @param help the explanation
         * @return a cell
         */
        public static Cell explained(String text, String help) {
            return new Cell(text, Double.NaN, help);
        }
    }

    /**
     * Starts an empty table.
     *
     * @param caption what it shows, a sentence
     * @return a builder
     */
    public static Builder builder(String caption) {
        return new Builder(caption);
    }

    /** Collects columns, then rows. */
    public static final class Builder {

        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();
        private int sums;

        private Builder(String caption) {
            this.caption = caption;
        }

        /**
         * Adds columns of one kind.
         *
         * @param kind what their cells are
         * @param heads their headings, with units
         * @return this
         */
        public Builder columns(Kind kind, String... heads) {
            for (String head : heads) {
                columns.add(new Column(head, kind));
            }
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one a column
         * @return this
         */
        public Builder row(Cell... cells) {
            return row(List.of(cells));
        }

        /**
         * Adds a row.
         *
         * @param cells one a column
         * @return this
         */
        public Builder row(List<Cell> cells) {
            rows.add(cells);
            return this;
        }

        /**
         * Adds a row that sums up those before.
         *
         * @param cells one a column
         * @return this
         */
        public Builder sum(Cell... cells) {
            sums++;
            return row(cells);
        }

        /**
         * The table.
         *
         * @return what was collected
         */
        public Table build() {
            return new Table(caption, columns, rows, sums);
        }
    }
}
