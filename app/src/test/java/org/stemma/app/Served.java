package org.stemma.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** {@code stemma serve} as a process of its own, at a port that is free. */
final class Served implements AutoCloseable {
  private final Process process;
  private final String address;

  private Served(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static Served start(Path ledger, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--ledger", ledger.toString(), "--port", "0"));
    arguments.addAll(List.of(more));
    Path folder = Objects.requireNonNull(ledger.toAbsolutePath().getParent());
    Process process =
        Run.builder(folder, arguments.toArray(new String[0]))
            .redirectError(folder.resolve("serve.err").toFile())
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null) {
      throw new IOException("it did not start; see serve.err in " + folder);
    }
    return new Served(process, line.substring(0, line.length() - 1));
  }

  /** "http://127.0.0.1:8080", without a slash at its end. */
  String address() {
    return address;
  }

  /** The CPU time that it has taken so far. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Ends it as a service manager does, and gives its exit code. */
  int end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new AssertionError("it did not end within a minute");
    }
    return process.exitValue();
  }

  /** Tells it to end, as a service manager does, and doesn't wait. */
  void stop() {
    process.destroy();
  }

  /** Ends it at once, as a failing machine does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
