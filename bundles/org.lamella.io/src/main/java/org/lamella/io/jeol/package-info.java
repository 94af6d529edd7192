/**
 * JEOL Analysis Station files: projects {@code .asw}, event streams {@code .pts}, spectra {@code .eds}, images {@code .img} and maps {@code
 * .map}.
 */
package org.lamella.io.jeol;
