package org.stemma.app.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  private final Site site = new Site();
  private final Fetcher fetcher = site.fetcher();

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private String refused(String url) {
    return assertThrows(Fetcher.Refused.class, () -> fetcher.fetch(url)).why();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void fetches_a_page_with_its_type_and_encoding() throws Fetcher.Refused {
    byte[] body = "<p>Мост".getBytes(Charset.forName("windows-1251"));
    site.answer(
        "news.example/a%20b?c=%C3%A4",
        "200 OK\r\nContent-Type: text/html; charset=\"Windows-1251\"\r\nContent-Length: 7", body);
    Fetcher.Page page = fetcher.fetch("http://NEWS.example./a b?c=ä#top");
    assertEquals(URI.create("http://news.example/a%20b?c=%C3%A4"), page.url());
    assertEquals(Charset.forName("windows-1251"), page.charset());
    assertEquals("text/html", page.type());
    assertArrayEquals(body, page.bytes());
    assertTrue(site.requests.get(1).contains("User-Agent: stemma"), site.requests.get(1));
  }

  @Test
  void reads_chunks_and_packed_bodies() throws IOException, Fetcher.Refused {
    site.answer(
        "news.example/1",
        "200 OK\r\nTransfer-Encoding: chunked",
        "3\r\n<p>\r\n5;x=y\r\nWords\r\n0\r\n\r\n".getBytes(UTF_8));
    assertEquals("<p>Words", new String(fetcher.fetch("http://news.example/1").bytes(), UTF_8));
    site.answer(
        "news.example/2", "200 OK\r\nContent-Encoding: gzip", gzip("<p>Words".getBytes(UTF_8)));
    assertEquals("<p>Words", new String(fetcher.fetch("http://news.example/2").bytes(), UTF_8));
    site.answer(
        "news.example/3",
        "103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK",
        "<p>Words".getBytes(UTF_8));
    assertEquals("<p>Words", new String(fetcher.fetch("http://news.example/3").bytes(), UTF_8));
  }

  @Test
  void asks_only_what_robots_txt_allows() throws Fetcher.Refused {
    site.answer(
        "news.example/robots.txt",
        "200 OK",
        "User-agent: *\nDisallow: /private\nUser-agent: stemma\nDisallow: /closed\n"
            .getBytes(UTF_8));
    site.page("news.example/private", "Words.");
    fetcher.fetch("http://news.example/private");
    assertTrue(refused("http://news.example/closed/a").contains("robots.txt"));
    site.answer("down.example/robots.txt", "503 Service Unavailable", new byte[0]);
    assertTrue(refused("http://down.example/").contains("503"));
    site.redirect("news.example/go", "http://down.example/a");
    assertTrue(refused("http://news.example/go").contains("503"));
  }

  @Test
  void asks_a_host_once_a_second_and_as_slowly_as_it_wishes() throws Fetcher.Refused {
    site.page("news.example/1", "Words.");
    site.page("other.example/1", "Words.");
    fetcher.fetch("http://news.example/1");
    assertEquals(List.of(1000L), site.sleeps);
    fetcher.fetch("http://other.example/1");
    fetcher.fetch("http://news.example/1");
    assertEquals(List.of(1000L, 1000L), site.sleeps);
    site.answer(
        "slow.example/robots.txt", "200 OK", "User-agent: *\nCrawl-delay: 7".getBytes(UTF_8));
    site.page("slow.example/1", "Words.");
    fetcher.fetch("http://slow.example/1");
    assertEquals(7000L, site.sleeps.get(2));
  }

  @Test
  void asks_again_only_whether_a_page_has_changed() throws Fetcher.Refused {
    String tags = "ETag: \"a7\"\r\nLast-Modified: Tue, 22 Oct 2024 09:30:00 GMT";
    site.answer("news.example/1", "200 OK\r\n" + tags, "<p>Words".getBytes(UTF_8));
    fetcher.fetch("http://news.example/1");
    site.answer("news.example/1", "304 Not Modified", new byte[0]);
    assertEquals("<p>Words", new String(fetcher.fetch("http://news.example/1").bytes(), UTF_8));
    String asked = site.requests.get(2);
    assertTrue(asked.contains("If-None-Match: \"a7\"\n"), asked);
    assertTrue(asked.contains("If-Modified-Since: Tue, 22 Oct 2024 09:30:00 GMT\n"), asked);
  }

  @Test
  void follows_five_redirects() throws Fetcher.Refused {
    for (int i = 0; i < 6; i++) {
      site.redirect(
          "news.example/" + i, i % 2 == 0 ? "/" + (i + 1) : "http://news.example/" + (i + 1));
    }
    site.page("news.example/6", "Words.");
    assertEquals(URI.create("http://news.example/6"), fetcher.fetch("http://news.example/1").url());
    assertTrue(refused("http://news.example/0").contains("more than 5 times"));
    site.redirect("news.example/f", "ftp://news.example/");
    assertTrue(refused("http://news.example/f").contains("ftp is not fetched"));
    site.redirect("news.example/p", "http://news.example:25/");
    assertTrue(refused("http://news.example/p").contains("port 25"));
  }

  @Test
  void refuses_what_is_no_page_of_the_web() {
    for (String url :
        List.of(
            "file:///etc/passwd",
            "ftp://news.example/",
            "jar:http://a.example!/",
            "javascript:alert(1)",
            "gopher://news.example/")) {
      assertTrue(refused(url).contains("is not fetched, only http and https"), url);
    }
    assertTrue(refused("http://news.example:22/").contains("port 22"));
    assertTrue(refused("http://news.example/a\r\nHost: b").contains("control"));
    assertTrue(refused("http://user:word@news.example/").contains("user"));
    site.answer("news.example/i", "200 OK\r\nContent-Type: image/png", new byte[9]);
    assertTrue(refused("http://news.example/i").contains("image/png"));
    assertTrue(refused("http://news.example/none").contains("404"));
  }

  @Test
  void refuses_what_is_too_large() throws IOException {
    site.answer("news.example/1", "200 OK\r\nContent-Length: 10000001", new byte[0]);
    site.answer("news.example/2", "200 OK", new byte[10_000_001]);
    site.answer(
        "news.example/3", "200 OK\r\nTransfer-Encoding: chunked", "ffffffff\r\n".getBytes(UTF_8));
    site.answer("news.example/4", "200 OK\r\nContent-Encoding: gzip", gzip(new byte[200_000_000]));
    for (int i = 1; i <= 4; i++) {
      assertEquals("is larger than 10 MB", refused("http://news.example/" + i));
    }
  }

  @Test
  void says_what_is_wrong_with_an_answer() {
    site.answer("news.example/1", "200 OK\r\nContent-Length: 100", new byte[10]);
    assertTrue(refused("http://news.example/1").contains("cut off"));
    site.answers.put("news.example/2", "SSH-2.0-x\r\n".getBytes(UTF_8));
    assertTrue(refused("http://news.example/2").contains("no HTTP"));
    site.answers.put("news.example/slow", "HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
    assertTrue(refused("http://news.example/slow").contains("not answered within 3 seconds"));
    site.names.put("none.example", new java.util.ArrayList<>(List.of(List.<InetAddress>of())));
    assertTrue(refused("http://none.example/").contains("not known"));
  }

  @Test
  void a_safe_connection_is_made_with_the_host_that_was_asked_for(@TempDir Path folder)
      throws Exception {
    SSLContext context = certified(folder, "news.example");
    try (Site safe =
        new Site(
            context
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress()))) {
      safe.page("news.example/", "Words.");
      Fetcher over = safe.fetcher(context.getSocketFactory());
      assertEquals("<p>Words.", new String(over.fetch("https://news.example/").bytes(), UTF_8));
      assertEquals(Site.PUBLIC, safe.connections.get(0).getAddress());
      assertEquals(443, safe.connections.get(0).getPort());
      Fetcher.Refused other =
          assertThrows(Fetcher.Refused.class, () -> over.fetch("https://other.example/"));
      assertTrue(other.why().contains("no safe connection"), other.why());
      Fetcher.Refused unknown =
          assertThrows(Fetcher.Refused.class, () -> safe.fetcher().fetch("https://news.example/"));
      assertTrue(unknown.why().contains("no safe connection"), unknown.why());
    }
  }

  private static SSLContext certified(Path folder, String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("store.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit")
            .inheritIO()
            .start();
    assertEquals(0, keytool.waitFor());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
