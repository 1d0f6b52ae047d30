package org.stemma.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.read.Insides;

/**
 * Learns to tell body from margin: two rounds of trees for the passages of pages, two for those of
 * plain texts. Sites, not pages, are parted in five folds, so that the figures printed are of sites
 * that the trees had not seen; the second round learns from what the first says of unseen sites.
 */
final class TrainPages {
  private static final int FOLDS = 5;
  private static final int TREES = 200;
  private static final int SPARED = 5;
  private static final int DEPTH = 5;
  private static final long SEED = 20261122;

  /** What is learned: which passages are the body, which are captions. */
  enum Target {
    BODY,
    CAPTION
  }

  private final Target target;
  private final PrintStream err;
  private final List<Sample> samples = new ArrayList<>();

  TrainPages(Target target, PrintStream err) {
    this.target = target;
    this.err = err;
  }

  /** A page with its labels and weights. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(
      String key,
      boolean clean,
      int fold,
      String gold,
      Insides insides,
      boolean[] labels,
      double[] weights) {}

  void add(GoldPage page, boolean plain) throws IOException {
    byte[] bytes = Files.readAllBytes(page.file());
    Insides insides =
        plain
            ? Insides.ofText(PageLines.of(new String(bytes, StandardCharsets.UTF_8)))
            : Insides.ofPage(bytes, URI.create(page.url()));
    add(page, page.body(), insides, false);
    if (plain) {
      String title = page.facts() == null ? "" : page.facts().title() + "\n\n";
      add(page, page.body(), Insides.ofText(title + page.body()), true);
    }
  }

  private void add(GoldPage page, String gold, Insides insides, boolean clean) {
    String site =
        page.key().indexOf('_') > 0 ? page.key().substring(0, page.key().indexOf('_')) : page.key();
    int n = insides.texts().size();
    if (n == 0) {
      return;
    }
    boolean[] labels = labels(page, gold, insides.texts());
    double[] weights = new double[n];
    int words = Tokens.words(gold).size();
    for (int i = 0; i < n; i++) {
      double share = Tokens.words(insides.texts().get(i)).size() / (words + 100.0);
      weights[i] = target == Target.BODY ? Math.min(10, 0.3 + 60 * share) : 1;
    }
    samples.add(
        new Sample(
            page.key(),
            clean,
            Math.floorMod(site.hashCode() * 31 >> 5, FOLDS),
            gold,
            insides,
            labels,
            weights));
  }

  private boolean[] labels(GoldPage page, String gold, List<String> texts) {
    GoldPage.Facts facts = page.facts();
    if (target == Target.BODY || facts == null) {
      return labels(gold, texts);
    }
    List<String> all = new ArrayList<>();
    for (String one : facts.captions()) {
      all.add(plain(one));
    }
    boolean[] labels = new boolean[texts.size()];
    for (int i = 0; i < labels.length; i++) {
      String text = plain(texts.get(i));
      for (String one : all) {
        boolean near = text.length() <= 2 * one.length() + 80;
        boolean part = text.length() >= 30 && text.length() * 2 > one.length();
        labels[i] |= (near && text.contains(one)) || (part && one.contains(text));
      }
    }
    return labels;
  }

  /** Whether the gold body holds most of a passage's words in their order. */
  private static boolean[] labels(String gold, List<String> texts) {
    Map<String, Integer> bag = Shingles.bag(gold);
    Set<String> lines = new HashSet<>();
    for (String line : gold.split("\\n+", -1)) {
      lines.add(plain(line));
    }
    String all = plain(gold);
    boolean[] labels = new boolean[texts.size()];
    boolean[] open = new boolean[texts.size()];
    for (int i = 0; i < labels.length; i++) {
      String text = texts.get(i);
      Map<String, Integer> own = Shingles.bag(text);
      int both = 0;
      for (String key : own.keySet()) {
        both += bag.containsKey(key) ? 1 : 0;
      }
      boolean some = !own.isEmpty() && Tokens.words(text).size() >= 4;
      String words = plain(text);
      labels[i] = some ? both >= own.size() * 0.6 : !own.isEmpty() && lines.contains(words);
      open[i] = !labels[i] && !some && words.length() > 2 && all.contains(words);
    }
    for (int i = 1; i + 1 < labels.length; i++) {
      labels[i] |= open[i] && labels[i - 1] && labels[i + 1];
    }
    return labels;
  }

  private static String plain(String text) {
    Tokens tokens = Tokens.words(text.toLowerCase(Locale.ROOT));
    StringBuilder out = new StringBuilder(" ");
    for (int i = 0; i < tokens.size(); i++) {
      out.append(tokens.word(i)).append(' ');
    }
    return out.toString();
  }

