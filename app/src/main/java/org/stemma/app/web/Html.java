package org.stemma.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of HTML or SVG. A string put into it is always text: there is no way to put in markup
 * other than as an element, and none to set a style, an event handler or an address that runs.
 */
final class Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Pattern RUNS = Pattern.compile("(?i)on.*|style|srcdoc|formaction");
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action");
  private static final Set<String> VOID =
      Set.of("meta", "link", "input", "br", "hr", "img", "col", "wbr");

  private final String tag;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Object> inside = new ArrayList<>();

  private Html(String tag) {
    this.tag = tag;
  }

  /** An element; {@code script} and {@code style} are none. */
  static Html of(String tag) {
    if (!NAME.matcher(tag).matches() || tag.equals("script") || tag.equals("style")) {
      throw new IllegalArgumentException("no element: " + tag);
    }
    return new Html(tag);
  }

  /** An element with a class. */
  static Html of(String tag, String cssClass) {
    return of(tag).set("class", cssClass);
  }

  /** A link inside this site, or to a page on the web; anything else is shown as mere text. */
  static Html link(String address, String words) {
    return isSafe(address) ? of("a").set("href", address).add(words) : of("span").add(words);
  }

  static boolean isSafe(String address) {
    boolean inside =
        address.startsWith("#")
            || (address.startsWith("/") && !address.startsWith("//"))
            || address.isEmpty();
    return (inside || address.matches("(?i)https?://[^\\s\\\\]+")) && !address.contains("\\");
  }

  /** Sets an attribute; null leaves it out. */
  Html set(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    if (!NAME.matcher(name).matches() || RUNS.matcher(name).matches()) {
      throw new IllegalArgumentException("no attribute: " + name);
    }
    String words = value.toString();
    if (ADDRESSES.contains(name) && !isSafe(words)) {
      throw new IllegalArgumentException("no address: " + words);
    }
    attributes.append(' ').append(name).append("=\"");
    escape(words, attributes);
    attributes.append('"');
    return this;
  }

  /** Sets an attribute that has no value. */
  Html flag(String name, boolean wanted) {
    return wanted ? set(name, "") : this;
  }

  Html add(String words) {
    inside.add(words);
    return this;
  }

  Html add(int number) {
    return add(Integer.toString(number));
  }

  Html add(@Nullable Html element) {
    if (element != null) {
      inside.add(element);
    }
    return this;
  }

  Html addAll(Iterable<? extends @Nullable Html> elements) {
    for (Html element : elements) {
      add(element);
    }
    return this;
  }

  boolean isEmpty() {
    return inside.isEmpty();
  }

  void write(StringBuilder out) {
    out.append('<').append(tag).append(attributes).append('>');
    if (VOID.contains(tag)) {
      return;
    }
    for (Object part : inside) {
      if (part instanceof Html element) {
        element.write(out);
      } else {
        escape(part.toString(), out);
      }
    }
    out.append("</").append(tag).append('>');
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  /** What a page must not hold (controls, halves of pairs) is shown as a replacement sign. */
  private static void escape(String words, StringBuilder out) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '`' -> out.append("&#96;");
        default -> {
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < words.length()
                  && Character.isLowSurrogate(words.charAt(i + 1));
          if (pair) {
            out.append(c).append(words.charAt(++i));
          } else if (Character.isSurrogate(c) || (c < ' ' && c != '\n' && c != '\t')) {
            out.append('\uFFFD');
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
