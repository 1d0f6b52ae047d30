/** Finds where the places lie that a claim names, and says where that can't be told. */
@NullMarked
package org.stemma.place;

import org.jspecify.annotations.NullMarked;
