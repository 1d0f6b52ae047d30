/** The command line. */
@NullMarked
package org.stemma.app;

import org.jspecify.annotations.NullMarked;
