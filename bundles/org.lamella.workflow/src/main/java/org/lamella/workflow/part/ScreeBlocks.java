package org.lamella.workflow.part;

import java.util.List;
import org.lamella.core.contribution.RankEstimate;
import org.lamella.core.contribution.Scree;
import org.lamella.workflow.document.Figure;
import org.lamella.workflow.document.Section;
import org.lamella.workflow.document.Table;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;
import org.lamella.workflow.report.ChartDrawing;
import org.lamella.workflow.report.Charts;
import org.lamella.workflow.report.Numbers;

/** The scree plot with its elbow, the first shares of variance, and the number of components by several methods. */
final class ScreeBlocks {

    private static final int ROWS = 10;
    private static final double HEIGHT = 270;

    private ScreeBlocks() {
    }

    static void show(Section section, Scree scree) {
        section.add(Figure.of("Scree plot. " + caption(scree), ChartDrawing.of(Charts.scree(scree)), HEIGHT));
        section.add(shares(scree.explainedVarianceRatio()));
        if (!scree.estimates().isEmpty()) {
            section.add(estimates(scree.estimates()));
        }
    }

    private static String caption(Scree scree) {
        double upToElbow = 0;
        for (int i = 0; i < Math.min(scree.elbow(), scree.explainedVarianceRatio().length); i++) {
            upToElbow += scree.explainedVarianceRatio()[i];
        }
        String components = scree.elbow() == 1 ? " component, which explains " : " components, which explain ";
        return "The curve turns flat after " + scree.elbow() + components + Numbers.percent(upToElbow) + " of the variance.";
    }

    private static Table shares(double[] ratio) {
        int rows = Math.min(ROWS, ratio.length);
        Table.Builder table = Table.builder("Explained variance of the first " + rows + " components.")
                .columns(Kind.NUMBER, "Component", "Share", "Sum");
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += ratio[i];
            table.row(Cell.of(Integer.toString(i + 1), i + 1), Cell.of(Numbers.percent(ratio[i]), ratio[i]),
                    Cell.of(Numbers.percent(sum), sum));
        }
        return table.build();
    }

    private static Table estimates(List<RankEstimate> estimates) {
        Table.Builder table = Table.builder("Number of components by several methods.").columns(Kind.WORD, "Method")
                .columns(Kind.NUMBER, "Components").columns(Kind.TEXT, "How");
        for (RankEstimate estimate : estimates) {
            table.row(Cell.of(estimate.method()), Cell.of(Integer.toString(estimate.components()), estimate.components()),
                    Cell.of(estimate.explanation()));
        }
        return table.build();
    }
}
