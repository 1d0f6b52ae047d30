package org.stemma;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a report was published.
 *
 * @param date the day, in the zone that the page states
 * @param moment the instant with its zone where the page gives one, else null
 * @param origin the signal that it was read from
 */
public record Published(LocalDate date, @Nullable OffsetDateTime moment, Origin origin) {
  public static Published on(LocalDate date, Origin origin) {
    return new Published(date, null, origin);
  }
}