  /** Learns both rounds, writes them, and prints the body F1 on unseen sites. */
  void run(Path first, Path second, int errors, PrintStream out) throws IOException {
    List<float[]> early = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      early.add(new float[0]);
    }
    for (int fold = 0; fold < FOLDS; fold++) {
      List<String> trees = learn(fold, null);
      for (int i = 0; i < samples.size(); i++) {
        if (samples.get(i).fold() == fold) {
          early.set(i, Insides.probabilities(trees, samples.get(i).insides().rows()));
        }
      }
      err.println("first round, fold " + (fold + 1) + " of " + FOLDS);
    }
    print("first round ", early, out);
    if (target != Target.BODY) {
      printFound(early, out);
      printErrors(errors, early, out);
      Files.write(first, learn(-1, null));
      return;
    }
    List<float[]> late = new ArrayList<>(early);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<String> trees = learn(fold, early);
      for (int i = 0; i < samples.size(); i++) {
        if (samples.get(i).fold() == fold) {
          late.set(i, Insides.probabilities(trees, samples.get(i).insides().widened(early.get(i))));
        }
      }
      err.println("second round, fold " + (fold + 1) + " of " + FOLDS);
    }
    print("second round", late, out);
    printErrors(errors, late, out);
    Files.write(first, learn(-1, null));
    Files.write(second, learn(-1, early));
  }

  /** Learns from all samples but those of a fold; in the second round with what the first says. */
  private List<String> learn(int fold, @org.jspecify.annotations.Nullable List<float[]> early) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> labels = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int s = 0; s < samples.size(); s++) {
      Sample sample = samples.get(s);
      if (sample.fold() == fold) {
        continue;
      }
      float[][] own =
          early == null ? sample.insides().rows() : sample.insides().widened(early.get(s));
      for (int i = 0; i < own.length; i++) {
        boolean easy = !sample.labels()[i] && isLabel(sample.insides().texts().get(i));
        if (!easy || i % SPARED == 0) {
          rows.add(own[i]);
          labels.add(sample.labels()[i]);
          weights.add(sample.weights()[i] * (easy ? SPARED : 1));
        }
      }
    }
    boolean[] yes = new boolean[rows.size()];
    double[] weight = new double[rows.size()];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = labels.get(i);
      weight[i] = weights.get(i);
    }
    return Boost.learn(rows.toArray(new float[0][]), yes, weight, TREES, DEPTH, SEED);
  }

  /** The pages that are worst on sites not seen, with the passages that are misjudged. */
  private void printErrors(int most, List<float[]> probabilities, PrintStream out) {
    List<Integer> worst = new ArrayList<>();
    double[] f1 = new double[samples.size()];
    for (int s = 0; s < f1.length; s++) {
      worst.add(s);
      f1[s] =
          Shingles.of(samples.get(s).gold(), body(samples.get(s), probabilities.get(s), 0.5)).f1();
    }
    worst.sort(Comparator.comparingDouble(s -> f1[s]));
    for (int s : worst.subList(0, Math.min(most, worst.size()))) {
      Sample sample = samples.get(s);
      out.printf("%n%.3f %s%n", f1[s], sample.key());
      for (int i = 0; i < sample.labels().length; i++) {
        float p = probabilities.get(s)[i];
        if ((p >= 0.5) != sample.labels()[i]) {
          String text = sample.insides().texts().get(i);
          out.printf(
              "  %s %.2f %s%n",
              p >= 0.5 ? "surplus" : "missing",
              p,
              text.length() > 150 ? text.substring(0, 150) + " …" : text);
        }
      }
    }
  }

  private static String body(Sample sample, float[] probabilities, double least) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < probabilities.length; i++) {
      if (probabilities[i] >= least) {
        body.append(sample.insides().texts().get(i)).append('\n');
      }
    }
    return body.toString();
  }

  /** Menu words and the like, which pages have by the hundred: learning takes some of them. */
  private static boolean isLabel(String text) {
    return text.length() < 30;
  }

  private void printFound(List<float[]> probabilities, PrintStream out) {
    int gold = 0;
    int found = 0;
    int right = 0;
    for (int s = 0; s < samples.size(); s++) {
      for (int i = 0; i < samples.get(s).labels().length; i++) {
        boolean yes = probabilities.get(s)[i] >= 0.5;
        gold += samples.get(s).labels()[i] ? 1 : 0;
        found += yes ? 1 : 0;
        right += yes && samples.get(s).labels()[i] ? 1 : 0;
      }
    }
    out.printf("passages: %d in the gold, %d found, %d of them right%n", gold, found, right);
  }

  private void print(String label, List<float[]> probabilities, PrintStream out) {
    for (double least : new double[] {0.35, 0.4, 0.45, 0.5, 0.55, 0.6}) {
      List<Shingles> news = new ArrayList<>();
      List<Shingles> other = new ArrayList<>();
      for (int s = 0; s < samples.size(); s++) {
        Sample sample = samples.get(s);
        if (sample.clean()) {
          continue;
        }
        String body = body(sample, probabilities.get(s), least);
        (sample.key().contains("_") ? news : other).add(Shingles.of(sample.gold(), body));
      }
      out.printf(
          "%s at %.2f: fundus-news P %.4f R %.4f F %.4f; scrapinghub P %.4f R %.4f F %.4f%n",
          label,
          least,
          Shingles.precision(news),
          Shingles.recall(news),
          Shingles.f1(news),
          Shingles.precision(other),
          Shingles.recall(other),
          Shingles.f1(other));
    }
  }
}
