/** Forms made from declared parameters. */
package org.lamella.ui.form;
