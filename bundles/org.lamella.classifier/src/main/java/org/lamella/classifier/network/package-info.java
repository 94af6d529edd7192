/**
 * A small convolutional network with its training: convolutions of 3 x 3 pixels, pooling, dense layers, softmax. Single precision; results
 * depend on the seed alone, never on the number of threads.
 */
package org.lamella.classifier.network;
