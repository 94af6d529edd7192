/** Labelled components for training and tests: principal components of specimens drawn at random, labelled by what they were drawn from. */
package org.lamella.classifier.training;
