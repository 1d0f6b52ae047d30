package org.stemma.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.Claim;
import org.stemma.Mention;
import org.stemma.Standing;
import org.stemma.ledger.Ledger;

/** Does what a correction's form asks, and counts what rested on it before and after. */
final class Correcting {
  private static final int MOST_KEPT = 200;

  private final Ledger ledger;
  private final Audit audit;
  private final Map<String, Receipt> receipts =
      Collections.synchronizedMap(Bounded.byAge(MOST_KEPT));

  Correcting(Ledger ledger, Audit audit) {
    this.ledger = ledger;
    this.audit = audit;
  }

  /** A claim and its standing at one moment. */
  record Counted(Claim claim, Standing standing) {}

  /** What was counted before a correction and after it. */
  record Receipt(List<Counted> before, List<Counted> after) {}

  /**
   * A correction, and what changed by it.
   *
   * @param receipt null where this server did not see it made
   * @param undoneBy id of the correction that undid it last, null if it stands
   */
  record View(Ledger.Correction correction, @Nullable Receipt receipt, @Nullable String undoneBy) {}

  View view(String id) throws IOException, Refused {
    for (View view : views()) {
      if (view.correction().id().equals(id)) {
        return view;
      }
    }
    throw Refused.missing("There is no correction “" + id + "”.");
  }

  /** All corrections, the last one first. */
  List<View> views() throws IOException {
    List<Ledger.Correction> all = ledger.corrections();
    Map<String, String> undone = new LinkedHashMap<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Ledger.Correction one = all.get(i);
      if (one.undoes() != null && !undone.containsKey(one.id())) {
        undone.putIfAbsent(one.undoes(), one.id());
      }
    }
    List<View> views = new ArrayList<>();
    for (Ledger.Correction one : all) {
      views.add(new View(one, receipts.get(one.id()), undone.get(one.id())));
    }
    Collections.reverse(views);
    return views;
  }

  Ledger.Correction make(Request request) throws IOException, Refused {
    Visitor visitor = request.visitor();
    String author = visitor.name().equals("local") ? request.sent("author") : visitor.name();
    String reason = request.sent("reason");
    if (author.isEmpty() || reason.isEmpty()) {
      throw new Refused(400, "A correction needs your name and a reason.");
    }
    Ledger.By by = new Ledger.By(author, reason);
    Set<Mention> concerned = concerned(request);
    List<Counted> before = counted(concerned);
    Ledger.Correction made = make(request, by);
    receipts.put(made.id(), new Receipt(before, counted(concerned)));
    audit.write(
        visitor.name(), visitor.from(), "correct", Names.hyphened(made.kind()) + " " + made.id());
    return made;
  }

  private Ledger.Correction make(Request request, Ledger.By by) throws IOException, Refused {
    return switch (request.sent("kind")) {
      case "merge" -> {
        List<Claim> claims = new ArrayList<>(List.of(claim(request.sent("claim"))));
        for (String other : others(request)) {
          claims.add(claim(other));
        }
        if (claims.size() < 2) {
          throw new Refused(400, "Say which other claim it is.");
        }
        yield ledger.merge(claims, by);
      }
      case "split" -> ledger.split(chosen(request, claim(request.sent("claim"))), by);
      case "reject" -> ledger.reject(claim(request.sent("claim")), by);
      case "rename" -> ledger.rename(claim(request.sent("claim")), request.sent("wording"), by);
      case "withdraw" -> ledger.withdraw(request.sent("report"), by);
      case "undo" -> ledger.undo(request.sent("correction"), by);
      default -> throw new Refused(400, "There is no such correction.");
    };
  }

  private static List<Mention> chosen(Request request, Claim claim) throws Refused {
    List<String> names = request.allSent("mention");
    List<Mention> chosen =
        claim.mentions().stream()
            .filter(one -> names.contains(one.report() + "#" + one.attribution()))
            .toList();
    if (chosen.isEmpty() || chosen.size() == claim.mentions().size()) {
      throw new Refused(400, "Choose some of the mentions, and not all.");
    }
    return chosen;
  }

  /** Ids, or addresses of claims on this site. */
  private static List<String> others(Request request) {
    List<String> others = new ArrayList<>();
    for (String given : request.allSent("other")) {
      String id = given.strip().replaceFirst("^.*[?&]id=", "").replaceFirst("[&#].*$", "");
      if (!id.isEmpty()) {
        others.add(id);
      }
    }
    return others;
  }

  private Claim claim(String id) throws IOException, Refused {
    Claim claim = ledger.claim(id);
    if (claim == null) {
      throw Refused.missing("There is no claim “" + id + "”.");
    }
    return claim;
  }

  /** The mentions that a correction may move, whatever claims they belong to then. */
  private Set<Mention> concerned(Request request) throws IOException {
    Set<Mention> concerned = new LinkedHashSet<>();
    List<String> ids = new ArrayList<>(others(request));
    ids.add(request.sent("claim"));
    for (String id : ids) {
      Claim claim = id.isEmpty() ? null : ledger.claim(id);
      if (claim != null) {
        concerned.addAll(claim.mentions());
      }
    }
    if (!request.sent("report").isEmpty()) {
      ledger.claimsOf(request.sent("report")).forEach(c -> concerned.addAll(c.mentions()));
    }
    for (Ledger.Correction one : ledger.corrections()) {
      if (one.id().equals(request.sent("correction"))) {
        concerned.addAll(one.mentions());
        Receipt receipt = receipts.get(one.id());
        if (receipt != null) {
          receipt.before().forEach(counted -> concerned.addAll(counted.claim().mentions()));
        }
      }
    }
    return concerned;
  }

  private List<Counted> counted(Set<Mention> concerned) throws IOException {
    Set<String> reports = new LinkedHashSet<>();
    concerned.forEach(mention -> reports.add(mention.report()));
    Map<String, Counted> counted = new LinkedHashMap<>();
    for (String report : reports) {
      for (Claim claim : ledger.claimsOf(report)) {
        boolean ours =
            claim.mentions().stream()
                .anyMatch(
                    mention ->
                        concerned.contains(mention)
                            || concerned.contains(new Mention(mention.report(), "")));
        if (ours && !counted.containsKey(claim.id()) && counted.size() < 12) {
          counted.put(claim.id(), new Counted(claim, ledger.standing(claim)));
        }
      }
    }
    return List.copyOf(counted.values());
  }
}
