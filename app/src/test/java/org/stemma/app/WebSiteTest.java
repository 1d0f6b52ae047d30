package org.stemma.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Claim;
import org.stemma.app.web.Account;
import org.stemma.app.web.Settings;
import org.stemma.app.web.Site;
import org.stemma.ledger.Ledger;

/** Who may ask for what, and what every answer bears; without a browser. */
class WebSiteTest {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");
  private static final String TEXT =
      "The bridge at Ostrel will be shut, an official of the ministry said.\n\n"
          + "Danvar Works denied that it had known of the cracks.";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Ledger ledger;

  @SuppressWarnings("NullAway.Init")
  private WebPorts ports;

  private final StringWriter audit = new StringWriter();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open("jdbc:sqlite:" + folder.resolve("w.db"));
    ports = new WebPorts();
  }

  @AfterEach
  void close() throws IOException {
    ports.close();
    ledger.close();
  }

  private Site site(Account... accounts) throws IOException {
    return Site.start(new Settings("127.0.0.1", 0, List.of(accounts), audit), ledger, ports);
  }

  private HttpResponse<String> get(Site site, String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(site, path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(Site site, String path, String form, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(site, path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static URI uri(Site site, String path) {
    return URI.create("http://127.0.0.1:" + site.port() + path);
  }

  private String csrf(Site site, String path) throws Exception {
    Matcher matcher = CSRF.matcher(get(site, path).body());
    assertTrue(matcher.find(), "a form has its token");
    return matcher.group(1);
  }

  @Test
  void every_answer_forbids_scripts_frames_and_sniffing() throws Exception {
    try (Site site = site()) {
      for (String path : List.of("/", "/nowhere", "/claim?id=x", "/index.json", "/style.css")) {
        HttpResponse<String> answer = get(site, path);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), path + ": " + policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(policy.contains("script-src"), policy);
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertFalse(answer.body().contains("<script"), path);
        assertFalse(answer.body().contains(" style="), path);
      }
    }
  }

  @Test
  void a_form_of_another_page_is_refused_and_logged() throws Exception {
    try (Site site = site()) {
      String csrf = csrf(site, "/");
      String form = "text=Hello&csrf=";
      assertEquals(403, post(site, "/add/text", form).statusCode());
      assertEquals(403, post(site, "/add/text", form + "0".repeat(64)).statusCode());
      HttpResponse<String> foreign =
          post(site, "/add/text", form + csrf, "Sec-Fetch-Site", "cross-site");
      assertEquals(403, foreign.statusCode());
      foreign = post(site, "/add/text", form + csrf, "Origin", "http://evil.example");
      assertEquals(403, foreign.statusCode());
      assertEquals(303, post(site, "/add/text", form + csrf).statusCode());
      assertEquals(4, audit.toString().split("foreign-form", -1).length - 1);
    }
  }

  @Test
  void a_foreign_host_name_is_refused_as_a_rebound_one_would_be() throws Exception {
    try (Site site = site();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readNBytes(12), StandardCharsets.UTF_8);
      assertEquals("HTTP/1.1 421", answer);
    }
  }

  @Test
  void elsewhere_than_here_it_needs_accounts() {
    Settings open = new Settings("0.0.0.0", 0, List.of(), audit);
    String why =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class, () -> Site.start(open, ledger, ports).close())
                .getMessage());
    assertTrue(why.contains("--accounts"), why);
  }

  @Test
  void an_account_may_do_what_its_role_says() throws Exception {
    Account.Fresh reader = Account.create("rita", Account.Role.READ);
    Account.Fresh editor = Account.create("edgar", Account.Role.EDIT);
    assertFalse(reader.account().line().contains(reader.token()));
    assertEquals(reader.account(), Account.parse(reader.account().line()));
    try (Site site = site(reader.account(), editor.account())) {
      assertEquals(401, get(site, "/index.json").statusCode());
      assertEquals("/login", get(site, "/").headers().firstValue("Location").orElse(""));
      assertEquals(200, get(site, "/health").statusCode());
      assertEquals("/login", get(site, "/metrics").headers().firstValue("Location").orElse(""));
      String bearer = "Bearer " + reader.token();
      assertEquals(200, get(site, "/index.json", "Authorization", bearer).statusCode());
      assertEquals(401, get(site, "/index.json", "Authorization", "Bearer x").statusCode());
      assertEquals(403, login(site, "wrong").statusCode());
      assertEquals(303, login(site, reader.token()).statusCode());
      assertFalse(get(site, "/").body().contains("/add/text"), "a reader sees no forms");
      assertEquals(403, post(site, "/add/text", "text=x").statusCode());
      assertEquals(303, login(site, editor.token()).statusCode());
      String csrf = csrf(site, "/");
      assertEquals(303, post(site, "/add/text", "text=x&csrf=" + csrf).statusCode());
      assertEquals(303, post(site, "/logout", "csrf=" + csrf).statusCode());
      assertEquals(401, get(site, "/index.json").statusCode());
      assertTrue(audit.toString().contains("\"login-refused\""), audit.toString());
      assertFalse(audit.toString().contains(editor.token()), "no token is logged");
    }
  }

  private HttpResponse<String> login(Site site, String token) throws Exception {
    return post(site, "/login", "token=" + token + "&csrf=" + csrf(site, "/login"));
  }

  @Test
  void too_much_at_once_is_refused() throws Exception {
    try (Site site = site()) {
      String csrf = csrf(site, "/");
      String huge = "csrf=" + csrf + "&text=" + "x".repeat(5 << 20);
      assertEquals(413, post(site, "/add/text", huge).statusCode());
      int refused = 0;
      for (int i = 0; i < 80; i++) {
        refused += post(site, "/login", "csrf=" + csrf + "&token=no").statusCode() == 429 ? 1 : 0;
      }
      assertTrue(refused >= 60, refused + " of 80 tries to come in were refused");
    }
  }

  @Test
  void an_address_that_is_not_public_is_not_fetched() throws Exception {
    try (Site site = site()) {
      String csrf = csrf(site, "/");
      String own = "http%3A%2F%2F127.0.0.1%3A" + site.port() + "%2Fhealth";
      HttpResponse<String> taken = post(site, "/add/url", "csrf=" + csrf + "&url=" + own);
      assertEquals(303, taken.statusCode());
      String job = taken.headers().firstValue("Location").orElse("");
      assertTrue(finished(site, job).contains("1 could not be read"));
      for (String bad :
          List.of("file:///etc/passwd", "/etc/passwd", "-", "jar:http://a.example!")) {
        String form = "csrf=" + csrf + "&url=" + bad;
        assertEquals(400, post(site, "/add/url", form).statusCode(), bad);
      }
    }
  }

  private String finished(Site site, String job) throws Exception {
    for (int i = 0; i < 300; i++) {
      String page = get(site, job).body();
      if (page.contains("Done:") || page.contains("Stopped")) {
        return page;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the job does not end");
  }

  @Test
  void each_page_has_its_json_and_a_span_that_does_not_fit_is_told() throws Exception {
    try (Site site = site()) {
      String form = "csrf=" + csrf(site, "/") + "&outlet=Port+Ledger&date=2025-03-14&text=" + TEXT;
      String job =
          post(site, "/add/text", form.replace("\n", "%0A").replace(" ", "+"))
              .headers()
              .firstValue("Location")
              .orElse("");
      assertTrue(finished(site, job).contains("1 added"));
      Claim claim = ledger.claims(1).get(0);
      String report = claim.mentions().get(0).report();
      for (String path :
          List.of(
              "/index.json",
              "/reports.json",
              "/corrections.json",
              "/jobs.json",
              "/search.json?q=a",
              "/claim.json?id=" + claim.id(),
              "/report.json?id=" + report,
              "/source.json?name=Danvar+Works",
              "/outlet.json?name=Port+Ledger",
              "/compare.json?one=" + report + "&other=" + report,
              job.replace("job", "job.json"))) {
        HttpResponse<String> answer = get(site, path);
        assertEquals(200, answer.statusCode(), path);
        assertTrue(new ObjectMapper().readTree(answer.body()).isObject(), path);
      }
      assertEquals(404, get(site, "/claim.json?id=none").statusCode());
      String page = get(site, "/report?id=" + report).body();
      Matcher link = Pattern.compile("href=\"(/report[^\"#]*at=[^\"#]*)").matcher(page);
      assertTrue(link.find(), page);
      String address = link.group(1).replace("&amp;", "&");
      assertFalse(get(site, address).body().contains("are not here"));
      assertTrue(get(site, address).body().contains(" here\""), "the words are marked");
      assertTrue(get(site, address.replaceFirst("is=.", "is=g")).body().contains("are not here"));
      assertTrue(get(site, "/report?id=" + report + "&at=5-99999").body().contains("are not here"));
      assertEquals(2, ledger.size() + 1);
    }
  }
}
