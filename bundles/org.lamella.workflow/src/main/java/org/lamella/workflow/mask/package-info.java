/** Masks as files, with their names and colours, and sentences that make masks of masks. */
package org.lamella.workflow.mask;
