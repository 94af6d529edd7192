package org.lamella.decomposition.linalg;

/** The ways to the principal axes of a matrix A (R x C). They differ in cost. */
enum GramRoute {
    /** Eigenvectors of A^T A (C x C). */ COLUMN_GRAM("Gram matrix of the channels"),
    /** Eigenvectors of A A^T (R x R): for fewer rows than columns. */ ROW_GRAM("Gram matrix of the pixels"),
    /** Eigenvectors of A^T A through products with A, without a Gram matrix. */ PRODUCTS("products with the image");

    // Cost of the elementary steps relative to an indexed multiply-add of the sparse Gram kernel, measured on one core
    private static final double SPARSE_PAIR = 1;
    private static final double DENSE_PAIR = 0.16;
    private static final double READ_ENTRY = 4;
    private static final double MULTIPLY_CELL = 0.35;
    private static final double MULTIPLY_ENTRY = 5;
    private static final double MULTIPLY_ENTRY_IN_BLOCK = 0.6;

    private final String label;

    GramRoute(String label) {
        this.label = label;
    }

    /** What the user reads about it. @return a phrase */
    String label() {
        return label;
    }

    /**
     * The cheapest way by estimate, of those that fit the memory, when products with A are made one by one.
     *
     * @param a A
     * @param count how many axes are wanted
     * @return the way; a function of sizes and entries only
     */
    static GramRoute choose(RowMatrix a, int count) {
        return cheapest(a, count, ThickRestartLanczos.typicalProducts(count) * MULTIPLY_ENTRY);
    }

    /** As {@link #choose}, when products with A are made in blocks that share a pass. */
    static GramRoute chooseForBlocks(RowMatrix a, int count) {
        return cheapest(a, count, BlockKrylov.typicalProducts(count) * MULTIPLY_ENTRY_IN_BLOCK);
    }

    private static GramRoute cheapest(RowMatrix a, int count, double productsAnEntry) {
        GramRoute best = PRODUCTS;
        for (GramRoute route : values()) {
            if (route.cost(a, count, productsAnEntry) < best.cost(a, count, productsAnEntry)) {
                best = route;
            }
        }
        return best;
    }

    private double cost(RowMatrix a, int count, double productsAnEntry) {
        double products = ThickRestartLanczos.typicalProducts(count);
        return switch (this) {
            case COLUMN_GRAM -> gramCost(a.rows(), a.columns(), a.entries(), products);
            case ROW_GRAM -> a.entries() > Integer.MAX_VALUE ? Double.POSITIVE_INFINITY
                    : a.entries() * READ_ENTRY + gramCost(a.columns(), a.rows(), a.entries(), products);
            case PRODUCTS -> a.entries() * productsAnEntry;
        };
    }

    /** Cost of a Gram matrix of {@code side} rows, summed over {@code sums} terms, and of its eigenvectors. */
    private static double gramCost(double sums, double side, double entries, double products) {
        if (side > GramMatrix.MAX_COLUMNS) {
            return Double.POSITIVE_INFINITY;
        }
        double sparse = 0.5 * entries * entries / sums * SPARSE_PAIR;
        double dense = 0.5 * sums * side * side * DENSE_PAIR;
        return entries * READ_ENTRY + Math.min(sparse, dense) + products * side * side * MULTIPLY_CELL;
    }
}
