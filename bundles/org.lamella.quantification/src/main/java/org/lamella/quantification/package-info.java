/**
 * From counts of X-ray lines to compositions with honest errors: net counts with their covariance, Cliff-Lorimer and its relatives,
 * absorption in the film. How counts are measured is in {@code window} (windows with background beside them) and {@code fit} (a model of
 * the whole spectrum); how little can be seen is in {@code detection}.
 */
package org.lamella.quantification;
