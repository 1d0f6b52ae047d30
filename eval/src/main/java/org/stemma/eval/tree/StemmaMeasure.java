package org.stemma.eval.tree;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Entry;
import org.stemma.Report;
import org.stemma.eval.net.Network;
import org.stemma.eval.net.Networks;
import org.stemma.eval.net.Part;

/**
 * Runs the measures of "many reports" over seeds: of traces alone (true attributions, true claims),
 * of claims and traces together (true attributions), and end to end (as a model reads the bare
 * texts).
 */
public final class StemmaMeasure {
  private final TreeReport alone = new TreeReport();
  private final TreeReport together = new TreeReport();
  private final TreeReport endToEnd = new TreeReport();
  private final TreeReport peer = new TreeReport();

  private StemmaMeasure() {}

  /**
   * Measures the product, with a peer beside.
   *
   * @param first the first seed
   * @param seeds how many
   * @param reader reads bare texts; null leaves out what is measured end to end
   * @param show of which figure wrong answers are told: "roots", "stated", "drift", "parent"; end
   *     to end if there is a reader, else of traces alone; nothing else is measured then. Null for
   *     none
   * @param out where they are told
   * @param err where progress goes
   */
  public static StemmaMeasure of(
      Part part,
      int first,
      int seeds,
      @Nullable Function<Report, Entry> reader,
      @Nullable String show,
      PrintStream out,
      PrintStream err) {
    StemmaMeasure measure = new StemmaMeasure();
    Misses misses = show == null ? Misses.UNTOLD : new Misses(show, out);
    Engine product = new Ours();
    for (int seed = first; seed < first + seeds; seed++) {
      Network network = Networks.make(part, seed);
      Facts facts = Facts.gold(network);
      err.printf("seed %d: %d reports%n", seed, facts.entries().size());
      measure.alone.add(TreeScore.apart(facts, product, reader == null ? misses : Misses.UNTOLD));
      if (show == null) {
        measure.together.add(TreeScore.together(facts, product, Misses.UNTOLD));
        measure.peer.add(TreeScore.apart(facts, new NearDuplicates(), Misses.UNTOLD));
      }
      if (reader != null) {
        Facts read = Facts.read(network, reader);
        measure.endToEnd.add(TreeScore.together(read, product, misses));
      }
    }
    return measure;
  }

  /** Prints all figures, the peer's beside: MinHash near duplicates, and outlets for roots. */
  public void print(PrintStream out) {
    alone.print(out, together, endToEnd, peer);
  }

  /** The means by name: of traces alone, or end to end if that was measured. */
  public Map<String, Double> means() {
    return endToEnd.isEmpty() ? alone.means() : endToEnd.means();
  }
}
