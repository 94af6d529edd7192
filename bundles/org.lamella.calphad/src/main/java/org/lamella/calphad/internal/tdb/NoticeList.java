package org.lamella.calphad.internal.tdb;

import java.util.ArrayList;
import java.util.List;
import org.lamella.calphad.Notice;

/** Notices about a file. Their number is bounded; that there were more is the last one. */
final class NoticeList {

    private static final int MOST = 2000;

    private final String source;
    private final List<Notice> notices = new ArrayList<>();
    private int more;

    NoticeList(String source) {
        this.source = source;
    }

    void add(int line, String text) {
        if (notices.size() < MOST) {
            notices.add(new Notice(source, line, text));
        } else {
            more++;
        }
    }

    List<Notice> all() {
        if (more == 0) {
            return List.copyOf(notices);
        }
        List<Notice> all = new ArrayList<>(notices);
        all.add(new Notice(source, 0, "There are " + more + " further notices of these kinds."));
        return all;
    }
}
