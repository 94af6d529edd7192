/** Help pages: written as a small part of HTML, shown without a browser, with links that do what they say. */
package org.lamella.ui.help;
