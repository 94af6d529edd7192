/** Makes update sites of a lab's bundles: what "Install New Software" of the workbench installs from and updates by. */
package org.lamella.cli.site;
