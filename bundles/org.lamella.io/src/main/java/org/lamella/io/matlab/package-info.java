/** The arrays in MATLAB's {@code .mat} files of level 5 (MathWorks, "MAT-File Format"). */
package org.lamella.io.matlab;
