package org.stemma.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.Report;
import org.stemma.Span;

/**
 * What reading knows of a page's or a text's passages before it judges them, for training.
 *
 * @param texts the passages
 * @param rows their features
 * @param ties what joins them
 * @param copies which say only what others say too
 * @param items which are parts of lists, tables and embedded posts, not of links
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Insides(
    List<String> texts, float[][] rows, Ties ties, boolean[] copies, boolean[] items) {
  /** Of an HTML page. */
  public static Insides ofPage(byte[] bytes, URI url) {
    HtmlPage page = HtmlPage.open(Decoder.decode(bytes, true, null), url);
    List<Passage> passages = page.walk.passages();
    List<String> texts = new ArrayList<>();
    boolean[] copies = new boolean[passages.size()];
    boolean[] items = new boolean[passages.size()];
    for (int i = 0; i < copies.length; i++) {
      Passage passage = passages.get(i);
      texts.add(passage.text());
      copies[i] = page.rows.isCopy(i);
      items[i] = page.rows.isItem(passage) && passage.linkShare() < 0.5;
    }
    return new Insides(texts, page.rows.rows(), page.rows.ties(), copies, items);
  }

  /** Of a plain text. */
  public static Insides ofText(String text) {
    PlainText ruled = PlainText.ruled(text);
    List<String> texts = new ArrayList<>();
    for (Span span : ruled.spans()) {
      texts.add(span.of(text));
    }
    boolean[] none = new boolean[texts.size()];
    float[][] rows = ruled.rows();
    return new Insides(texts, rows, ruled.ties(rows), none, none);
  }

  /** The report of an HTML page, judged by other trees than the product's. */
  public static Report read(
      byte[] bytes, URI url, List<String> first, List<String> second, List<String> captions) {
    HtmlPage page = HtmlPage.open(Decoder.decode(bytes, true, null), url);
    float[][] rows = page.rows.rows();
    Judge judge = new Judge(Trees.of(first), Trees.of(second));
    float[] body = judge.judge(rows, page.rows.ties());
    return page.report("page", body, Trees.of(captions).probabilities(rows));
  }

  /** The report of a plain text, judged by other trees than the product's. */
  public static Report read(String text, List<String> first, List<String> second) {
    return PlainText.read(text, "text", null, new Judge(Trees.of(first), Trees.of(second)));
  }

  /** The same, where the items are those passages that are items of a page. */
  public Insides withItems(Insides page) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < page.items.length; i++) {
      if (page.items[i]) {
        known.add(page.texts.get(i));
      }
    }
    boolean[] found = new boolean[texts.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = known.contains(texts.get(i));
    }
    return new Insides(texts, rows, ties, copies, found);
  }

  /** The rows of the second round, knowing the first. */
  public float[][] widened(float[] first) {
    float[][] more = Judge.context(first, ties);
    float[][] out = new float[rows.length][];
    for (int i = 0; i < out.length; i++) {
      out[i] = Arrays.copyOf(rows[i], rows[i].length + more[i].length);
      System.arraycopy(more[i], 0, out[i], rows[i].length, more[i].length);
    }
    return out;
  }

  /** The probabilities that trees give to some rows. */
  public static float[] probabilities(List<String> trees, float[][] rows) {
    return Trees.of(trees).probabilities(rows);
  }
}
