package org.stemma.app.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one answer of HTTP/1.1 off a socket, within a time and a number of bytes. */
final class AnswerReader {
  private static final int LONGEST_LINE = 16_000;
  private static final int MOST_LINES = 200;
  private static final int MOST_INTERIM = 5;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
  private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,8})[ \\t]*(?:;.*)?");

  private final InputStream in;
  private final int most;
  private final Map<String, String> headers = new HashMap<>();

  AnswerReader(Socket socket, long deadline, int most) throws IOException {
    this.in = new BufferedInputStream(new Timed(socket, deadline));
    this.most = most;
  }

  /** Reads off a socket until a moment of {@link System#nanoTime}, however slowly it comes. */
  private static final class Timed extends InputStream {
    private final Socket socket;
    private final InputStream in;
    private final long deadline;

    Timed(Socket socket, long deadline) throws IOException {
      this.socket = socket;
      this.in = socket.getInputStream();
      this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout((int) left);
      return in.read(bytes, from, count);
    }
  }

  /** Reads the head; gives the status. */
  int head() throws IOException {
    for (int i = 0; i < MOST_INTERIM; i++) {
      Matcher status = STATUS.matcher(line());
      if (!status.matches()) {
        throw new IOException("the answer is no HTTP");
      }
      readHeaders();
      int code = Integer.parseInt(status.group(1));
      if (code >= 200) {
        return code;
      }
    }
    throw new IOException("the answer never begins");
  }

  private void readHeaders() throws IOException {
    headers.clear();
    for (int i = 0; i < MOST_LINES; i++) {
      String line = line();
      if (line.isEmpty()) {
        return;
      }
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    throw new IOException("the answer's head is too long");
  }

  Map<String, String> headers() {
    return Map.copyOf(headers);
  }

  /** Reads the body, in chunks, of a declared length, or up to the end. */
  byte[] body() throws IOException, Fetcher.Refused {
    String coding = headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT);
    if (coding.equals("chunked")) {
      return chunks();
    }
    if (!coding.isEmpty() && !coding.equals("identity")) {
      throw new IOException("the answer is sent as " + coding + ", which is not known");
    }
    String declared = headers.get("content-length");
    if (declared == null) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw tooLarge(most);
      }
      return body;
    }
    if (!declared.matches("\\d{1,18}")) {
      throw new IOException("the answer's length is malformed");
    }
    long length = Long.parseLong(declared);
    if (length > most) {
      throw tooLarge(most);
    }
    return exactly((int) length);
  }

  static Fetcher.Refused tooLarge(int most) {
    return new Fetcher.Refused("is larger than " + most / 1_000_000 + " MB");
  }

  private byte[] chunks() throws IOException, Fetcher.Refused {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (true) {
      Matcher size = CHUNK.matcher(line());
      if (!size.matches()) {
        throw new IOException("the answer's parts are malformed");
      }
      long length = Long.parseLong(size.group(1), 16);
      if (length == 0) {
        return out.toByteArray();
      }
      if (out.size() + length > most) {
        throw tooLarge(most);
      }
      out.writeBytes(exactly((int) length));
      if (!line().isEmpty()) {
        throw new IOException("the answer's parts are malformed");
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer is cut off");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      if (line.size() > LONGEST_LINE) {
        throw new IOException("the answer's head is too long");
      }
      next = in.read();
    }
    if (next < 0) {
      throw new EOFException("the answer is cut off");
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
