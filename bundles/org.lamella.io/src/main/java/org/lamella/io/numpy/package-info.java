/** NumPy's {@code .npy} arrays. */
package org.lamella.io.numpy;
