package org.stemma.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages: as robots.txt allows, one request a second to a host, again only if they have
 * changed. A page may have 10 MB, packed and unpacked, and take 20 seconds a request; five
 * redirects are followed. Nothing is ever asked of an address that is not public: at each hop the
 * address that was checked is the one that is connected to. Not thread-safe.
 */
public final class Fetcher {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_KEPT = 64;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([\\w.:-]{2,40})");
  private static final Pattern NO_PAGE =
      Pattern.compile("(?i)(?:image|video|audio|font|model)/.*|application/(?:pdf|zip|javascript)");

  private final Http http;
  private final Robots robots;
  private final Map<String, Http.Answer> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** Finds the addresses of a name. */
  public interface Resolver {
    /** The addresses; an IOException if there are none. */
    List<InetAddress> resolve(String name) throws IOException;
  }

  /** Opens a connection to exactly the address that it is given, or fails. */
  public interface Connector {
    /** A connected socket. */
    Socket connect(InetSocketAddress address, int milliseconds) throws IOException;
  }

  /** Tells the time and waits. */
  public interface Waiter {
    /** Milliseconds on a clock that never goes back. */
    long now();

    /** Returns after so many milliseconds. */
    void sleep(long milliseconds) throws InterruptedException;
  }

  /**
   * A page as it was fetched.
   *
   * @param url where it was found in the end
   * @param type its media type in lower case, empty if none was declared
   * @param charset that was declared, null if none was or it is not known
   * @param fetched when
   */
  public record Page(
      URI url, String type, @Nullable Charset charset, byte[] bytes, Instant fetched) {
    /** Whether it may be anything but HTML. */
    public boolean isText() {
      return !type.contains("html");
    }
  }

  /** A page that is not to be had; the message says why, for people. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;

    Refused(String why) {
      super(why);
      this.why = why;
    }

    /** For people, without the address. */
    public String why() {
      return why;
    }
  }

  /**
   * A fetcher over given parts.
   *
   * @param tls makes a TLS connection over one that is open; host names are checked here
   */
  public Fetcher(Resolver resolver, Connector connector, SSLSocketFactory tls, Waiter waiter) {
    this(resolver, connector, tls, waiter, Http.MOST_MILLISECONDS);
  }

  Fetcher(
      Resolver resolver,
      Connector connector,
      SSLSocketFactory tls,
      Waiter waiter,
      int milliseconds) {
    this.http = new Http(resolver, connector, tls, waiter, milliseconds);
    this.robots = new Robots(http);
  }

  /** A fetcher over this machine's network. */
  public static Fetcher ofNetwork() {
    return new Fetcher(
        Network::resolve,
        Network::connect,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        new Network.Clock());
  }

  /**
   * Fetches a page.
   *
   * @param address of http or https, on port 80, 443, 8080 or 8443
   * @throws Refused if it may not or cannot be had
   */
  public Page fetch(String address) throws Refused {
    Target target = Target.of(address);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      robots.check(target);
      Http.Answer known = kept.get(target.url());
      Http.Answer answer = http.get(target, known, Http.MOST_BYTES);
      if (answer.status() == 304 && known != null) {
        return page(target, known);
      }
      String location = answer.location();
      if (location == null) {
        return page(target, checked(target, answer));
      }
      target = target.to(location);
    }
    throw new Refused("is redirected more than " + MOST_REDIRECTS + " times");
  }

  private Http.Answer checked(Target target, Http.Answer answer) throws Refused {
    if (answer.status() != 200) {
      throw new Refused("is answered with " + answer.status() + " by " + target.host());
    }
    if (NO_PAGE.matcher(type(answer)).matches()) {
      throw new Refused("is " + type(answer) + " and no page");
    }
    if (answer.headers().containsKey("etag") || answer.headers().containsKey("last-modified")) {
      kept.put(target.url(), answer);
      if (kept.size() > MOST_KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return answer;
  }

  private static Page page(Target target, Http.Answer answer) {
    String declared = answer.header("content-type");
    Matcher charset = CHARSET.matcher(declared);
    return new Page(
        URI.create(target.url()),
        type(answer),
        charset.find() ? charset(charset.group(1)) : null,
        answer.body(),
        Instant.now());
  }

  private static String type(Http.Answer answer) {
    return answer.header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
