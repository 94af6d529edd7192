package org.lamella.ui.welcome;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lamella.ui.chart.ChartColours;
import org.lamella.ui.example.Example;

/** What one example is about, with a button that opens it. */
final class StoryCard extends Composite {

    private static final int MARGIN = 16;
    private static final int ROUND = 8;
    private static final int WIDTH = 300;

    private final Button open;

    /** A card. @param parent where it lies @param example the example @param begin run when its button is pressed */
    StoryCard(Composite parent, Example example, Runnable begin) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(5, 8).applyTo(this);
        Label title = new Label(this, SWT.WRAP);
        title.setText(example.title());
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(title);
        Label description = new Label(this, SWT.WRAP);
        description.setText(example.description());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(description);
        open = new Button(this, SWT.PUSH);
        open.setText("Open the map and the story");
        open.setToolTipText("Simulates the map, opens it, and shows step by step what to do");
        open.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                event.result = "Open the example: " + example.title();
            }
        });
        open.addListener(SWT.Selection, event -> begin.run());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.END).applyTo(open);
        addPaintListener(this::paintFrame);
    }

    private void paintFrame(PaintEvent event) {
        Rectangle area = getClientArea();
        event.gc.setAntialias(SWT.ON);
        event.gc.setForeground(ChartColours.of(this).grid());
        event.gc.setLineWidth(2);
        event.gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ROUND, ROUND);
    }

    Button button() {
        return open;
    }
}
