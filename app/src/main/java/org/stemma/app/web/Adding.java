package org.stemma.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** Takes what visitors give: a text, files, an address. It is read in the background. */
final class Adding {
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]{1,2000}");

  /** How the id of a pasted text begins. */
  static final String PASTED = "pasted/";

  private final Jobs jobs;
  private final Ports ports;

  Adding(Jobs jobs, Ports ports) {
    this.jobs = jobs;
    this.ports = ports;
  }

  Answer text(Request request) throws Refused {
    String text = request.sent("text");
    if (text.isEmpty()) {
      throw new Refused(400, "There is no text.");
    }
    Ports.Given given = given(request);
    String name = PASTED + Links.hash(text) + Links.hash(text + "#");
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String what = "A pasted text: " + Names.cut(text, 60);
    return started(
        jobs.add(
            what, bytes.length, request.visitor(), taker -> ports.read(bytes, name, given, taker)));
  }

  Answer file(Request request) throws Refused {
    List<Form.Upload> files = request.form().files();
    if (files.isEmpty()) {
      throw new Refused(400, "There is no file, or it is empty.");
    }
    Ports.Given given = given(request);
    int bytes = files.stream().mapToInt(file -> file.bytes().length).sum();
    String what = files.size() == 1 ? files.get(0).name() : Names.count(files.size(), "file");
    return started(
        jobs.add(
            what,
            bytes,
            request.visitor(),
            taker -> {
              for (Form.Upload file : files) {
                ports.read(file.bytes(), file.name(), given, taker);
              }
            }));
  }

  /** The fetcher itself refuses whatever is not public. */
  Answer url(Request request) throws Refused {
    String url = request.sent("url");
    if (!ADDRESS.matcher(url).matches()) {
      throw new Refused(400, "That is no address of the web: write it like https://news.example/a");
    }
    Ports.Given given = given(request);
    return started(
        jobs.add(
            Names.cut(url, 100), 0, request.visitor(), taker -> ports.fetch(url, given, taker)));
  }

  private static Answer started(String job) {
    return Answer.seeOther(Links.job(job));
  }

  private static Ports.Given given(Request request) throws Refused {
    String outlet = request.sent("outlet");
    String date = request.sent("date");
    try {
      return new Ports.Given(
          outlet.isEmpty() ? null : Names.cut(outlet, 200),
          date.isEmpty() ? null : LocalDate.parse(date));
    } catch (DateTimeParseException e) {
      throw new Refused(400, "“" + date + "” is no day; write it like 2025-03-14.");
    }
  }
}
