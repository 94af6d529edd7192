/**
 * Maps as coloured pixels, and the small choices that make a picture readable: contrast limits, scale bars, ticks.
 *
 * <p>No window toolkit is used: pictures are {@code int[]} in ARGB order (alpha in the highest byte), ready to be copied into an image of
 * any toolkit, and may be computed on any thread.
 */
package org.lamella.workflow.picture;
