/** Long work, off the drawing thread, with progress, cancellable, failures told in one sentence. */
package org.lamella.ui.job;
