/** Loaders and writers of file formats: one package a format, contributed by extension point. */
package org.lamella.io;
