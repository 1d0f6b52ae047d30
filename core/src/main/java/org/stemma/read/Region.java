package org.stemma.read;

/**
 * A block element of a page that holds text.
 *
 * @param parent index of the region around it, -1 at the top
 * @param tag of the element
 * @param marks what its own names say, see {@link Mark#bit()}
 * @param names its class, by which regions of one kind are known
 * @param declared whether the page marks it as the report's body for machines
 */
record Region(int parent, String tag, long marks, String names, boolean declared) {}
