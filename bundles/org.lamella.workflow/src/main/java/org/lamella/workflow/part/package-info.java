/** The kinds of result that a run can have: each knows how it is shown in a report and which files it leaves. */
package org.lamella.workflow.part;
