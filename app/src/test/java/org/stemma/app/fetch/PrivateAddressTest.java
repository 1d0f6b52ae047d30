package org.stemma.app.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No form of address leads to a host that is not public. The network of these tests writes down
 * each address that is asked for and leads to the loopback only.
 */
class PrivateAddressTest {
  private final Site site = new Site();

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  /** Hosts as they stand in an address, each with an address that it might lead to. */
  static List<String> forms() {
    return List.of(
        "127.0.0.1 127.0.0.1",
        "127.1 127.0.0.1",
        "127.0.1 127.0.0.1",
        "127.0.0.1. 127.0.0.1",
        "127.255.255.254 127.255.255.254",
        "2130706433 127.0.0.1",
        "0x7f000001 127.0.0.1",
        "0x7f.0.0.1 127.0.0.1",
        "0X7F.1 127.0.0.1",
        "0177.0.0.1 127.0.0.1",
        "017700000001 127.0.0.1",
        "0000177.0.0.01 127.0.0.1",
        "127.0x0.0.1 127.0.0.1",
        "0.0.0.0 0.0.0.0",
        "0 0.0.0.0",
        "0x0 0.0.0.0",
        "0.1.2.3 0.1.2.3",
        "10.0.0.1 10.0.0.1",
        "10.255.255.255 10.255.255.255",
        "012.0.0.1 10.0.0.1",
        "0xa.0.0.1 10.0.0.1",
        "167772161 10.0.0.1",
        "100.64.0.1 100.64.0.1",
        "100.127.255.254 100.127.255.254",
        "169.254.169.254 169.254.169.254",
        "2852039166 169.254.169.254",
        "0xA9FEA9FE 169.254.169.254",
        "0251.0376.0251.0376 169.254.169.254",
        "169.254.43518 169.254.169.254",
        "172.16.0.1 172.16.0.1",
        "172.31.255.255 172.31.255.255",
        "192.168.0.1 192.168.0.1",
        "3232235521 192.168.0.1",
        "0xc0a80001 192.168.0.1",
        "0300.0250.0.1 192.168.0.1",
        "192.168.257 192.168.1.1",
        "192.0.0.1 192.0.0.1",
        "192.0.2.1 192.0.2.1",
        "192.88.99.1 192.88.99.1",
        "198.18.0.1 198.18.0.1",
        "198.51.100.7 198.51.100.7",
        "203.0.113.9 203.0.113.9",
        "224.0.0.1 224.0.0.1",
        "239.255.255.250 239.255.255.250",
        "240.0.0.1 240.0.0.1",
        "255.255.255.255 255.255.255.255",
        "256.0.0.1 0.0.0.1",
        "[::] ::",
        "[::1] ::1",
        "[0:0:0:0:0:0:0:1] ::1",
        "[0000::0001] ::1",
        "[::ffff:127.0.0.1] 127.0.0.1",
        "[::ffff:7f00:1] 127.0.0.1",
        "[::FFFF:10.0.0.1] 10.0.0.1",
        "[0:0:0:0:0:ffff:c0a8:1] 192.168.0.1",
        "[::127.0.0.1] ::127.0.0.1",
        "[::7f00:1] ::7f00:1",
        "[fe80::1] fe80::1",
        "[fe80::1%25eth0] fe80::1",
        "[fc00::1] fc00::1",
        "[fd12:3456:789a::1] fd12:3456:789a::1",
        "[fec0::1] fec0::1",
        "[ff02::1] ff02::1",
        "[64:ff9b::7f00:1] 64:ff9b::7f00:1",
        "[64:ff9b::10.0.0.1] 64:ff9b::a00:1",
        "[64:ff9b:1::a00:1] 64:ff9b:1::a00:1",
        "[2002:7f00:1::] 2002:7f00:1::",
        "[2002:a00:1::1] 2002:a00:1::1",
        "[2002:c0a8:101::] 2002:c0a8:101::",
        "[2001:0:7f00:1::] 2001:0:7f00:1::",
        "[2001:0:4136:e378:8000:63bf:f5ff:fffe] 2001:0:4136:e378:8000:63bf:f5ff:fffe",
        "[2001:db8::1] 2001:db8::1",
        "[2001:10::1] 2001:10::1",
        "[2600::5efe:7f00:1] 2600::5efe:7f00:1",
        "[2600::200:5efe:a00:1] 2600::200:5efe:a00:1",
        "[3fff::1] 3fff::1",
        "[100::1] 100::1",
        "[::ffff:0:127.0.0.1] ::ffff:0:7f00:1",
        "localhost 127.0.0.1",
        "LocalHost ::1",
        "localhost. 127.0.0.1",
        "a.localhost 127.0.0.1",
        "localhost.localdomain 127.0.0.1",
        "printer.local 192.168.0.9",
        "router.lan 192.168.0.1",
        "metadata.internal 169.254.169.254",
        "nas.home.arpa 192.168.0.2",
        "intranet 10.0.0.5",
        "１２７.０.０.１ 127.0.0.1",
        "127。0。0。1 127.0.0.1",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ 127.0.0.1",
        "０x7f.1 127.0.0.1",
        "user@127.0.0.1 127.0.0.1",
        "news.example@127.0.0.1 127.0.0.1",
        "news.example:80@127.0.0.1 127.0.0.1",
        "127.0.0.1\\@news.example 127.0.0.1",
        "news.example\\.127.0.0.1 127.0.0.1",
        "%31%32%37.0.0.1 127.0.0.1",
        "127.0.0.1%00.news.example 127.0.0.1",
        "127.0.0.1:8080 127.0.0.1",
        "127.0.0.1:22 127.0.0.1",
        "[::1]:8080 ::1",
        "[::1].news.example ::1");
  }

