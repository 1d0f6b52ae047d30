package org.stemma.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one page over one connection (HTTP/1.1), of a public address that was looked up and
 * checked for this very request.
 */
final class Http {
  static final int MOST_BYTES = 10_000_000;

  static final int MOST_MILLISECONDS = 20_000;

  private static final int BETWEEN = 1_000;
  private static final String AGENT = "stemma";

  private final Fetcher.Resolver resolver;
  private final Fetcher.Connector connector;
  private final SSLSocketFactory tls;
  private final Fetcher.Waiter waiter;
  private final int milliseconds;
  private final Map<String, Long> last = new HashMap<>();
  private final Map<String, Long> pauses = new HashMap<>();

  Http(
      Fetcher.Resolver resolver,
      Fetcher.Connector connector,
      SSLSocketFactory tls,
      Fetcher.Waiter waiter,
      int milliseconds) {
    this.resolver = resolver;
    this.connector = connector;
    this.tls = tls;
    this.waiter = waiter;
    this.milliseconds = milliseconds;
  }

  /**
   * What was answered.
   *
   * @param headers by their names in lower case; of several the first
   * @param body unpacked
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** Where a redirect leads, null if it is none. */
    @Nullable String location() {
      boolean redirects =
          status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
      return redirects ? headers.get("location") : null;
    }
  }

  /** Sets how long to wait between two requests to a host, if it is longer than a second. */
  void pause(String host, long milliseconds) {
    pauses.put(host, milliseconds);
  }

  /**
   * Asks for a page.
   *
   * @param known an earlier answer: the page is sent only if it has changed since
   * @param most how many bytes it may have
   */
  Answer get(Target target, @Nullable Answer known, int most) throws Fetcher.Refused {
    List<InetAddress> addresses = addresses(target);
    await(target.host());
    long deadline = System.nanoTime() + milliseconds * 1_000_000L;
    Fetcher.Refused problem = new Fetcher.Refused("has no address");
    for (InetAddress address : addresses.subList(0, Math.min(addresses.size(), 3))) {
      try (Socket socket = connect(target, address, left(deadline))) {
        return exchange(target, known, most, socket, deadline);
      } catch (SocketTimeoutException e) {
        throw new Fetcher.Refused("was not answered within " + milliseconds / 1000 + " seconds");
      } catch (SSLException e) {
        throw new Fetcher.Refused("has no safe connection: " + e.getMessage());
      } catch (IOException e) {
        problem = new Fetcher.Refused("cannot be fetched: " + e.getMessage());
      }
    }
    throw problem;
  }

  /** The host's addresses; if one of them is not public the host is not asked at all. */
  private List<InetAddress> addresses(Target target) throws Fetcher.Refused {
    List<InetAddress> found;
    if (target.literal() != null) {
      found = List.of(target.literal());
    } else {
      found = looked(target.host());
    }
    for (InetAddress address : found) {
      if (!PublicAddress.is(address)) {
        throw new Fetcher.Refused(
            "leads to an address that is not public (" + address.getHostAddress() + ")");
      }
    }
    return found;
  }

  private List<InetAddress> looked(String host) throws Fetcher.Refused {
    CompletableFuture<List<InetAddress>> looking =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return List.copyOf(resolver.resolve(host));
              } catch (IOException e) {
                return List.of();
              }
            });
    try {
      List<InetAddress> found = looking.get(milliseconds, TimeUnit.MILLISECONDS);
      if (found.isEmpty()) {
        throw new Fetcher.Refused("names a host that is not known: " + host);
      }
      return found;
    } catch (ExecutionException | TimeoutException e) {
      throw new Fetcher.Refused("names a host that cannot be looked up: " + host);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void await(String host) throws Fetcher.Refused {
    long pause = Math.max(BETWEEN, pauses.getOrDefault(host, 0L));
    Long before = last.get(host);
    try {
      if (before != null && waiter.now() < before + pause) {
        waiter.sleep(before + pause - waiter.now());
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
    last.put(host, waiter.now());
  }

  private static Fetcher.Refused interrupted() {
    Thread.currentThread().interrupt();
    return new Fetcher.Refused("was interrupted");
  }

  private static int left(long deadline) throws SocketTimeoutException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) left;
  }

  private Socket connect(Target target, InetAddress address, int milliseconds) throws IOException {
    // Named, so that nothing looks the name up again; checked, so that it is this address.
    InetAddress named = InetAddress.getByAddress(target.host(), address.getAddress());
    Socket socket = connector.connect(new InetSocketAddress(named, target.port()), milliseconds);
    if (!target.secure()) {
      return socket;
    }
    try {
      socket.setSoTimeout(milliseconds);
      SSLSocket safe = (SSLSocket) tls.createSocket(socket, bare(target), target.port(), true);
      SSLParameters parameters = safe.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      if (target.literal() == null) {
        parameters.setServerNames(List.of(new SNIHostName(target.host())));
      }
      safe.setSSLParameters(parameters);
      safe.startHandshake();
      return safe;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static String bare(Target target) {
    String host = target.host();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static Answer exchange(
      Target target, @Nullable Answer known, int most, Socket socket, long deadline)
      throws IOException, Fetcher.Refused {
    socket.setSoTimeout(left(deadline));
    socket.getOutputStream().write(request(target, known).getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    AnswerReader reader = new AnswerReader(socket, deadline, most);
    int status = reader.head();
    boolean empty = status == 204 || status == 304;
    byte[] packed = empty ? new byte[0] : reader.body();
    String encoding = reader.headers().getOrDefault("content-encoding", "").strip();
    byte[] body =
        encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip")
            ? unpacked(packed, most)
            : packed;
    return new Answer(status, reader.headers(), body);
  }

  private static String request(Target target, @Nullable Answer known) {
    boolean usual = target.port() == (target.secure() ? 443 : 80);
    StringBuilder request = new StringBuilder();
    request.append("GET ").append(target.path()).append(" HTTP/1.1\r\nHost: ");
    request.append(target.host()).append(usual ? "" : ":" + target.port());
    request.append("\r\nUser-Agent: ").append(AGENT);
    request.append("\r\nAccept: text/html, application/xhtml+xml, application/rss+xml,");
    request.append(" application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5");
    request.append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
    if (known != null) {
      append(request, "If-None-Match", known.header("etag"));
      append(request, "If-Modified-Since", known.header("last-modified"));
    }
    return request.append("\r\n").toString();
  }

  private static void append(StringBuilder request, String name, String value) {
    if (!value.isEmpty() && value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      request.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static byte[] unpacked(byte[] packed, int most) throws IOException, Fetcher.Refused {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw AnswerReader.tooLarge(most);
      }
      return body;
    }
  }

  /** The name by which robots.txt may speak to this program. */
  static String agent() {
    return AGENT;
  }
}
