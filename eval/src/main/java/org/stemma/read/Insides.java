package org.stemma.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.stemma.Span;

/**
 * What reading knows of a page's or a text's passages before it judges them, for training.
 *
 * @param texts the passages
 * @param rows their features
 * @param groups how they are grouped
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Insides(List<String> texts, float[][] rows, int[][] groups) {
  /** Of an HTML page. */
  public static Insides ofPage(byte[] bytes, URI url) {
    HtmlPage page = HtmlPage.open(Decoder.decode(bytes, true, null).text(), url);
    List<String> texts = new ArrayList<>();
    for (Passage passage : page.walk.passages()) {
      texts.add(passage.text());
    }
    return new Insides(texts, page.rows.rows(), page.rows.groups());
  }

  /** Of a plain text. */
  public static Insides ofText(String text) {
    PlainText ruled = PlainText.ruled(text);
    List<String> texts = new ArrayList<>();
    for (Span span : ruled.spans()) {
      texts.add(span.of(text));
    }
    return new Insides(texts, ruled.rows(), new int[0][]);
  }

  /** The rows of the second round, knowing the first. */
  public float[][] widened(float[] first) {
    return Judge.widened(rows, first, groups);
  }

  /** The probabilities that trees give to some rows. */
  public static float[] probabilities(List<String> trees, float[][] rows) {
    Trees model = Trees.of(trees);
    float[] out = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      out[i] = model.probability(rows[i]);
    }
    return out;
  }
}
