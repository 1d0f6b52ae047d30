package org.stemma.app.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/**
 * A site on this machine's loopback, and a network that leads to nothing else: whatever address is
 * asked for is written down, and the connection goes to the loopback.
 */
public final class Site
    implements AutoCloseable, Fetcher.Resolver, Fetcher.Connector, Fetcher.Waiter {
  /** Stands for the public address of all names; no packet ever goes there. */
  static final InetAddress PUBLIC = address("93.184.215.14");

  final Map<String, byte[]> answers = new HashMap<>();
  final Map<String, List<List<InetAddress>>> names = new HashMap<>();
  final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  final List<String> lookups = Collections.synchronizedList(new ArrayList<>());
  final List<InetSocketAddress> connections = new ArrayList<>();
  final List<Long> sleeps = new ArrayList<>();
  private final ServerSocket server;
  private long clock;

  public Site() {
    this(plain());
  }

  Site(ServerSocket server) {
    this.server = server;
    Thread thread = new Thread(this::serve, "site");
    thread.setDaemon(true);
    thread.start();
  }

  private static ServerSocket plain() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Fetcher fetcher() {
    return fetcher((SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  Fetcher fetcher(SSLSocketFactory tls) {
    return new Fetcher(this, this, tls, this, 3_000);
  }

  /** What is answered to a request that names a host and a path. */
  public void answer(String hostAndPath, String head, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(UTF_8));
    out.writeBytes(body);
    answers.put(hostAndPath, out.toByteArray());
  }

  public void page(String hostAndPath, String words) {
    answer(hostAndPath, "200 OK\r\nContent-Type: text/html", ("<p>" + words).getBytes(UTF_8));
  }

  public void redirect(String hostAndPath, String location) {
    answer(hostAndPath, "302 Found\r\nLocation: " + location, new byte[0]);
  }

  private void serve() {
    while (true) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    StringBuilder request = new StringBuilder();
    String host = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      request.append(line).append('\n');
      host = line.startsWith("Host: ") ? line.substring(6) : host;
    }
    requests.add(request.toString());
    String path = request.isEmpty() ? "" : request.toString().split(" ", 3)[1];
    byte[] none = "HTTP/1.1 404 Not Found\r\n\r\n".getBytes(UTF_8);
    socket.getOutputStream().write(answers.getOrDefault(host + path, none));
    socket.getOutputStream().flush();
    if (path.startsWith("/slow")) {
      sleepReally();
    }
  }

  private static void sleepReally() {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A name's answers come one after the other, the last again and again. */
  @Override
  public List<InetAddress> resolve(String name) {
    lookups.add(name);
    List<List<InetAddress>> found = names.get(name);
    if (found == null) {
      return List.of(PUBLIC);
    }
    return found.size() > 1 ? found.remove(0) : found.get(0);
  }

  @Override
  public Socket connect(InetSocketAddress address, int milliseconds) throws IOException {
    connections.add(address);
    Socket socket = new Socket();
    socket.connect(server.getLocalSocketAddress(), milliseconds);
    return socket;
  }

  @Override
  public long now() {
    return clock;
  }

  @Override
  public void sleep(long milliseconds) {
    sleeps.add(milliseconds);
    clock += milliseconds;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
