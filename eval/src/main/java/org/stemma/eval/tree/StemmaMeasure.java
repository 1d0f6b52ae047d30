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

/** Runs the measures of "many reports" over seeds. */
public final class StemmaMeasure {
  private final TreeReport ours = new TreeReport();
  private final TreeReport peer = new TreeReport();

  private StemmaMeasure() {}

  /**
   * Measures the product, with a peer beside.
   *
   * @param seeds 1 to this
   * @param reader reads bare texts, for figures end to end; null takes the true attributions
   * @param err where progress goes
   */
  public static StemmaMeasure of(
      Part part, int seeds, @Nullable Function<Report, Entry> reader, PrintStream err) {
    StemmaMeasure measure = new StemmaMeasure();
    Engine product = new Ours();
    for (int seed = 1; seed <= seeds; seed++) {
      Network network = Networks.make(part, seed);
      Facts facts = reader == null ? Facts.gold(network) : Facts.read(network, reader);
      err.printf("seed %d: %d reports%n", seed, facts.entries().size());
      measure.ours.add(figures(facts, product, reader != null));
      measure.peer.add(figures(facts, new NearDuplicates(), reader != null));
    }
    return measure;
  }

  private static Figures figures(Facts facts, Engine engine, boolean together) {
    return together ? TreeScore.together(facts, engine) : TreeScore.apart(facts, engine);
  }

  /** Prints all figures, the peer's beside: MinHash near duplicates, and outlets for roots. */
  public void print(PrintStream out) {
    ours.print(out, peer);
  }

  /** The means by name. */
  public Map<String, Double> means() {
    return ours.means();
  }
}
