package org.lamella.ui.state;

import java.util.List;
import java.util.Optional;
import org.lamella.core.contribution.ComparisonResult;
import org.lamella.ui.session.DerivedComparison;

/**
 * A kept comparison; what is absent is null.
 *
 * @param id its name
 * @param label name for the user
 * @param method name of the method
 * @param fits fitted simulations
 * @param curves one an element
 * @param widths widths of the zones
 * @param check a fast element predicted from the slow ones, or null
 * @param remarks what the user must read
 */
record ComparisonFile(String id, String label, String method, List<ComparisonResult.Fit> fits, List<ComparisonResult.Curve> curves,
        List<ComparisonResult.Width> widths, ComparisonResult.Check check, List<String> remarks) {

    static ComparisonFile of(DerivedComparison made) {
        ComparisonResult result = made.result();
        return new ComparisonFile(made.id(), made.label(), result.method(), result.fits(), result.curves(), result.widths(),
                result.check().stream().findFirst().orElse(null), result.remarks());
    }

    DerivedComparison comparison() {
        return new DerivedComparison(id, label,
                new ComparisonResult(method, fits, curves, widths, Optional.ofNullable(check).map(List::of).orElse(List.of()), remarks));
    }
}
