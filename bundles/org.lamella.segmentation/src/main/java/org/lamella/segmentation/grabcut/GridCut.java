package org.lamella.segmentation.grabcut;

import java.util.Arrays;
import org.lamella.core.LamellaException;
import org.lamella.core.progress.Progress;

/**
 * Minimum cut of a grid in which each node is linked to its eight neighbours and to one of two terminals, by the augmenting search trees of
 * Y. Boykov and V. Kolmogorov, IEEE Transactions on Pattern Analysis and Machine Intelligence 26 (2004) 1124: a tree grows from each terminal
 * until they touch, the path between is filled, and nodes that lose their parent look for another one. Neighbours are found by arithmetic,
 * so that there are no lists of links. Capacities are whole numbers: sums are exact.
 */
final class GridCut {

    /** Directions to neighbours; {@code direction ^ 1} is the opposite one. */
    static final int DIRECTIONS = 8;
    /** Column step of each direction. */
    static final int[] DX = {1, -1, 0, 0, 1, -1, 1, -1};
    /** Row step of each direction. */
    static final int[] DY = {0, 0, 1, -1, 1, -1, -1, 1};

    private static final byte AT_TERMINAL = 8;
    private static final byte ORPHAN = 9;
    private static final byte FREE = 10;
    private static final int CHECK_EVERY = 4096;

    private final int width;
    private final int height;
    private final int stride;
    private final int[] step = new int[DIRECTIONS];
    /** What may still flow from a node in a direction, at {@code node * 8 + direction}. */
    private final int[] residual;
    /** What may still flow from the source to a node, or, negative, from the node to the sink. */
    private final int[] terminal;
    private final byte[] parent;
    private final boolean[] inSink;
    private final int[] seen;
    private final int[] distance;
    private final int[] queue;
    private final boolean[] queued;
    private int queueHead;
    private int queueTail;
    private int[] orphans = new int[1024];
    private int orphanHead;
    private int orphanTail;
    private int time;

