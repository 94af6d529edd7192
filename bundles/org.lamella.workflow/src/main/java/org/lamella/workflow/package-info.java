/**
 * Runs of contributed algorithms and what is known about them afterwards.
 *
 * <p>{@link org.lamella.workflow.SignalFiles} reads and writes by whatever formats are contributed,
 * {@link org.lamella.workflow.DecompositionRun} runs a contributed decomposition, {@link org.lamella.workflow.Provenance} records what was
 * done to which file. {@code report} holds the results of a run and their HTML report, {@code output} writes them into a folder,
 * {@code chart} draws plots and map figures, {@code picture} turns maps into coloured pixels.
 */
package org.lamella.workflow;
