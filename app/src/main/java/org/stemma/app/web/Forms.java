package org.stemma.app.web;

/** The pieces that forms are made of. */
final class Forms {
  private static final int LONGEST_LINE = 1000;

  private Forms() {}

  /** A form that is sent, with the field that shows it to be ours. */
  static Html post(String action, Visitor visitor) {
    return Html.of("form")
        .set("method", "post")
        .set("action", action)
        .add(hidden("csrf", visitor.csrf()));
  }

  /** The same with a frame around it. */
  static Html panel(String action, Visitor visitor) {
    return post(action, visitor).set("class", "panel");
  }

  static Html hidden(String name, String value) {
    return input("hidden", name).set("value", value);
  }

  static Html input(String type, String name) {
    return Html.of("input").set("type", type).set("name", name);
  }

  /** Something to fill in, under its label. */
  static Html labelled(String label, Html control) {
    return Html.of("label", "field").add(Html.of("span").add(label)).add(control);
  }

  /** A labelled line to write in. */
  static Html line(String label, String name, String value, boolean required) {
    Html line = Html.of("input").set("name", name).set("maxlength", LONGEST_LINE);
    return labelled(
        label, line.set("value", value.isEmpty() ? null : value).flag("required", required));
  }

  /** A box to tick, with what it means. */
  static Html choice(String name, String value, Html meaning) {
    return Html.of("label", "choice").add(input("checkbox", name).set("value", value)).add(meaning);
  }

  static Html button(String words) {
    return Html.of("button").add(words);
  }
}
