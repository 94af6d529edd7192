/**
 * Keeps results from run to run: {@link org.lamella.workflow.cache.StepCache} holds entries by key in a folder of bounded size,
 * {@link org.lamella.workflow.cache.RecordCodec} turns values into bytes and back.
 */
package org.lamella.workflow.cache;
