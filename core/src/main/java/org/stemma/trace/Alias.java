package org.stemma.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.Outlet;

/**
 * An outlet's name in the spellings by which it may be cited: "The Port Ledger", "Port Ledger
 * News", "port-ledger.example", "PL".
 *
 * @param full all its letters
 * @param bare those without words like "news" and "agency"
 * @param initials of its words, empty if it has one word only
 * @param acronym its letters if it is written as an acronym, else empty
 */
record Alias(String full, String bare, String initials, String acronym) {
  private static final Set<String> AFFIXES =
      Small.words(
          """
          the news newspaper newspapers daily weekly online agency magazine tv radio television channel website portal
          outlet newswire service com org net
          """);

  private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{Nd}-]+\\.)+\\p{L}{2,}");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{Nd}]+");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,5}");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern NOUN =
      Pattern.compile(
          "\\b(?:newspaper|agency|magazine|daily|outlet|channel|site|website|station|broadcaster|portal)"
              + " (?=\\p{Lu})");
  private static final int SHORTEST = 3;

  /** The spellings of an outlet's name and domain; empty if neither is known. */
  static List<Alias> of(Outlet outlet) {
    List<Alias> out = new ArrayList<>();
    String name = outlet.name();
    String domain = outlet.domain();
    if (name != null && !name.isBlank()) {
      out.add(of(name));
    }
    if (domain != null && !domain.isBlank()) {
      out.add(ofDomain(domain));
    }
    return out;
  }

  static Alias of(String name) {
    Matcher domain = DOMAIN.matcher(name);
    if (name.indexOf('.') > 0
        && domain.find()
        && domain.group().length() * 2 > name.length()) {
      return ofDomain(domain.group());
    }
    StringBuilder full = new StringBuilder();
    StringBuilder bare = new StringBuilder();
    StringBuilder initials = new StringBuilder();
    int words = 0;
    String proper = POSSESSIVE.matcher(proper(name)).replaceAll("s");
    Matcher m = TOKEN.matcher(proper);
    while (m.find()) {
      String token = m.group().toLowerCase(Locale.ROOT);
      boolean article = token.equals("the");
      words += article ? 0 : 1;
      full.append(article ? "" : token);
      bare.append(AFFIXES.contains(token) ? "" : token);
      initials.append(article ? "" : token.substring(0, 1));
    }
    boolean acronym = words == 1 && ACRONYM.matcher(proper.strip()).matches();
    return new Alias(
        full.toString(),
        bare.toString(),
        words < 2 ? "" : initials.toString(),
        acronym ? full.toString() : "");
  }

  private static Alias ofDomain(String domain) {
    String best = "";
    String[] labels = domain.toLowerCase(Locale.ROOT).split("[.]", -1);
    for (int i = 0; i + 1 < labels.length; i++) {
      best = labels[i].length() >= best.length() ? labels[i] : best;
    }
    StringBuilder bare = new StringBuilder();
    Matcher m = TOKEN.matcher(best);
    while (m.find()) {
      bare.append(AFFIXES.contains(m.group()) ? "" : m.group());
    }
    String full = best.replace("-", "").replaceFirst("^the(?=.{3})", "");
    return new Alias(full, bare.toString(), "", "");
  }

  boolean matches(Alias other) {
    return is(full, other.full)
        || is(full, other.bare)
        || is(bare, other.full)
        || (acronym.length() >= 2 && acronym.equals(other.initials))
        || (other.acronym.length() >= 2 && other.acronym.equals(initials));
  }

  static boolean matches(List<Alias> some, List<Alias> others) {
    for (Alias other : others) {
      if (other.matches(some)) {
        return true;
      }
    }
    return false;
  }

  boolean matches(List<Alias> others) {
    for (Alias other : others) {
      if (matches(other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean is(String one, String other) {
    return one.length() >= SHORTEST && one.equals(other);
  }

  /** The name without what describes it: "the newspaper Port Ledger" is "Port Ledger". */
  static String proper(String cited) {
    String name = cited.strip();
    Matcher capital = CAPITAL.matcher(name);
    boolean described = !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    int from = described && capital.find() ? capital.start() : 0;
    Matcher noun = NOUN.matcher(name);
    while (noun.find()) {
      from = Math.max(from, noun.end());
    }
    String proper = name.substring(from);
    return proper.startsWith("The ") ? proper.substring(4) : proper;
  }

  /** Whether the words name an outlet, rather than say "local media". */
  static boolean isName(String cited) {
    return CAPITAL.matcher(cited).find() || DOMAIN.matcher(cited).find();
  }
}
