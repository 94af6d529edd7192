/** Makes the folder that a lab begins its own bundle with; the files are the templates beside this package's classes. */
package org.lamella.cli.bundle;
