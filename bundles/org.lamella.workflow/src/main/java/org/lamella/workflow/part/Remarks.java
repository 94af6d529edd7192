package org.lamella.workflow.part;

import java.util.List;

/** Remarks of methods. */
final class Remarks {

    private Remarks() {
    }

    /** Each remark after the name of the method that makes it. */
    static List<String> of(String method, List<String> remarks) {
        return remarks.stream().map(remark -> method + ": " + remark).toList();
    }
}
