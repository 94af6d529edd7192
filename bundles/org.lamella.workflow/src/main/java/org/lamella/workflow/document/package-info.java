/**
 * Documents as lists of blocks: headings, paragraphs, facts, tables and figures, which one writer lays out as HTML and another as PDF.
 * What fills a document makes blocks, never markup.
 */
package org.lamella.workflow.document;
