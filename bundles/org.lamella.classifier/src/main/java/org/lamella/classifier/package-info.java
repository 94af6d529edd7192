/**
 * Tells signal components from noise: a convolutional network that looks at component maps, its training on simulated maps and on
 * components that the user labels, and files of trained models. After the component selection of Kosasih, Su and others (2023).
 */
package org.lamella.classifier;
