/** The pages of a ledger: served to browsers, drawn here, without a script. */
@NullMarked
package org.stemma.app.web;

import org.jspecify.annotations.NullMarked;
