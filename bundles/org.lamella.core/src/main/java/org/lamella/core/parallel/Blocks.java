package org.lamella.core.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Passes over pixel rows in blocks, on the one shared pool, with results that do not depend on the number of threads.
 *
 * <p>Rows {@code 0..rows-1} are cut into a fixed number of contiguous <em>lanes</em> that depends on the row count only. Each lane is
 * worked through in order by one thread with its own accumulator, and the accumulators are joined in lane order. Floating-point sums
 * therefore come out bit for bit the same with 1, 2 or 8 threads.
 */
public final class Blocks {

    /** Lanes of a reducing pass: enough to keep a workstation busy, few enough that a private accumulator each is affordable. */
    private static final int REDUCTION_LANES = 16;
    private static final int MIN_ROWS_PER_LANE = 64;
    /** Rows between two looks at the cancel flag. */
    private static final int CHUNK_ROWS = 1024;

    private Blocks() {
    }

    /** Work on the rows {@code from} (inclusive) to {@code to} (exclusive) that may write only to places belonging to those rows. */
    @FunctionalInterface
    public interface RowTask {
        /**
         * Does the rows.
         *
         * @param from first row
         * @param to one past the last row
         * @throws LamellaException when the work fails
         */
        void run(int from, int to) throws LamellaException;
    }

    /** One of several independent tasks. */
    @FunctionalInterface
    public interface NumberedTask {
        /**
         * Does the task.
         *
         * @param number from 0
         * @throws LamellaException when the work fails
         */
        void run(int number) throws LamellaException;
    }

    /**
     * Work on rows that adds into an accumulator private to a lane.
     *
     * @param <A> the accumulator
     */
    @FunctionalInterface
    public interface ReducingTask<A> {
        /**
         * Adds the rows to the accumulator.
         *
         * @param from first row
         * @param to one past the last row
         * @param accumulator the lane's own
         * @throws LamellaException when the work fails
         */
        void run(int from, int to, A accumulator) throws LamellaException;
    }

    /**
     * Joins the accumulator of a later lane into that of the earlier ones.
     *
     * @param <A> the accumulator
     */
    @FunctionalInterface
    public interface Join<A> {
        /**
         * Adds {@code later} to {@code into}.
         *
         * @param into accumulator of all earlier lanes
         * @param later accumulator of the next lane
         */
        void join(A into, A later);
    }

    /**
     * Runs independent work over all rows.
     *
     * @param rows number of rows, 0 or more
     * @param progress told the fraction of rows done; cancels the pass
     * @param task the work; called with chunks of at most 1024 rows
     * @throws LamellaException what the task threw, or a cancellation
     */
    public static void forEach(int rows, Progress progress, RowTask task) throws LamellaException {
        int lanes = lanes(rows);
        RowCounter done = new RowCounter(rows, progress);
        run(lanes, lane -> walk(laneStart(rows, lanes, lane), laneStart(rows, lanes, lane + 1), done, task));
    }

    /**
     * Runs a pass with one accumulator a lane and joins them in lane order.
     *
     * @param <A> the accumulator
     * @param rows number of rows, 0 or more
     * @param progress told the fraction of rows done; cancels the pass
     * @param identity makes an empty accumulator
     * @param task adds rows to an accumulator; called with chunks of at most 1024 rows, in order within a lane
     * @param join adds a later lane's accumulator to an earlier one
     * @return the joined accumulator
     * @throws LamellaException what the task threw, or a cancellation
     */
    public static <A> A reduce(int rows, Progress progress, Supplier<A> identity, ReducingTask<A> task, Join<A> join)
            throws LamellaException {
        int lanes = lanes(rows);
        RowCounter done = new RowCounter(rows, progress);
        List<A> accumulators = new ArrayList<>(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            accumulators.add(null);
        }
        run(lanes, lane -> {
            A accumulator = identity.get();
            walk(laneStart(rows, lanes, lane), laneStart(rows, lanes, lane + 1), done,
                    (from, to) -> task.run(from, to, accumulator));
            accumulators.set(lane, accumulator);
        });
        A total = accumulators.get(0);
        for (int lane = 1; lane < lanes; lane++) {
            join.join(total, accumulators.get(lane));
            accumulators.set(lane, null);
        }
        return total;
    }

    /**
     * Runs a few large independent tasks, for instance one a column panel of a matrix.
     *
     * @param count number of tasks
     * @param progress told the fraction of tasks done; cancels between tasks
     * @param task the work, given its number; may write only to places of its own
     * @throws LamellaException what a task threw, or a cancellation
     */
    public static void tasks(int count, Progress progress, NumberedTask task) throws LamellaException {
        RowCounter done = new RowCounter(count, progress);
        run(count, number -> {
            progress.checkCancelled();
            task.run(number);
            done.add(1);
        });
    }

    private static void walk(int from, int to, RowCounter done, RowTask task) throws LamellaException {
        for (int start = from; start < to; start += CHUNK_ROWS) {
            done.progress().checkCancelled();
            int end = Math.min(to, start + CHUNK_ROWS);
            task.run(start, end);
            done.add(end - start);
        }
    }

    private static int lanes(int rows) {
        return Math.max(1, Math.min(REDUCTION_LANES, rows / MIN_ROWS_PER_LANE));
    }

    private static int laneStart(int rows, int lanes, int lane) {
        return (int) ((long) rows * lane / lanes);
    }

    private static void run(int lanes, NumberedTask task) throws LamellaException {
        if (lanes == 1 || WorkerPool.threads() == 1 || WorkerPool.isWorker()) {
            for (int lane = 0; lane < lanes; lane++) {
                task.run(lane);
            }
            return;
        }
        List<Future<?>> futures = new ArrayList<>(lanes);
        for (int lane = 0; lane < lanes; lane++) {
            int number = lane;
            futures.add(WorkerPool.submit(() -> {
                task.run(number);
                return null;
            }));
        }
        LamellaException failure = null;
        for (Future<?> future : futures) {
            try {
                if (failure == null) {
                    future.get();
                } else {
                    future.cancel(false);
                }
            } catch (ExecutionException thrown) {
                failure = asFailure(thrown.getCause());
            } catch (InterruptedException thrown) {
                Thread.currentThread().interrupt();
                failure = new LamellaException("The work was interrupted.", thrown);
            }
        }
        awaitRunning(futures);
        if (failure != null) {
            throw failure;
        }
    }

    /** A lane still running would write into arrays that the caller believes to be its own again. */
    private static void awaitRunning(List<Future<?>> futures) {
        for (Future<?> future : futures) {
            if (!future.isCancelled()) {
                try {
                    future.get();
                } catch (ExecutionException | InterruptedException ignored) {
                    // the first failure is already on its way to the caller
                }
            }
        }
    }

    private static LamellaException asFailure(Throwable cause) {
        if (cause instanceof LamellaException failure) {
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }
}
