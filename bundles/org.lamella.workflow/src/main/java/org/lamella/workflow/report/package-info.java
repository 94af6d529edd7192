/** The results of a run and the report that shows them: {@link org.lamella.workflow.report.HtmlReport}, one file without outside parts. */
package org.lamella.workflow.report;
