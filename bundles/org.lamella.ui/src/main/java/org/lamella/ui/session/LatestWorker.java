package org.lamella.ui.session;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One background thread that works on the newest task of each kind: a task that still waits is dropped when a newer one of its kind
 * comes. A task that runs is finished, so that a view is refreshed during a long drag too.
 */
public final class LatestWorker implements AutoCloseable {

    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private final Thread thread;
    private boolean running;
    private boolean closed;

    /** Starts the thread. @param name its name */
    public LatestWorker(String name) {
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Gives a task to the thread.
     *
     * @param kind what the task is about; replaces a waiting task of the same kind
     * @param task must not throw
     */
    public synchronized void submit(Object kind, Runnable task) {
        waiting.remove(kind);
        waiting.put(kind, task);
        notifyAll();
    }

    /** Waits until nothing is left to do. @throws InterruptedException when the calling thread is interrupted */
    public synchronized void awaitIdle() throws InterruptedException {
        while (!closed && (running || !waiting.isEmpty())) {
            wait();
        }
    }

    /** Drops what waits; a running task is finished. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized Runnable next() {
        running = false;
        notifyAll();
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException stop) {
                closed = true;
            }
        }
        if (closed) {
            return null;
        }
        Iterator<Runnable> oldest = waiting.values().iterator();
        Runnable task = oldest.next();
        oldest.remove();
        running = true;
        return task;
    }
}
