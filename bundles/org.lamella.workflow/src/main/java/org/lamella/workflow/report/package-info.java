/**
 * The results of a run and the report that shows them, {@link org.lamella.workflow.report.Report}, made of blocks of
 * {@link org.lamella.workflow.document}.
 */
package org.lamella.workflow.report;
