package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.Report;
import org.stemma.read.Insides;

/**
 * Learns to tell body from margin: two rounds of trees for the passages of pages and one for their
 * captions, two for plain texts. Sites, not pages, are parted in five folds, and the figures
 * printed are those of the whole reader on sites that its trees had not seen; the second round
 * learns from what the first says of unseen sites.
 */
final class TrainPages {
  private static final int FOLDS = 5;
  private static final int TREES = 200;
  private static final int SPARED = 5;
  private static final int DEPTH = 5;

  /** How much more a page counts whose body was marked by people. */
  private static final double MARKED = 1.5;

  /** How much more a caption counts in a plain text, where nothing but its words tells it. */
  private static final double CAPTION = 3;

  /** How far apart in the list of pages two are that are mixed. */
  private static final int[] MIXED = {17, 71};

  private static final long SEED = 20261122;

  private final boolean plain;
  private final boolean whole;
  private final PrintStream err;
  private final List<Sample> samples = new ArrayList<>();

  /**
   * Learns from pages, or from plain texts.
   *
   * @param whole whether to learn from all pages too, or only what the figures need
   */
  TrainPages(boolean plain, boolean whole, PrintStream err) {
    this.plain = plain;
    this.whole = whole;
    this.err = err;
  }

  /**
   * A page, or a text made of one.
   *
   * @param clean whether it is a clean text, to learn from but not to measure
   * @param captions which passages are captions; null if the gold doesn't tell
   * @param open which passages teach nothing: copies of others, and what the gold may have left out
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(
      String set,
      GoldPage page,
      boolean clean,
      Insides insides,
      boolean[] body,
      boolean @Nullable [] captions,
      boolean[] open) {
    /** What stands above the body, or below it. */
    List<String> around(boolean above) {
      return above
          ? insides.texts().subList(0, first())
          : insides.texts().subList(last() + 1, body.length);
    }

    /** The passages from the first of the body to its last. */
    List<String> inside() {
      return insides.texts().subList(first(), last() + 1);
    }

    private int first() {
      int i = 0;
      while (i < body.length && !body[i]) {
        i++;
      }
      return i;
    }

    private int last() {
      int i = body.length - 1;
      while (i >= first() && !body[i]) {
        i--;
      }
      return Math.max(i, first() - 1);
    }