    /** A grid without links. A frame of nodes without capacity saves the test for the edges of the map. */
    GridCut(int width, int height) {
        this.width = width;
        this.height = height;
        stride = width + 2;
        int nodes = Math.multiplyExact(stride, height + 2);
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            step[direction] = DY[direction] * stride + DX[direction];
        }
        residual = new int[Math.multiplyExact(nodes, DIRECTIONS)];
        terminal = new int[nodes];
        parent = new byte[nodes];
        inSink = new boolean[nodes];
        seen = new int[nodes];
        distance = new int[nodes];
        queue = new int[nodes + 1];
        queued = new boolean[nodes];
    }

    private int node(int x, int y) {
        return (y + 1) * stride + x + 1;
    }

    /** Sets the capacity of a link, the same both ways. */
    void link(int x, int y, int direction, int capacity) {
        int node = node(x, y);
        residual[node * DIRECTIONS + direction] = capacity;
        residual[(node + step[direction]) * DIRECTIONS + (direction ^ 1)] = capacity;
    }

    /**
     * Ties a node to a terminal.
     *
     * @param capacity to the object where above zero, to the background where below
     */
    void terminal(int x, int y, int capacity) {
        terminal[node(x, y)] = capacity;
    }

    /** Whether a node is on the object's side of the cut. */
    boolean isObject(int x, int y) {
        int node = node(x, y);
        return parent[node] != FREE && !inSink[node];
    }

    /** Finds the cut; uses the capacities up. */
    void cut(Progress progress) throws LamellaException {
        plant();
        int rounds = 0;
        while (true) {
            int link = grow();
            if (link < 0) {
                return;
            }
            augment(link);
            adopt();
            if (++rounds % CHECK_EVERY == 0) {
                progress.checkCancelled();
            }
        }
    }

    private void plant() {
        Arrays.fill(parent, FREE);
        queueHead = 0;
        queueTail = 0;
        for (int y = 0; y < height; y++) {
            for (int node = node(0, y); node < node(width, y); node++) {
                if (terminal[node] != 0) {
                    parent[node] = AT_TERMINAL;
                    inSink[node] = terminal[node] < 0;
                    distance[node] = 1;
                    enqueue(node);
                }
            }
        }
    }

    private void enqueue(int node) {
        if (!queued[node]) {
            queued[node] = true;
            queue[queueTail] = node;
            queueTail = queueTail + 1 == queue.length ? 0 : queueTail + 1;
        }
    }

    /** Lets the trees grow until they touch. @return the link from source tree to sink tree, {@code node * 8 + direction}, or -1 */
    private int grow() {
        while (queueHead != queueTail) {
            int node = queue[queueHead];
            if (parent[node] != FREE) {
                boolean sink = inSink[node];
                for (int direction = 0; direction < DIRECTIONS; direction++) {
                    int neighbour = node + step[direction];
                    int out = node * DIRECTIONS + direction;
                    int back = neighbour * DIRECTIONS + (direction ^ 1);
                    if (residual[sink ? back : out] == 0) {
                        continue;
                    }
                    if (parent[neighbour] == FREE) {
                        parent[neighbour] = (byte) (direction ^ 1);
                        inSink[neighbour] = sink;
                        seen[neighbour] = seen[node];
                        distance[neighbour] = distance[node] + 1;
                        enqueue(neighbour);
                    } else if (inSink[neighbour] != sink) {
                        return sink ? back : out;
                    } else if (seen[neighbour] <= seen[node] && distance[neighbour] > distance[node]) {
                        parent[neighbour] = (byte) (direction ^ 1);
                        seen[neighbour] = seen[node];
                        distance[neighbour] = distance[node] + 1;
                    }
                }
            }
            queued[node] = false;
            queueHead = queueHead + 1 == queue.length ? 0 : queueHead + 1;
        }
        return -1;
    }

    /** Fills the path through a link between the trees. */
    private void augment(int link) {
        int inSource = link / DIRECTIONS;
        int behind = inSource + step[link % DIRECTIONS];
        int flow = Math.min(residual[link], Math.min(room(inSource, false), room(behind, true)));
        residual[link] -= flow;
        residual[behind * DIRECTIONS + (link % DIRECTIONS ^ 1)] += flow;
        push(inSource, false, flow);
        push(behind, true, flow);
    }

    /** Least capacity between a node and its terminal. */
    private int room(int from, boolean sink) {
        int least = Integer.MAX_VALUE;
        int node = from;
        while (parent[node] != AT_TERMINAL) {
            int direction = parent[node];
            int next = node + step[direction];
            least = Math.min(least, residual[sink ? node * DIRECTIONS + direction : next * DIRECTIONS + (direction ^ 1)]);
            node = next;
        }
        return Math.min(least, Math.abs(terminal[node]));
    }

    private void push(int from, boolean sink, int flow) {
        int node = from;
        while (parent[node] != AT_TERMINAL) {
            int direction = parent[node];
            int next = node + step[direction];
            int out = node * DIRECTIONS + direction;
            int back = next * DIRECTIONS + (direction ^ 1);
            int along = sink ? out : back;
            residual[along] -= flow;
            residual[sink ? back : out] += flow;
            if (residual[along] == 0) {
                orphan(node);
            }
            node = next;
        }
        terminal[node] += sink ? flow : -flow;
        if (terminal[node] == 0) {
            orphan(node);
        }
    }

    private void orphan(int node) {
        parent[node] = ORPHAN;
        if (orphanTail == orphans.length) {
            orphans = Arrays.copyOf(orphans, 2 * orphans.length);
        }
        orphans[orphanTail++] = node;
    }

    private void adopt() {
        time++;
        while (orphanHead < orphanTail) {
            int node = orphans[orphanHead++];
            boolean sink = inSink[node];
            byte best = FREE;
            int least = Integer.MAX_VALUE;
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                int neighbour = node + step[direction];
                if (parent[neighbour] != FREE && inSink[neighbour] == sink
                        && residual[sink ? node * DIRECTIONS + direction : neighbour * DIRECTIONS + (direction ^ 1)] != 0) {
                    int far = origin(neighbour);
                    if (far < least) {
                        least = far;
                        best = (byte) direction;
                    }
                }
            }
            parent[node] = best;
            if (best != FREE) {
                seen[node] = time;
                distance[node] = least + 1;
            } else {
                abandon(node, sink);
            }
        }
        orphanHead = 0;
        orphanTail = 0;
    }

    /** Steps from a node to its terminal, remembered along the way; the largest number when its tree hangs on an orphan. */
    private int origin(int from) {
        int steps = 0;
        int node = from;
        while (seen[node] != time && parent[node] != AT_TERMINAL) {
            if (parent[node] == ORPHAN) {
                return Integer.MAX_VALUE;
            }
            node += step[parent[node]];
            steps++;
        }
        if (seen[node] != time) {
            seen[node] = time;
            distance[node] = 1;
        }
        int far = steps + distance[node];
        int left = far;
        for (int below = from; seen[below] != time; below += step[parent[below]]) {
            seen[below] = time;
            distance[below] = left--;
        }
        return far;
    }

    private void abandon(int node, boolean sink) {
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            int neighbour = node + step[direction];
            if (parent[neighbour] == FREE || inSink[neighbour] != sink) {
                continue;
            }
            if (residual[sink ? node * DIRECTIONS + direction : neighbour * DIRECTIONS + (direction ^ 1)] != 0) {
                enqueue(neighbour);
            }
            int above = parent[neighbour];
            if (above < AT_TERMINAL && neighbour + step[above] == node) {
                orphan(neighbour);
            }
        }
    }
}
