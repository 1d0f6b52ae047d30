/** Fetches pages from the network, politely and from public addresses only. */
@NullMarked
package org.stemma.app.fetch;

import org.jspecify.annotations.NullMarked;
