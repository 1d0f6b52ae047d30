package org.stemma.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stemma.Outlet;
import org.stemma.Report;

/** Stand-in until the real one exists: one text, no blocks. */
public final class Reports {
  private Reports() {}

  public static Report text(String text, String id) {
    return new Report(
        id, null, Outlet.UNKNOWN, null, List.of(), List.of(), null, null, text, List.of(), null);
  }

  public static Report html(byte[] bytes, URI url) {
    return text(new String(bytes, StandardCharsets.UTF_8), url.toString());
  }
}
