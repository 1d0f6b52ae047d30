package org.stemma.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;

/**
 * The streams of the process, and what is known of who reads them.
 *
 * @param in standard input
 * @param out standard output; throws {@link Closed} once nobody reads it
 * @param err standard error
 * @param charset of what people read on standard output
 * @param outIsTerminal whether people read standard output
 * @param errIsTerminal whether people read standard error
 * @param plain whether colours are not wanted by default (NO_COLOR)
 * @param width columns of the terminal, 0 if unknown
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Charset charset,
    boolean outIsTerminal,
    boolean errIsTerminal,
    boolean plain,
    int width) {

  /** Nobody reads standard output any more: a reason to stop, not an error. */
  static final class Closed extends IOException {
    private static final long serialVersionUID = 1;

    Closed(IOException cause) {
      super(cause);
    }
  }

  /**
   * The process's own. The script {@code stemma} says by the system properties {@code stemma.out}
   * and {@code stemma.err} ("terminal" or not) and {@code stemma.width} what Java cannot find out
   * for each stream alone.
   */
  static Console ofProcess() {
    String noColor = System.getenv("NO_COLOR");
    return new Console(
        System.in,
        new Out(new FileOutputStream(FileDescriptor.out)),
        System.err,
        outputCharset(),
        isTerminal("stemma.out"),
        isTerminal("stemma.err"),
        (noColor != null && !noColor.isEmpty()) || "dumb".equals(System.getenv("TERM")),
        Integer.getInteger("stemma.width", 0));
  }

  boolean colours() {
    return outIsTerminal && !plain;
  }

  PrintWriter writer(OutputStream to) {
    return new PrintWriter(new OutputStreamWriter(to, charset), true);
  }

  @SuppressWarnings(
      "SystemConsoleNull") // null before Java 22, asked whether it is a terminal since
  private static boolean isTerminal(String property) {
    String told = System.getProperty(property);
    if (told != null) {
      return told.equals("terminal");
    }
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      // Before Java 22 there is a console only where there is a terminal.
      return true;
    }
  }

  private static Charset outputCharset() {
    for (String property : new String[] {"stdout.encoding", "sun.stdout.encoding"}) {
      String name = System.getProperty(property);
      if (name != null && Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    String name = System.getProperty("native.encoding");
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }

  /** Standard output that tells a closed pipe from other errors. */
  private static final class Out extends FilterOutputStream {
    Out(OutputStream to) {
      super(new BufferedOutputStream(to, 1 << 16));
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        throw told(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw told(e);
      }
    }

    private static IOException told(IOException error) {
      String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
      return message.contains("pipe") ? new Closed(error) : error;
    }
  }
}
