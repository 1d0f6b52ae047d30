/** Keeps reports and attributions, and derives claims from them. */
@NullMarked
package org.stemma.ledger;

import org.jspecify.annotations.NullMarked;