    int fold() {
      String host = URI.create(page.url()).getHost();
      return Math.floorMod((host == null ? page.key() : host).hashCode() * 31 >> 5, FOLDS);
    }
  }

  /** What the trees of each fold, and those of all samples, were taught; and what they say. */
  private record Round(List<List<String>> folds, List<String> all, List<float[]> said) {}

  void add(String set, GoldPage page) throws IOException {
    byte[] bytes = Files.readAllBytes(page.file());
    Insides marked = Insides.ofPage(bytes, URI.create(page.url()));
    if (plain) {
      String title = page.facts() == null ? "" : page.facts().title() + "\n\n";
      add(set, page, Insides.ofText(lines(bytes)).withItems(marked), false);
      add(set, page, Insides.ofText(title + page.body()), true);
    } else {
      add(set, page, marked, false);
    }
  }

  private void add(String set, GoldPage page, Insides insides, boolean clean) {
    GoldPage.Facts facts = page.facts();
    boolean[] captions =
        facts == null ? null : PassageLabels.captions(facts.captions(), insides.texts());
    if (!insides.texts().isEmpty()) {
      boolean[] body = PassageLabels.body(page.body(), insides.texts());
      samples.add(new Sample(set, page, clean, insides, body, captions, open(page, insides, body)));
    }
  }

  /**
   * Copies, and what of lists, tables and posts stands amid a body that a publisher's own parser
   * told: it takes paragraphs and headings only.
   */
  private static boolean[] open(GoldPage page, Insides insides, boolean[] body) {
    boolean[] open = insides.copies().clone();
    int first = body.length;
    int last = -1;
    for (int i = 0; i < body.length; i++) {
      first = body[i] ? Math.min(first, i) : first;
      last = body[i] ? i : last;
    }
    for (int i = first; page.facts() != null && i < last; i++) {
      open[i] |= insides.items()[i] && !body[i];
    }
    return open;
  }

  /**
   * Adds texts with the body of one page between the margins of another of the same fold: so that
   * what a body is isn't learnt from what stands around it on few sites.
   */
  private void mix() throws IOException {
    List<Sample> pages = new ArrayList<>(samples);
    pages.removeIf(Sample::clean);
    for (int step : MIXED) {
      for (int i = 0; i < pages.size(); i++) {
        Sample inner = pages.get(i);
        int k = (i + step) % pages.size();
        while (pages.get(k).fold() != inner.fold() || k == i) {
          k = (k + 1) % pages.size();
        }
        Sample outer = pages.get(k);
        List<String> lines = new ArrayList<>(outer.around(true));
        lines.addAll(inner.inside());
        lines.addAll(outer.around(false));
        add(inner.set(), inner.page(), Insides.ofText(String.join("\n", lines)), true);
      }
    }
  }

  private static String lines(byte[] bytes) {
    return PageLines.of(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Learns all rounds and prints the figures on unseen sites, the peers' beside.
   *
   * @param folder where the trees are written; null if only the figures are wanted
   */
  void run(@Nullable Path folder, int errors, PrintStream out) throws IOException {
    if (plain) {
      mix();
    }
    Round first = round("first round", Sample::body, null);
    Round second = round("second round", Sample::body, first.said());
    Round captions = plain ? null : round("captions", Sample::captions, null);
    Map<String, List<PageScore>> scores = new LinkedHashMap<>();
    for (Sample sample : samples) {
      if (!sample.clean()) {
        Report report = report(sample, first, second, captions);
        scores
            .computeIfAbsent(sample.set(), key -> new ArrayList<>())
            .add(PageScore.of(sample.page(), report));
      }
    }
    Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
    scores.forEach((set, pages) -> figures.put(set, figures(pages)));
    out.println("on sites that the trees have not seen");
    Peers.printPages(figures, Double.NaN, out);
    scores.values().forEach(pages -> new PageReport(pages, List.of()).printErrors(errors, out));
    if (folder == null) {
      return;
    }
    String kind = plain ? "text" : "page";
    Files.write(folder.resolve(kind + "-passages.trees"), first.all());
    Files.write(folder.resolve(kind + "-context.trees"), second.all());
    if (captions != null) {
      Files.write(folder.resolve(kind + "-captions.trees"), captions.all());
    }
  }

  private Map<String, Double> figures(List<PageScore> pages) {
    Map<String, Double> figures = new PageReport(pages, List.of()).figures();
    Map<String, Double> named = new LinkedHashMap<>();
    figures.forEach(
        (name, value) ->
            named.put(plain ? "plain-text." + name.replace("body.", "") : name, value));
    return named;
  }

  private static Report report(Sample sample, Round first, Round second, @Nullable Round captions)
      throws IOException {
    byte[] bytes = Files.readAllBytes(sample.page().file());
    List<String> early = first.folds().get(sample.fold());
    List<String> late = second.folds().get(sample.fold());
    return captions == null
        ? Insides.read(lines(bytes), early, late)
        : Insides.read(
            bytes,
            URI.create(sample.page().url()),
            early,
            late,
            captions.folds().get(sample.fold()));
  }

  /**
   * Learns without each fold and with all.
   *
   * @param labels of a sample; null where it has none
   * @param before what the round before said, null in the first
   */
  private Round round(
      String name, Function<Sample, boolean @Nullable []> labels, @Nullable List<float[]> before) {
    List<float[][]> rows = new ArrayList<>();
    List<float[]> said = new ArrayList<>();
    for (int s = 0; s < samples.size(); s++) {
      Insides insides = samples.get(s).insides();
      rows.add(before == null ? insides.rows() : insides.widened(before.get(s)));
      said.add(new float[0]);
    }
    List<List<String>> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<String> trees = learn(fold, rows, labels);
      folds.add(trees);
      for (int s = 0; s < samples.size(); s++) {
        if (samples.get(s).fold() == fold) {
          said.set(s, Insides.probabilities(trees, rows.get(s)));
        }
      }
      err.println(name + ", fold " + (fold + 1) + " of " + FOLDS);
    }
    return new Round(folds, whole ? learn(-1, rows, labels) : List.of(), said);
  }

  /** Learns from all samples but those of a fold. */
  private List<String> learn(
      int fold, List<float[][]> all, Function<Sample, boolean @Nullable []> labels) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> yes = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int s = 0; s < samples.size(); s++) {
      Sample sample = samples.get(s);
      boolean[] own = labels.apply(sample);
      if (sample.fold() == fold || own == null) {
        continue;
      }
      boolean body = own == sample.body();
      int words = Tokens.words(sample.page().body()).size();
      double marked = sample.page().facts() == null ? MARKED : 1;
      for (int i = 0; i < own.length; i++) {
        String text = sample.insides().texts().get(i);
        boolean easy = !own[i] && isLabel(text);
        boolean teaches = !body || !sample.open()[i];
        if (teaches && (!easy || i % SPARED == 0)) {
          double share = Tokens.words(text).size() / (words + 100.0);
          boolean caption = sample.captions() != null && sample.captions()[i] && !own[i];
          double weight = body ? Math.min(10, 0.3 + 60 * share) * marked : 1;
          weight *= plain && caption ? CAPTION : 1;
          rows.add(all.get(s)[i]);
          yes.add(own[i]);
          weights.add(weight * (easy ? SPARED : 1));
        }
      }
    }
    boolean[] right = new boolean[rows.size()];
    double[] weight = new double[rows.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = yes.get(i);
      weight[i] = weights.get(i);
    }
    return Boost.learn(rows.toArray(new float[0][]), right, weight, TREES, DEPTH, SEED);
  }

  /** Menu words and the like, which pages have by the hundred: learning takes some of them. */
  private static boolean isLabel(String text) {
    return text.length() < 30;
  }
}
