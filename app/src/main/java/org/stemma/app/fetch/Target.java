package org.stemma.app.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be asked for, taken apart. Its form is stricter than what browsers bear:
 * whatever two programs could read differently is refused.
 *
 * @param secure whether it is https
 * @param host a name in ASCII and lower case without a last dot, or an address written out
 * @param literal the address that is written out, null if the host is a name
 * @param path with the query, in ASCII, beginning with "/"
 */
record Target(boolean secure, String host, @Nullable InetAddress literal, int port, String path) {
  private static final int LONGEST = 8000;
  private static final Pattern URL =
      Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^\\[\\]:@%\\\\]+)(?::(\\d{1,5}))?");
  private static final Pattern QUAD =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)");
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
  private static final Set<String> PRIVATE =
      Set.of(
          "localhost",
          "localdomain",
          "local",
          "internal",
          "intranet",
          "private",
          "lan",
          "home",
          "corp",
          "domain",
          "workgroup",
          "arpa",
          "onion",
          "invalid");

  static Target of(String address) throws Fetcher.Refused {
    if (address.length() > LONGEST) {
      throw new Fetcher.Refused("is longer than " + LONGEST + " characters");
    }
    Matcher url = URL.matcher(address);
    if (!url.matches()) {
      Matcher scheme = SCHEME.matcher(address);
      throw new Fetcher.Refused(
          scheme.lookingAt()
              ? scheme.group(1).toLowerCase(Locale.ROOT) + " is not fetched, only http and https"
              : "is no address");
    }
    boolean secure = url.group(1).equalsIgnoreCase("https");
    String authority = url.group(2);
    if (authority.indexOf('@') >= 0) {
      throw new Fetcher.Refused("holds a user's name: it is not fetched");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw new Fetcher.Refused("names its host in a form that is not fetched");
    }
    int port = parts.group(2) == null ? (secure ? 443 : 80) : Integer.parseInt(parts.group(2));
    if (!PORTS.contains(port)) {
      throw new Fetcher.Refused("names port " + port + ", and only 80, 443, 8080, 8443 are asked");
    }
    String path = encoded(url.group(3));
    String host = parts.group(1);
    if (host.startsWith("[")) {
      return new Target(secure, host.toLowerCase(Locale.ROOT), literal(host), port, path);
    }
    String name = ascii(host);
    boolean isNumber = NUMBER.matcher(name).matches();
    if (isNumber && !QUAD.matcher(name).matches()) {
      throw new Fetcher.Refused("names its host by a number in a form that is not fetched");
    }
    if (!isNumber) {
      check(name);
    }
    return new Target(secure, name, isNumber ? literal(name) : null, port, path);
  }

  /** Where a redirect leads. */
  Target to(String location) throws Fetcher.Refused {
    try {
      Matcher absolute = SCHEME.matcher(location);
      boolean relative = !absolute.lookingAt() || location.startsWith("/");
      String to =
          relative ? new URI(url()).resolve(new URI(escaped(location))).toString() : location;
      return of(to);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Fetcher.Refused("is redirected to no address");
    } catch (Fetcher.Refused e) {
      throw new Fetcher.Refused("is redirected to an address that " + e.why());
    }
  }

  String url() {
    boolean usual = port == (secure ? 443 : 80);
    return (secure ? "https" : "http") + "://" + host + (usual ? "" : ":" + port) + path;
  }

  /** The same host's other page. */
  Target at(String other) {
    return new Target(secure, host, literal, port, other);
  }

  private static String ascii(String host) throws Fetcher.Refused {
    try {
      String name = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
      return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    } catch (IllegalArgumentException e) {
      throw new Fetcher.Refused("names its host in a form that is not fetched");
    }
  }

  private static void check(String name) throws Fetcher.Refused {
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (PRIVATE.contains(last)) {
      throw new Fetcher.Refused("names a private host: " + name);
    }
    if (name.length() > 253 || !NAME.matcher(name).matches()) {
      throw new Fetcher.Refused("names its host in a form that is not fetched");
    }
  }

  private static InetAddress literal(String host) throws Fetcher.Refused {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new Fetcher.Refused("names its host by a malformed number");
    }
  }

  private static String encoded(String rest) throws Fetcher.Refused {
    String path = rest.startsWith("/") ? rest : "/" + rest;
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) < ' ' || path.charAt(i) == 0x7F) {
        throw new Fetcher.Refused("holds a control character");
      }
    }
    return escaped(path);
  }

  /** Escapes what may not stand in an address as it is. */
  private static String escaped(String part) {
    StringBuilder out = new StringBuilder();
    for (byte unit : part.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xFF);
      boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
      out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return out.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
  }
}
