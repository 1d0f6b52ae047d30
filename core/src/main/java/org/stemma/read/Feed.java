package org.stemma.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.Report;

/** The reports of one feed, each made of an item. */
final class Feed implements Reports.Batch {
  private static final int SNIFF = 4096;
  private static final int LONGEST = 16 << 20;
  private static final int MOST_ITEMS = 50_000;

  private final List<Report> reports = new ArrayList<>();
  private final Faults faults = new Faults();

  private Feed() {}

  static boolean is(String text) {
    String head = text.substring(0, Math.min(text.length(), SNIFF));
    return JsonFeed.isFeed(head) || XmlFeed.root(head) != null;
  }

  static Feed read(Decoder.Decoded decoded, @Nullable URI url, String name) {
    Feed feed = new Feed();
    String text = decoded.text();
    if (text.length() > LONGEST) {
      feed.fault(name, "is a feed of more than " + (LONGEST >> 20) + " million characters");
      return feed;
    }
    String head = text.substring(0, Math.min(text.length(), SNIFF));
    boolean json = JsonFeed.isFeed(head);
    String root = json ? null : XmlFeed.root(head);
    if (!json && root == null) {
      feed.fault(name, decoded.reason() != null ? decoded.reason() : "is no feed");
      return feed;
    }
    if (root == null) {
      JsonFeed.Items items = JsonFeed.items(text, url);
      feed.add(items.all(), decoded.reason(), name, !items.whole());
      return feed;
    }
    String read = Markup.cut(text);
    boolean cut = !holds(read, "</" + root);
    feed.add(XmlFeed.items(read, url), decoded.reason(), name, cut);
    return feed;
  }

  private void add(List<FeedItem> items, @Nullable String reason, String name, boolean cut) {
    for (FeedItem item : items.subList(0, Math.min(items.size(), MOST_ITEMS))) {
      int number = reports.size() + 1;
      String id = item.link() != null ? item.link() : name + "#" + number;
      Report report = item.report(id);
      boolean last = number == items.size();
      String told = cut && last ? "the feed is cut off here" : report.reason();
      reports.add(
          report.because(reason == null ? told : told == null ? reason : reason + "; " + told));
    }
    if (cut) {
      fault(name + ", item " + reports.size(), "the feed is cut off here");
    }
    if (items.size() > MOST_ITEMS) {
      fault(name + ", item " + MOST_ITEMS, "the feed's further items are left out");
    }
  }

  private void fault(String place, String why) {
    faults.add(place, why);
  }

  /** Whether the end of the text holds what should close it. */
  private static boolean holds(String text, String close) {
    String tail = text.substring(Math.max(0, text.length() - SNIFF)).toLowerCase(Locale.ROOT);
    return tail.contains(close.toLowerCase(Locale.ROOT));
  }

  @Override
  public Iterator<Report> iterator() {
    return List.copyOf(reports).iterator();
  }

  @Override
  public List<Reports.Fault> faults() {
    return faults.drain();
  }

  @Override
  public void close() {
    // All of it is in memory.
  }
}
