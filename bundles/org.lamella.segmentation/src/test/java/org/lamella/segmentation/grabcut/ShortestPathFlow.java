package org.lamella.segmentation.grabcut;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Largest flow by the method of Edmonds and Karp: slow, short, and written apart from the one that it checks. */
final class ShortestPathFlow {

    private ShortestPathFlow() {
    }

    static long of(int width, int height, int[][] links, int... ties) {
        int n = width * height;
        int[][] capacity = new int[n + 2][n + 2];
        for (int i = 0; i < n; i++) {
            capacity[n][i] = Math.max(0, ties[i]);
            capacity[i][n + 1] = Math.max(0, -ties[i]);
            for (int direction = 0; direction < GridCut.DIRECTIONS; direction++) {
                if (links[i][direction] > 0) {
                    int j = i + GridCut.DY[direction] * width + GridCut.DX[direction];
                    capacity[i][j] = links[i][direction];
                    capacity[j][i] = links[i][direction];
                }
            }
        }
        long flow = 0;
        int[] from = new int[n + 2];
        while (reach(capacity, from)) {
            int room = Integer.MAX_VALUE;
            for (int node = n + 1; node != n; node = from[node]) {
                room = Math.min(room, capacity[from[node]][node]);
            }
            for (int node = n + 1; node != n; node = from[node]) {
                capacity[from[node]][node] -= room;
                capacity[node][from[node]] += room;
            }
            flow += room;
        }
        return flow;
    }

    private static boolean reach(int[][] capacity, int... from) {
        int n = capacity.length - 2;
        Arrays.fill(from, -1);
        from[n] = n;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(n);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int next = 0; next < capacity.length; next++) {
                if (from[next] < 0 && capacity[node][next] > 0) {
                    from[next] = node;
                    queue.add(next);
                }
            }
        }
        return from[n + 1] >= 0;
    }
}
