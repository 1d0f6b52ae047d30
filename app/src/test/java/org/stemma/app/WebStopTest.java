package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ledger.Ledger;

/** What was told as added is there, however the server ends. */
class WebStopTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)");
  private static final int REPORTS = 400;
  private static final int ENOUGH = 40;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** Who asks, and the token of its forms. */
  private record Visit(String cookie, String csrf) {}

  private HttpResponse<String> get(String address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private Visit visit(Served served) throws Exception {
    HttpResponse<String> start = get(served.address() + "/");
    Matcher csrf = CSRF.matcher(start.body());
    assertTrue(csrf.find());
    String cookie = start.headers().firstValue("Set-Cookie").orElseThrow();
    return new Visit(cookie.replaceFirst(";.*", ""), csrf.group(1));
  }

  @Test
  void a_stop_answers_who_is_still_asking_and_keeps_what_was_sent() throws Exception {
    Path file = folder.resolve("stop.db");
    try (Served served = Served.start(file)) {
      awaitModel(served);
      Visit visit = visit(served);
      URI address = URI.create(served.address());
      byte[] form =
          ("csrf=" + visit.csrf() + "&text=The+mayor+said+that+the+school+was+closed.")
              .getBytes(StandardCharsets.UTF_8);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
        OutputStream out = socket.getOutputStream();
        List<String> head =
            List.of(
                "POST /add/text HTTP/1.1",
                "Host: " + address.getAuthority(),
                "Cookie: " + visit.cookie(),
                "Content-Length: " + form.length,
                "Content-Type: application/x-www-form-urlencoded",
                "",
                "");
        out.write(String.join("\r\n", head).getBytes(StandardCharsets.UTF_8));
        out.write(form, 0, 10);
        out.flush();
        Thread.sleep(1_000);
        served.stop();
        Thread.sleep(3_000);
        out.write(form, 10, form.length - 10);
        out.flush();
        byte[] answer = socket.getInputStream().readNBytes(12);
        assertEquals("HTTP/1.1 303", new String(answer, StandardCharsets.UTF_8));
      }
      assertEquals(143, served.end());
    }
    try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file)) {
      assertEquals(1, ledger.size());
    }
  }

  @Test
  void a_kill_under_load_loses_nothing_that_a_page_told_as_added() throws Exception {
    Path file = folder.resolve("kill.db");
    List<String> told = new ArrayList<>();
    try (Served served = Served.start(file)) {
      String job = upload(served, visit(served)).replace("/job?", "/job.json?");
      for (int i = 0; i < 1_000 && told.size() < ENOUGH; i++) {
        told.clear();
        JsonNode lines = new ObjectMapper().readTree(get(served.address() + job).body());
        for (JsonNode line : lines.at("/jobs/0/lines")) {
          if (line.path("result").asText().equals("added")) {
            told.add(line.path("report").asText());
          }
        }
        Thread.sleep(20);
      }
      served.kill();
    }
    assertTrue(told.size() >= ENOUGH, told.size() + " were told as added");
    try (Ledger ledger = Ledger.open("jdbc:sqlite:" + file)) {
      for (String report : told) {
        assertNotNull(ledger.entry(report), report);
      }
      assertTrue(ledger.size() < REPORTS, "it was killed while it added");
      assertEquals(List.of(), ledger.verify().problems());
    }
  }

  /** A stop waits for half a minute: loading the model must not count in that. */
  private void awaitModel(Served served) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (get(served.address() + "/health").body().matches("(?s).*\"ready\"\\s*:\\s*true.*")) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the model is not loaded");
  }

  private String upload(Served served, Visit visit) throws Exception {
    StringBuilder reports = new StringBuilder();
    for (int i = 0; i < REPORTS; i++) {
      String line = "{\"id\": \"n%d\", \"text\": \"The mayor said that school %d was closed.\"}\n";
      reports.append(line.formatted(i, i));
    }
    String part = "\r\n--x\r\nContent-Disposition: form-data; name=";
    String body =
        part
            + "csrf\r\n\r\n"
            + visit.csrf()
            + part
            + "file; filename=\"many.jsonl\"\r\n\r\n"
            + reports
            + "\r\n--x--\r\n";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.address() + "/add/file"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .header("Cookie", visit.cookie())
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertEquals(303, answer.statusCode(), answer.body());
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
