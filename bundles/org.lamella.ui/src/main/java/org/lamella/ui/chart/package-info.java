/** A canvas for curves that an analyst zooms, drags and reads, drawn with SWT alone. */
package org.lamella.ui.chart;
