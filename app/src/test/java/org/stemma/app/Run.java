package org.stemma.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the command line as a process of its own.
 *
 * @param exit its exit code
 * @param out what it wrote on standard output, as UTF-8
 * @param err what it wrote on standard error
 */
record Run(int exit, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Runs it in a folder with something on its standard input. */
  static Run of(Path folder, String input, String... arguments) {
    try {
      Path errors = Files.createTempFile("stemma", ".err");
      Process process = builder(folder, arguments).redirectError(errors.toFile()).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // It need not read what it is given.
      }
      String out;
      try (InputStream written = process.getInputStream()) {
        out = new String(written.readAllBytes(), StandardCharsets.UTF_8);
      }
      return ended(process, out, errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it with nobody reading its standard output. */
  static Run unread(Path folder, String... arguments) throws IOException {
    Path errors = Files.createTempFile("stemma", ".err");
    Process process = builder(folder, arguments).redirectError(errors.toFile()).start();
    process.getInputStream().close();
    process.getOutputStream().close();
    return ended(process, "", errors);
  }

  JsonNode json() {
    return parsed(out);
  }

  /** The objects of JSON Lines. */
  List<JsonNode> lines() {
    return out.lines().map(Run::parsed).toList();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
  }

  /** The command line of such a process. */
  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("org.stemma.app.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  static ProcessBuilder builder(Path folder, String... arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("NO_COLOR", "JAVA_TOOL_OPTIONS", "STEMMA_LEDGER"));
    return builder;
  }

  private static Run ended(Process process, String out, Path errors) throws IOException {
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after two minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    String err = Files.readString(errors);
    Files.delete(errors);
    return new Run(process.exitValue(), out, err);
  }
}
