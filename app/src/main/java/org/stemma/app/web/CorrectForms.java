package org.stemma.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;

/** The forms that correct a claim; each asks for a reason. */
final class CorrectForms {
  private static final int MOST_CHOICES = 100;

  private CorrectForms() {}

  /** Where on a claim's page the form that merges stands. */
  private static final String MERGE = "merge";

  /**
   * Other claims, one of which may be the same.
   *
   * @param words what they were searched by, empty where nobody searched
   */
  record Others(String words, List<Claim> claims) {}

  static Html of(ClaimView view, Others others, Visitor visitor) {
    String id = view.claim().id();
    Html rename =
        start("rename", id, visitor)
            .add(Forms.line("Better wording", "wording", view.claim().text(), true));
    Html reject =
        start("reject", id, visitor).add(Html.of("p").add("What these words say is no claim."));
    return Html.of("div", "corrections")
        .add(folded("Split: some of these say something else", split(view, visitor)))
        .add(
            folded("Merge: another claim says the same", merge(view, others, visitor))
                .set("id", MERGE)
                .flag("open", !others.words().isEmpty()))
        .add(folded("Rename", end(rename, visitor, "Rename")))
        .add(folded("Reject", end(reject, visitor, "Reject the claim")));
  }

  private static Html folded(String what, Html form) {
    return Html.of("details").add(Html.of("summary").add(what)).add(form);
  }

  private static Html start(String kind, String claim, Visitor visitor) {
    return Forms.post("/correct", visitor)
        .add(Forms.hidden("kind", kind))
        .add(Forms.hidden("claim", claim));
  }

  /** Who and why, and the button. */
  static Html end(Html form, Visitor visitor, String button) {
    if (visitor.name().equals("local")) {
      form.add(Forms.line("Your name", "author", System.getProperty("user.name", ""), true));
    }
    return form.add(Forms.line("Reason", "reason", "", true)).add(Forms.button(button));
  }

  private static Html split(ClaimView view, Visitor visitor) {
    Html choices = Html.of("fieldset").add(Html.of("legend").add("These are a claim of their own"));
    List<Mention> mentions = new ArrayList<>(view.claim().mentions());
    mentions.sort(
        Comparator.comparing((Mention one) -> view.sigla().ofReport(one.report()).length())
            .thenComparing(one -> view.sigla().ofReport(one.report())));
    for (Mention mention : mentions.subList(0, Math.min(MOST_CHOICES, mentions.size()))) {
      Entry entry = view.entry(mention.report());
      if (entry == null) {
        continue;
      }
      Attribution said =
          view.mentions(entry).stream()
              .filter(one -> one.id().equals(mention.attribution()))
              .findFirst()
              .orElse(null);
      String words = said == null ? "" : entry.report().text(said.content());
      Html meaning =
          Html.of("span")
              .add(Html.of("b").add(view.sigla().ofReport(mention.report()) + " "))
              .add(Names.outlet(entry.report()) + ": “" + Names.cut(words, 70) + "”");
      choices.add(Forms.choice("mention", mention.report() + "#" + mention.attribution(), meaning));
    }
    if (mentions.size() > MOST_CHOICES) {
      choices.add(
          Html.of("p", "soft")
              .add("Of " + mentions.size() + " mentions the first " + MOST_CHOICES + " stand here;")
              .add(" `stemma correct split` takes any."));
    }
    Html form = start("split", view.claim().id(), visitor).add(choices);
    return end(form, visitor, "Split them off");
  }

  private static Html merge(ClaimView view, Others others, Visitor visitor) {
    String id = view.claim().id();
    Html search =
        Html.of("form")
            .set("action", "/claim#" + MERGE)
            .add(Forms.hidden("id", id))
            .add(Forms.line("Words of the other claim", "like", others.words(), true))
            .add(Forms.button("Find it"));
    Html form = start("merge", id, visitor);
    if (!others.words().isEmpty()) {
      form.add(choices("Claims with “" + others.words() + "”", others.claims()));
    }
    if (!view.rivals().isEmpty()) {
      form.add(choices("Claims that contradict it", view.rivals()));
    }
    boolean none = others.claims().isEmpty() && view.rivals().isEmpty();
    form.add(Forms.line("Or the other claim's id or address", "other", "", none));
    return Html.of("div").add(search).add(end(form, visitor, "Merge"));
  }

  private static Html choices(String legend, List<Claim> claims) {
    Html choices = Html.of("fieldset").add(Html.of("legend").add(legend));
    for (Claim claim : claims) {
      Html meaning =
          Html.of("span")
              .add(Names.cut(claim.text(), 160) + " ")
              .add(Html.link(Links.claim(claim.id()), "Look"));
      choices.add(Forms.choice("other", claim.id(), meaning));
    }
    return claims.isEmpty() ? choices.add(Html.of("p", "soft").add("None. Try fewer.")) : choices;
  }

  /** Takes a report out of all claims. */
  static Html withdraw(Entry entry, Visitor visitor) {
    Html form =
        Forms.post("/correct", visitor)
            .add(Forms.hidden("kind", "withdraw"))
            .add(Forms.hidden("report", Objects.requireNonNull(entry.report().id())))
            .add(Html.of("p").add("Nothing in this report shall count any more."));
    return folded("Withdraw this report", end(form, visitor, "Withdraw"));
  }

  /** Undoes a correction. */
  static Html undo(String correction, Visitor visitor) {
    Html form =
        Forms.post("/correct", visitor)
            .add(Forms.hidden("kind", "undo"))
            .add(Forms.hidden("correction", correction));
    return folded("Undo", end(form, visitor, "Undo"));
  }
}
