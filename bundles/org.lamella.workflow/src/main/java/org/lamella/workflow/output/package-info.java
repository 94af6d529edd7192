/** Result files: arrays as NPY, tables as CSV, figures as PNG, the record as JSON and the report as HTML, all or nothing. */
package org.lamella.workflow.output;
