/** YAML documents read safely. */
package org.lamella.yaml;
