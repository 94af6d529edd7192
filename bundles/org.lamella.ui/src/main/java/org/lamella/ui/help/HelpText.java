package org.lamella.ui.help;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.help.HelpPage.Look;
import org.lamella.ui.help.HelpPage.Span;

/** Draws a page and follows its links, by mouse, or by Tab and Enter. */
final class HelpText {

    private static final int MARGIN = 14;
    private static final int TAB = 150;
    private static final int LIST_INDENT = 22;
    private static final int HEADING_GROWTH = 6;
    private static final int SUBHEADING_GROWTH = 2;

    private final StyledText widget;
    private final Font heading;
    private final Font subheading;
    private final Font key;
    private Optional<HelpPage> page = Optional.empty();

    HelpText(Composite parent, Consumer<String> follow) {
        widget = new StyledText(parent, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.MULTI);
        widget.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        widget.setLineSpacing(3);
        widget.setCaret(null);
        LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), widget);
        FontDescriptor base = FontDescriptor.createFrom(JFaceResources.getDefaultFont());
        heading = fonts.create(base.increaseHeight(HEADING_GROWTH).setStyle(SWT.BOLD));
        subheading = fonts.create(base.increaseHeight(SUBHEADING_GROWTH).setStyle(SWT.BOLD));
        key = fonts.create(FontDescriptor.createFrom(JFaceResources.getTextFont()).setHeight(base.getFontData()[0].getHeight()));
        widget.addListener(SWT.MouseDown, event -> linkAt(event).ifPresent(span -> follow.accept(span.target())));
        widget.addListener(SWT.MouseMove, event -> widget.setCursor(widget.getDisplay().getSystemCursor(
                linkAt(event).isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW)));
    }

    void show(HelpPage newPage) {
        page = Optional.of(newPage);
        widget.setText(newPage.text());
        ChartColours colours = ChartColours.of(widget);
        for (Span span : newPage.spans()) {
            StyleRange style = new StyleRange();
            style.start = span.start();
            style.length = span.length();
            switch (span.look()) {
                case HEADING -> style.font = heading;
                case SUBHEADING -> style.font = subheading;
                case BOLD -> style.fontStyle = SWT.BOLD;
                case ITALIC -> style.fontStyle = SWT.ITALIC;
                case KEY -> {
                    style.font = key;
                    style.background = colours.grid();
                    style.foreground = colours.text();
                }
                case LINK -> {
                    style.foreground = colours.line(0);
                    style.underline = true;
                }
                case PLAIN -> {
                    // as the widget has it
                }
            }
            widget.setStyleRange(style);
        }
        for (int line = 0; line < widget.getLineCount(); line++) {
            String words = widget.getLine(line);
            boolean item = words.startsWith("\u2022\t") || words.matches("\\d+\\.\t.*");
            widget.setLineTabStops(line, 1, new int[] {item ? LIST_INDENT : TAB});
            widget.setLineWrapIndent(line, 1, item ? LIST_INDENT : words.indexOf('\t') > 0 ? TAB : 0);
        }
        widget.setTopIndex(0);
        // fonts of other heights move what is in sight
        widget.setTopPixel(0);
    }

    private Optional<Span> linkAt(Event event) {
        int offset = widget.getOffsetAtPoint(new org.eclipse.swt.graphics.Point(event.x, event.y));
        return offset < 0 ? Optional.empty() : page.flatMap(now -> now.spans().stream()
                .filter(span -> span.look() == Look.LINK && offset >= span.start() && offset < span.start() + span.length()).findFirst());
    }

    StyledText control() {
        return widget;
    }
}
