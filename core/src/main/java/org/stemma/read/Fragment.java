package org.stemma.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.stemma.Role;

/**
 * The passages of a piece of HTML that is a report and nothing else, such as a feed's item holds.
 * Unlike a page it has no margins to be told apart: every passage is kept, with a role.
 */
final class Fragment {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "button",
          "form",
          "object",
          "head",
          "audio",
          "video",
          "canvas");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern SIGN_OFF =
      Pattern.compile(
          "(?i)^(?:the post .{1,400} (?:appeared first on|first appeared on) .{1,200}"
              + "|(?:continue reading|read more|read the full (?:story|article)|more)\\b.{0,120}"
              + "|this (?:article|story) (?:was )?(?:originally|first) (?:appeared|published) .{1,200}"
              + "|https?://\\S{1,300})$");

  private final List<Stretch> passages = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int links;

  private Fragment() {}

  /** The passages in order; white space in them is collapsed. */
  static List<Stretch> passages(String html) {
    Fragment fragment = new Fragment();
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      for (var span : Lines.split(html)) {
        fragment.words.append(span.of(html));
        fragment.end(Role.PARAGRAPH);
      }
      return fragment.passages;
    }
    Walk walk = fragment.new Walk();
    NodeTraversor.traverse(walk, Markup.parseFragment(Markup.cut(html)).body());
    fragment.end(Role.PARAGRAPH);
    return fragment.passages;
  }

  private final class Walk implements NodeVisitor {
    private final Deque<Role> roles = new ArrayDeque<>(List.of(Role.PARAGRAPH));
    private int unread;
    private int linked;
    private int breaks;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        if (unread == 0) {
          add(text.getWholeText());
        }
      } else if (node instanceof Element element) {
        enter(element);
      }
    }

    private void enter(Element element) {
      String name = element.normalName();
      unread += NEVER.contains(name) ? 1 : 0;
      linked += name.equals("a") ? 1 : 0;
      if (name.equals("br")) {
        breaks++;
        words.append(' ');
        if (breaks == 2) {
          end(role());
        }
      } else if (!INLINE.contains(name)) {
        end(role());
        Role role = role(element, name);
        roles.push(role);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        unread -= NEVER.contains(name) ? 1 : 0;
        linked -= name.equals("a") ? 1 : 0;
        if (!name.equals("br") && !INLINE.contains(name)) {
          end(role());
          roles.pop();
        }
      }
    }

    private Role role() {
      return roles.element();
    }

    private Role role(Element element, String name) {
      if (HEADING.matcher(name).matches()) {
        return Role.SUBHEAD;
      }
      if (name.equals("figcaption") || element.className().contains("caption")) {
        return Role.CAPTION;
      }
      return name.equals("li") ? Role.LIST : role();
    }

    private void add(String text) {
      int before = words.length();
      words.append(text);
      if (!text.isBlank()) {
        breaks = 0;
        links += linked > 0 ? words.length() - before : 0;
      }
    }
  }

  private void end(Role role) {
    String text = collapsed(words);
    words.setLength(0);
    if (!text.isEmpty()) {
      int linked = Math.min(links, text.length());
      passages.add(new Stretch(text, linked, judged(text, linked, role), false));
    }
    links = 0;
  }

  private static Role judged(String text, int linked, Role role) {
    boolean link = linked * 10 >= text.length() * 8 && !Shape.endsSentence(text);
    if ((link && role != Role.SUBHEAD) || (text.length() < 700 && isSignOff(text))) {
      return Role.BOILERPLATE;
    }
    if (Furniture.isCorrection(text)) {
      return Role.CORRECTION;
    }
    if (role == Role.CAPTION) {
      return Credits.isCredit(text) ? Role.CREDIT : role;
    }
    if (Furniture.isAgencyTail(text)) {
      return Role.AGENCY_TAIL;
    }
    if (Credits.isCredit(text)) {
      return Role.CREDIT;
    }
    return Bylines.read(text) != null ? Role.BYLINE : role;
  }

  private static boolean isSignOff(String text) {
    return SIGN_OFF.matcher(text).matches();
  }

  private static String collapsed(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
      if (!blank) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }
}
