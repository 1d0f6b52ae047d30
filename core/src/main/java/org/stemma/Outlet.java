package org.stemma;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes.
 *
 * @param name as the outlet writes it, null if unknown
 * @param domain of its site, without "www.", null if unknown
 */
public record Outlet(@Nullable String name, @Nullable String domain) {
  public static final Outlet UNKNOWN = new Outlet(null, null);
}
