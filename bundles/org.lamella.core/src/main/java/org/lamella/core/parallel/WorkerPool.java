package org.lamella.core.parallel;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one pool of worker threads that all bundles share, so that two steps never fight over the cores.
 *
 * <p>Its size is the number of processors, or the system property {@code lamella.threads}. Results never depend on it.
 */
public final class WorkerPool {

    /** System property that sets the number of threads. */
    public static final String THREADS_PROPERTY = "lamella.threads";

    private static final String NAME = "lamella-worker";
    private static final int THREADS = Math.max(1, Integer.getInteger(THREADS_PROPERTY, Runtime.getRuntime().availableProcessors()));
    private static final ExecutorService POOL = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, NAME);
        thread.setDaemon(true);
        return thread;
    });

    private WorkerPool() {
    }

    /**
     * How many threads the pool has.
     *
     * @return 1 or more
     */
    public static int threads() {
        return THREADS;
    }

    /** Whether the calling thread belongs to the pool: nested passes then run in place, as waiting for the pool could deadlock. */
    static boolean isWorker() {
        return NAME.equals(Thread.currentThread().getName());
    }

    static <T> Future<T> submit(Callable<T> task) {
        return POOL.submit(task);
    }
}
