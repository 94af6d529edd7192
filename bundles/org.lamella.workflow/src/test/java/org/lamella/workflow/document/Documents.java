package org.lamella.workflow.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lamella.workflow.chart.Box;
import org.lamella.workflow.chart.Canvas;
import org.lamella.workflow.chart.Ink;
import org.lamella.workflow.chart.TextStyle;
import org.lamella.workflow.document.Document.Highlight;
import org.lamella.workflow.document.Table.Cell;
import org.lamella.workflow.document.Table.Kind;

/** Documents made up. */
final class Documents {

    private static final Instant CREATED = Instant.parse("2026-11-20T10:11:12Z");

    private Documents() {
    }

    static Document of(String title, Section... sections) {
        return new Document(title, "A byline", Optional.of(CREATED), "Lamella 1.2.3", List.of(new Highlight("180 × 120", "pixels")),
                List.of(sections));
    }

    static Section section(String heading, Block... blocks) {
        Section section = new Section(heading, Section.Style.PLAIN);
        Arrays.asList(blocks).forEach(section::add);
        return section;
    }

    /** A block of every kind. */
    static Document complete() {
        return of("Grains & <grains>",
                new Section("Remarks", Section.Style.WARNING).add(new Block.Bullets(List.of("First remark.", "Second remark."))),
                section("Signal", new Block.Paragraph("Some words.", false), Facts.builder().add("k-factors", "computed")
                        .add("weighting", "none", "How noise is weighted.").code("SHA-256", "ab12").build()),
                section("Composition", new Block.Heading("Grain"), table(3), figure("A drawing."), new Block.Listing("A workflow.",
                        "steps:\n  - decompose: pca")).close("Said once.").close("Said once."));
    }

    static Table table(int rows) {
        Table.Builder table = Table.builder("Elements with their shares.").columns(Kind.WORD, "Element").columns(Kind.NUMBER, "at%")
                .columns(Kind.TEXT, "Remark").columns(Kind.CODE, "Hash");
        for (int row = 0; row < rows; row++) {
            table.row(Cell.explained("E" + row, "Element number " + row), Cell.of(row + ".25 ± 0.10", row + 0.25),
                    Cell.of("A remark that is long enough to be wrapped when the page has no room for it, number " + row),
                    Cell.of("0123456789abcdef".repeat(4)));
        }
        return table.sum(Cell.of("Sum"), Cell.of("100"), Cell.of(""), Cell.of("")).build();
    }

    static Figure figure(String caption) {
        return new Figure(caption, List.of(new Figure.Panel("Left", new Words("left"), 0.5, 200),
                new Figure.Panel("Right", new Words("right"), 0.5, 200)));
    }

    /** A drawing of a word, which has a logarithmic scale too. */
    record Words(String word) implements Drawing {
        @Override
        public double height(double width, double highest) {
            return highest;
        }

        @Override
        public void paint(Canvas canvas, Box box) {
            canvas.text(box.x() + 10, box.y() + 20, "drawn " + word + " 10⁻³", TextStyle.of(Ink.TEXT, 12, TextStyle.Anchor.START));
        }

        @Override
        public Optional<Drawing> logarithmic() {
            return word.equals("left") ? Optional.of(new Words("logarithm")) : Optional.empty();
        }
    }
}
