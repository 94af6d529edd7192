/**
 * Runs workflow files. A {@link org.lamella.workflow.run.StepKind} is what a step can do; it takes {@link org.lamella.workflow.run.StepValue}s
 * of earlier steps by name and leaves one of its own. What a value is shown and saved as, and which numbers of it others can refer to, the
 * value itself says.
 */
package org.lamella.workflow.run;
