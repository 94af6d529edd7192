/**
 * X-ray physics: the elements, their characteristic lines, how many photons an electron beam makes of them, and how a silicon detector
 * records these; element maps from windows around lines.
 *
 * <p>All tables are resources beside the classes; each file says where its numbers come from.
 */
package org.lamella.xray;