  private static String host(String form) {
    return form.substring(0, form.lastIndexOf(' '));
  }

  private static InetAddress leadsTo(String form) {
    return Site.address(form.substring(form.lastIndexOf(' ') + 1));
  }

  @Test
  void there_are_sixty_forms_and_more() {
    assertTrue(forms().size() >= 60, "forms: " + forms().size());
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_connection_to_it_named_outright(String form) {
    for (String url : List.of("http://" + host(form) + "/", "HTTPS://" + host(form) + "/a?b#c")) {
      assertThrows(Fetcher.Refused.class, () -> site.fetcher().fetch(url), url);
    }
    assertEquals(List.of(), site.connections, form);
    assertEquals(List.of(), site.lookups, form);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_connection_to_it_behind_a_redirect(String form) {
    List<String> locations =
        List.of("http://" + host(form) + "/", "//" + host(form) + "/", "https://" + host(form));
    for (String location : locations) {
      site.redirect("news.example/", location);
      site.connections.clear();
      assertThrows(
          Fetcher.Refused.class, () -> site.fetcher().fetch("http://news.example/"), location);
      assertOnlyPublic(2);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_connection_to_it_behind_a_redirect_of_robots_txt(String form) {
    site.redirect("news.example/robots.txt", "http://" + host(form) + "/robots.txt");
    assertThrows(Fetcher.Refused.class, () -> site.fetcher().fetch("http://news.example/"));
    assertOnlyPublic(1);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_connection_to_it_behind_a_name_that_changes_its_answer(String form) {
    InetAddress hidden = leadsTo(form);
    List<InetAddress> open = List.of(Site.PUBLIC);
    for (List<InetAddress> turned :
        List.of(List.of(hidden), List.of(Site.PUBLIC, hidden), List.of(hidden, Site.PUBLIC))) {
      site.connections.clear();
      site.names.put("turn.example", new ArrayList<>(List.of(open, turned)));
      assertThrows(Fetcher.Refused.class, () -> site.fetcher().fetch("http://turn.example/"));
      assertOnlyPublic(1);
      site.connections.clear();
      site.names.put("turn.example", new ArrayList<>(List.of(turned)));
      assertThrows(Fetcher.Refused.class, () -> site.fetcher().fetch("http://turn.example/"));
      assertOnlyPublic(0);
      site.connections.clear();
      site.names.put("turn.example", new ArrayList<>(List.of(open, open, turned)));
      site.redirect("turn.example/", "http://turn.example/2");
      assertThrows(Fetcher.Refused.class, () -> site.fetcher().fetch("http://turn.example/"));
      assertOnlyPublic(2);
    }
  }

  @Test
  void each_connection_goes_to_the_address_that_was_checked_for_it() throws Fetcher.Refused {
    site.page("news.example/", "Words.");
    site.fetcher().fetch("http://news.example/");
    assertOnlyPublic(2);
    assertEquals(List.of("news.example", "news.example"), site.lookups);
    assertFalse(site.connections.get(0).isUnresolved());
  }

  @Test
  void public_addresses_are_public() {
    for (String address :
        List.of(
            "8.8.8.8",
            "93.184.215.14",
            "100.128.0.1",
            "172.32.0.1",
            "172.15.255.255",
            "192.167.255.255",
            "198.20.0.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450::1",
            "2001:200::1",
            "2620:0:1::1")) {
      assertTrue(PublicAddress.is(Site.address(address)), address);
    }
  }

  private void assertOnlyPublic(int count) {
    assertEquals(count, site.connections.size(), site.connections.toString());
    for (InetSocketAddress connection : site.connections) {
      assertEquals(Site.PUBLIC, connection.getAddress());
    }
  }
}
