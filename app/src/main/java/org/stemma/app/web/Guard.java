package org.stemma.app.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Who asks, whether that may be, and whether it is this site's own page that asks. Thread-safe. */
final class Guard {
  private static final String COOKIE = "stemma";
  private static final int MOST_SESSIONS = 5_000;
  private static final Duration SESSION = Duration.ofHours(12);

  private final boolean local;
  private final Settings settings;
  private final Audit audit;
  private final byte[] key = Account.random(32);
  private final Limits reads = new Limits(1_000, 200, System::nanoTime);
  private final Limits writes = new Limits(60, 2, System::nanoTime);
  private final Limits logins = new Limits(10, .1, System::nanoTime);
  private final Map<String, Session> sessions =
      Collections.synchronizedMap(Bounded.byAge(MOST_SESSIONS));

  private record Session(Account account, Instant since) {}

  /**
   * A visitor, and the cookie to be set for it if it has none yet.
   *
   * @param cookie null if it has one
   */
  record Entrance(Visitor visitor, @Nullable String cookie) {}

  Guard(boolean local, Settings settings, Audit audit) {
    this.local = local;
    this.settings = settings;
    this.audit = audit;
  }

  boolean hasAccounts() {
    return !settings.accounts().isEmpty();
  }

  /** Who asks; refuses what comes under a foreign name, as a rebound DNS entry does. */
  Entrance enter(HttpExchange exchange) throws Refused {
    Headers headers = exchange.getRequestHeaders();
    String host = headers.getFirst("Host");
    if (local && !isOurs(host)) {
      throw new Refused(421, "This site is not called so.");
    }
    String from = exchange.getRemoteAddress().getAddress().getHostAddress();
    boolean writing = !exchange.getRequestMethod().matches("GET|HEAD");
    if (!(writing ? writes : reads).take(from)) {
      throw new Refused(429, "That was too much at once: wait a little.");
    }
    String session = session(headers.getFirst("Cookie"));
    String cookie = null;
    if (session == null) {
      session = HexFormat.of().formatHex(Account.random(24));
      cookie = cookie(session);
    }
    Account account = account(headers, session);
    Account.Role role = account == null ? Account.Role.EDIT : account.role();
    String name = account == null ? "local" : account.name();
    boolean known = account != null || !hasAccounts();
    return new Entrance(new Visitor(name, role, from, sign(session), known), cookie);
  }

  private boolean isOurs(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    return name.equals("localhost")
        || name.equals("127.0.0.1")
        || name.equals("[::1]")
        || name.equals(settings.host().toLowerCase(Locale.ROOT));
  }

  private @Nullable Account account(Headers headers, String session) {
    String bearer = headers.getFirst("Authorization");
    if (bearer != null && bearer.startsWith("Bearer ")) {
      return owner(bearer.substring("Bearer ".length()).strip());
    }
    Session there = sessions.get(session);
    if (there != null && there.since().plus(SESSION).isBefore(Instant.now())) {
      sessions.remove(session);
      return null;
    }
    return there == null ? null : there.account();
  }

  private @Nullable Account owner(String token) {
    Account owner = null;
    for (Account account : settings.accounts()) {
      if (account.opens(token)) {
        owner = account;
      }
    }
    return owner;
  }

  private static @Nullable String session(@Nullable String cookies) {
    for (String cookie : cookies == null ? new String[0] : cookies.split(";", -1)) {
      String[] pair = cookie.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals(COOKIE) && pair[1].matches("[0-9a-f]{48}")) {
        return pair[1];
      }
    }
    return null;
  }

  private static String cookie(String session) {
    return COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Lax";
  }

  private String sign(String session) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(session.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses a form that another site sent, or that was drawn for somebody else. */
  void checkOwn(HttpExchange exchange, Request request) throws Refused {
    Headers headers = exchange.getRequestHeaders();
    String origin = headers.getFirst("Origin");
    String fetched = headers.getFirst("Sec-Fetch-Site");
    String host = headers.getFirst("Host");
    boolean foreign =
        (origin != null && !origin.replaceFirst("^https?://", "").equals(host))
            || (fetched != null && !fetched.equals("same-origin") && !fetched.equals("none"));
    byte[] sent = request.sent("csrf").getBytes(StandardCharsets.UTF_8);
    byte[] wanted = request.visitor().csrf().getBytes(StandardCharsets.UTF_8);
    if (foreign || !MessageDigest.isEqual(sent, wanted)) {
      audit.write(
          request.visitor().name(), request.visitor().from(), "foreign-form", request.path());
      throw new Refused(
          403, "That form is not from this page, or is too old. Go back, reload, try again.");
    }
  }

  /** Lets in who has a token; gives the cookie of a new session. */
  String login(String token, Visitor visitor) throws Refused {
    if (!logins.take(visitor.from())) {
      throw new Refused(429, "Too many tries: wait a minute.");
    }
    Account owner = owner(token);
    if (owner == null) {
      audit.write("nobody", visitor.from(), "login-refused", "");
      throw new Refused(403, "No account has that token.");
    }
    String session = HexFormat.of().formatHex(Account.random(24));
    sessions.put(session, new Session(owner, Instant.now()));
    audit.write(owner.name(), visitor.from(), "login", "");
    return cookie(session);
  }

  /** Ends the session of a request. */
  void logout(HttpExchange exchange) {
    String session = session(exchange.getRequestHeaders().getFirst("Cookie"));
    if (session != null) {
      sessions.remove(session);
    }
  }
}
