/**
 * Plots and map figures, laid out once and drawn either as SVG for reports or as pixels for PNG files.
 *
 * <p>{@link org.lamella.workflow.chart.XyChart} and {@link org.lamella.workflow.chart.MapFigure} paint on a
 * {@link org.lamella.workflow.chart.Canvas}; lengths are canvas units, one CSS pixel in a report.
 */
package org.lamella.workflow.chart;
