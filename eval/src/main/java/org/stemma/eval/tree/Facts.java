package org.stemma.eval.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.stemma.Attribution;
import org.stemma.Claim;
import org.stemma.Entry;
import org.stemma.Mention;
import org.stemma.Report;
import org.stemma.eval.net.Network;

/**
 * One network as it is scored: what the engine sees, and the truth on it.
 *
 * @param network the truth
 * @param entries what the engine sees: with true attributions, or with a model's; in order of ids
 * @param told by a mention that the engine sees, what it truly tells
 * @param missing true mentions that the engine does not see
 * @param ids of the entries
 */
record Facts(
    Network network,
    List<Entry> entries,
    Map<Mention, Network.Told> told,
    List<Network.Told> missing,
    List<String> ids) {

  Facts(
      Network network,
      List<Entry> entries,
      Map<Mention, Network.Told> told,
      List<Network.Told> missing) {
    this(network, entries, told, missing, entries.stream().map(e -> e.report().id()).toList());
  }

  /** With the true attributions. */
  static Facts gold(Network network) {
    Map<Mention, Network.Told> told = new LinkedHashMap<>();
    for (Network.Story story : network.stories()) {
      for (Network.Member member : story.members()) {
        member.told().forEach((id, t) -> told.put(new Mention(member.id(), id), t));
      }
    }
    return new Facts(network, network.entries(), told, List.of());
  }

  /**
   * As a model reads the bare texts.
   *
   * @param reader finds attributions in a report's text
   */
  static Facts read(Network network, Function<Report, Entry> reader) {
    List<Entry> entries = new ArrayList<>();
    Map<Mention, Network.Told> told = new LinkedHashMap<>();
    List<Network.Told> missing = new ArrayList<>();
    Facts gold = gold(network);
    for (Entry truth : network.entries()) {
      Entry entry = reader.apply(truth.report());
      entries.add(entry);
      Map<String, String> twins = Twins.of(truth, entry);
      for (Attribution attribution : truth.attributions()) {
        Network.Told t = gold.told().get(new Mention(truth.report().id(), attribution.id()));
        String twin = twins.get(attribution.id());
        if (t != null && twin != null) {
          told.put(new Mention(truth.report().id(), twin), t);
        } else if (t != null) {
          missing.add(t);
        }
      }
    }
    return new Facts(network, entries, told, missing);
  }

  Map<String, Network.Member> members() {
    Map<String, Network.Member> out = new HashMap<>();
    for (Network.Story story : network.stories()) {
      for (Network.Member member : story.members()) {
        out.put(member.id(), member);
      }
    }
    return out;
  }

  /** The mentions of each claim that the engine sees. */
  Map<String, List<Mention>> byClaim() {
    Map<String, List<Mention>> out = new TreeMap<>();
    told.forEach(
        (mention, t) -> {
          if (t.claim() != null) {
            out.computeIfAbsent(t.claim(), c -> new ArrayList<>()).add(mention);
          }
        });
    out.values().forEach(mentions -> mentions.sort(null));
    return out;
  }

  /** A claim made of those mentions, with the words of the first. */
  Claim claim(String id, List<Mention> mentions) {
    Mention first = mentions.get(0);
    Entry entry = entry(first.report());
    String words = entry.report().text(attribution(first).content());
    return new Claim(id, words, mentions, List.of());
  }

  Entry entry(String report) {
    int at = Collections.binarySearch(ids, report);
    if (at < 0) {
      throw new IllegalArgumentException("no report " + report);
    }
    return entries.get(at);
  }

  Attribution attribution(Mention mention) {
    for (Attribution attribution : entry(mention.report()).attributions()) {
      if (attribution.id().equals(mention.attribution())) {
        return attribution;
      }
    }
    throw new IllegalArgumentException("no " + mention);
  }

  /** The entries that hold those mentions. */
  List<Entry> holding(List<Mention> mentions) {
    Set<String> reports = new HashSet<>();
    mentions.forEach(m -> reports.add(m.report()));
    return entries.stream().filter(e -> reports.contains(e.report().id())).toList();
  }
}
