package org.stemma.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Mention;
import org.stemma.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects claims by hand. */
@Command(
    name = "correct",
    sortOptions = false,
    description = {
      "Correct claims by hand. Each correction is kept with author, time and reason,",
      "survives a rebuild, and can be undone.",
      "",
      "  merge CLAIM CLAIM...              they are one claim",
      "  split CLAIM REPORT[#ATTRIBUTION]...  these mentions are a claim of their own",
      "  reject CLAIM...                   they are no claims",
      "  withdraw REPORT[#ATTRIBUTION]...  they don't count any more",
      "  rename CLAIM WORDS...             it is worded otherwise",
      "  undo CORRECTION...                they no longer hold",
      "  list                              all corrections"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  stemma correct --reason 'same crack' merge 3f9ac2d1e0b7-a7 81d0c7aa9e21-a2",
      "  stemma correct list"
    })
final class CorrectCommand extends Asked {
  enum What {
    MERGE,
    SPLIT,
    REJECT,
    WITHDRAW,
    RENAME,
    UNDO,
    LIST;

    @Override
    public String toString() {
      return Names.hyphened(this);
    }
  }

  @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}.")
  private What what = What.LIST;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "WHICH", description = "See above.")
  private List<String> which = List.of();

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who corrects. Default: the user's name.")
  private @Nullable String author;

  @Option(names = "--reason", paramLabel = "WORDS", description = "Why. Needed, except for list.")
  private @Nullable String reason;

  CorrectCommand(Console console) {
    super(console);
  }

  @Override
  int ask(Ledger ledger) throws IOException {
    List<Ledger.Correction> made = what == What.LIST ? ledger.corrections() : correct(ledger);
    if (json()) {
      try (ClaimJson out = output()) {
        out.corrections(made);
      }
      return Main.DONE;
    }
    Sheet sheet = sheet();
    for (Ledger.Correction correction : made) {
      sheet.paragraph(0, 2, List.of(new Sheet.Piece(told(correction), Ink.PLAIN)));
    }
    print(sheet);
    return Main.DONE;
  }

  private static String told(Ledger.Correction correction) {
    List<String> subject = new ArrayList<>();
    for (Mention mention : correction.mentions()) {
      subject.add(
          mention.report() + (mention.attribution().isEmpty() ? "" : "#" + mention.attribution()));
    }
    String wording = correction.wording();
    String undoes = correction.undoes();
    return correction.id()
        + " "
        + Names.words(correction.kind())
        + (undoes != null ? " " + undoes : " " + String.join(", ", subject))
        + (wording != null ? " to \u201c" + wording + "\u201d" : "")
        + ", by "
        + correction.author()
        + " at "
        + correction.at()
        + ": "
        + correction.reason();
  }

  private List<Ledger.Correction> correct(Ledger ledger) throws IOException {
    if (reason == null || reason.isBlank()) {
      throw usage("say why: --reason WORDS");
    }
    int least = what == What.MERGE || what == What.SPLIT || what == What.RENAME ? 2 : 1;
    if (which.size() < least) {
      throw usage(what + " needs at least " + least + " things after it");
    }
    String who = author != null ? author : System.getProperty("user.name", "somebody");
    Ledger.By by = new Ledger.By(who, reason);
    List<String> rest = which.subList(1, which.size());
    List<Ledger.Correction> made = new ArrayList<>();
    switch (what) {
      case MERGE -> {
        List<Claim> claims = new ArrayList<>();
        for (String id : which) {
          claims.add(claim(ledger, id));
        }
        made.add(ledger.merge(claims, by));
      }
      case SPLIT -> made.add(ledger.split(mentions(claim(ledger, which.get(0)), rest), by));
      case REJECT -> {
        for (String id : which) {
          made.add(ledger.reject(claim(ledger, id), by));
        }
      }
      case WITHDRAW -> made.add(ledger.withdraw(withdrawn(ledger), by));
      case RENAME ->
          made.add(ledger.rename(claim(ledger, which.get(0)), String.join(" ", rest), by));
      case UNDO -> {
        for (String id : which) {
          made.add(ledger.undo(id, by));
        }
      }
      case LIST -> throw new IllegalStateException("listed elsewhere");
    }
    return made;
  }

  private Claim claim(Ledger ledger, String id) throws IOException {
    Claim claim = ledger.claim(id);
    if (claim == null) {
      throw usage("no such claim: " + id);
    }
    return claim;
  }

  /** The mentions of a claim that are named by report, or by report and attribution. */
  private List<Mention> mentions(Claim claim, List<String> names) {
    List<Mention> mentions = new ArrayList<>();
    for (String name : names) {
      boolean any = false;
      for (Mention mention : claim.mentions()) {
        boolean named =
            name.equals(mention.report())
                || name.equals(mention.report() + "#" + mention.attribution());
        if (named) {
          mentions.add(mention);
          any = true;
        }
      }
      if (!any) {
        throw usage("the claim has no mention " + name);
      }
    }
    return mentions;
  }

  private List<Mention> withdrawn(Ledger ledger) throws IOException {
    List<Mention> mentions = new ArrayList<>();
    for (String name : which) {
      int hash = name.lastIndexOf('#');
      if (ledger.entry(name) != null) {
        mentions.add(new Mention(name, ""));
      } else if (hash > 0 && ledger.entry(name.substring(0, hash)) != null) {
        mentions.add(new Mention(name.substring(0, hash), name.substring(hash + 1)));
      } else {
        throw usage("no such report in the ledger: " + name);
      }
    }
    return mentions;
  }
}
