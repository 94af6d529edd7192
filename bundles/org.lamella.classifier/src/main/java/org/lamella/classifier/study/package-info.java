/** Studies that reproduce what the paper on assisted component selection shows, on simulated data with known truth. */
package org.lamella.classifier.study;
