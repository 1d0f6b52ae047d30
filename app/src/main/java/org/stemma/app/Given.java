package org.stemma.app;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Origin;
import org.stemma.Outlet;
import org.stemma.Published;

/**
 * What the command line says about its inputs. It wins over what was read out of a page, not over
 * what a line of JSON Lines says of itself.
 *
 * @param date day of publication
 * @param outlet name of who publishes
 * @param url address of the page
 */
record Given(@Nullable LocalDate date, @Nullable String outlet, @Nullable URI url) {

  @Nullable Published published() {
    return date == null ? null : Published.on(date, Origin.OPTION);
  }

  /** The outlet as far as it is given, completed from what was read. */
  Outlet outletOver(Outlet read) {
    return new Outlet(
        outlet != null ? outlet : read.name(), url != null ? domain(url) : read.domain());
  }

  /** The outlet as it was read, completed from what is given. */
  Outlet outletUnder(Outlet read) {
    return new Outlet(read.name() != null ? read.name() : outlet, read.domain());
  }

  /** Host of an address in lower case without "www.", null if it has none. */
  static @Nullable String domain(URI url) {
    if (url.getHost() == null) {
      return null;
    }
    String host = url.getHost().toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
