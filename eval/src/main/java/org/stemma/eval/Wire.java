package org.stemma.eval;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A visitor of {@code stemma serve} with a loopback address of its own, so that each has its own
 * limits, and one connection that stays open.
 */
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final InetAddress from;
  private final int port;
  private Socket socket;
  private InputStream in;
  private String cookie = "";

  /** What came back: the body as UTF-8, and where to go instead, if that was said. */
  record Answer(int status, String body, String location) {}

  Wire(int number, int port) throws IOException {
    byte[] address = {127, 0, (byte) (1 + number / 250), (byte) (2 + number % 250)};
    this.from = InetAddress.getByAddress(address);
    this.port = port;
    this.socket = connect();
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  private Socket connect() throws IOException {
    Socket fresh = new Socket();
    fresh.bind(new InetSocketAddress(from, 0));
    fresh.setTcpNoDelay(true);
    fresh.setSoTimeout(PATIENCE_MILLIS);
    fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    return fresh;
  }

  Answer get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n", new byte[0]);
  }

  Answer post(String path, String type, byte[] body) throws IOException {
    String head = "POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\n";
    return send(head + "Content-Length: " + body.length + "\r\n", body);
  }

  private Answer send(String head, byte[] body) throws IOException {
    String sent = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    byte[] whole =
        (head + "Host: 127.0.0.1\r\n" + sent + "\r\n").getBytes(StandardCharsets.US_ASCII);
    OutputStream out = socket.getOutputStream();
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(whole);
    request.write(body);
    request.writeTo(out);
    out.flush();
    return receive();
  }

  private Answer receive() throws IOException {
    String first = line();
    int status = Integer.parseInt(first.split(" ", 3)[1]);
    int length = 0;
    boolean closes = false;
    String location = "";
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (name) {
        case "content-length" -> length = Integer.parseInt(value);
        case "set-cookie" -> cookie = value.replaceFirst(";.*", "");
        case "location" -> location = value;
        case "connection" -> closes = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the answer was cut");
    }
    if (closes) {
      socket.close();
      socket = connect();
      in = new BufferedInputStream(socket.getInputStream());
    }
    return new Answer(status, new String(body, StandardCharsets.UTF_8), location);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the answer was cut");
      }
      line.append(c == '\r' ? "" : (char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
