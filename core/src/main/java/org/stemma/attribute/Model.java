package org.stemma.attribute;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The trained model: an encoder that reads a window once and finds cues, names and parts of speech,
 * and a small head that labels the window's words anew for each cue. The file is a zip of two ONNX
 * graphs, the vocabulary, and what the decoders need. Immutable, thread-safe; a run takes one
 * thread.
 */
final class Model {
  /** Of a cue's words: source, content. */
  private static final String ROLES = "SC";

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession encoder;
  private final OrtSession spans;
  private final Pieces pieces;
  private final Crf cueCrf;
  private final Crf spanCrf;
  private final List<String> cueLabels;
  private final List<String> spanLabels;
  private final List<String> nameLabels;
  private final List<String> tags;
  private final int[] distances;
  private final double threshold;
  private final double leastSpoken;
  private final Confidence confidence;
  private final String version;

  private Model(Map<String, byte[]> files) throws OrtException {
    Map<String, String[]> settings = settings(file(files, "model.txt"));
    cueLabels = List.of(setting(settings, "cueLabels"));
    spanLabels = List.of(setting(settings, "spanLabels"));
    nameLabels = List.of(setting(settings, "nameLabels"));
    tags = List.of(setting(settings, "tags"));
    version = setting(settings, "version")[0];
    threshold = Double.parseDouble(setting(settings, "threshold")[0]);
    leastSpoken = Double.parseDouble(setting(settings, "leastSpoken")[0]);
    confidence = Confidence.of(setting(settings, "confidence"));
    String[] steps = setting(settings, "distances");
    distances = new int[steps.length];
    for (int k = 0; k < steps.length; k++) {
      distances[k] = Integer.parseInt(steps[k]);
    }
    cueCrf = Crf.plain(cueLabels, square(setting(settings, "cueStep"), cueLabels.size()));
    spanCrf = Crf.once(spanLabels, "S", square(setting(settings, "spanStep"), spanLabels.size()));
    String vocabulary = new String(file(files, "vocab.txt"), StandardCharsets.UTF_8);
    pieces = new Pieces(vocabulary.lines().toList());
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setCPUArenaAllocator(true);
      encoder = environment.createSession(file(files, "encoder.onnx"), options);
      spans = environment.createSession(file(files, "spans.onnx"), options);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException if the stream can't be read or holds no model
   */
  static Model load(InputStream in) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    try {
      return new Model(files);
    } catch (OrtException | IllegalArgumentException e) {
      throw new IOException("not a model of Stemma: " + e.getMessage(), e);
    }
  }

  /** Names the training run; attributions are facts under it. */
  String version() {
    return version;
  }

  /** From which {@link Findings.Sure#spoken} on something counts as said. */
  double leastSpoken() {
    return leastSpoken;
  }

  Confidence confidence() {
    return confidence;
  }

  /** What the model finds in one reading. */
  Findings read(Words words) {
    int n = words.size();
    int[][] ids = new int[n][];
    int[] cost = new int[n];
    for (int k = 0; k < n; k++) {
      ids[k] = pieces.of(words.word(k));
      cost[k] = ids[k].length;
    }
    String[] tagOf = new String[n];
    Arrays.fill(tagOf, "");
    List<Findings.Name> names = new ArrayList<>();
    List<Findings.Said> said = new ArrayList<>();
    for (Window window : Window.over(words, cost)) {
      try {
        read(words, ids, window, tagOf, names, said);
      } catch (OrtException e) {
        throw new IllegalStateException("the model failed at word " + window.first(), e);
      }
    }
    // the tagger of parts of speech is the surer of the two
    names.removeIf(name -> !hasProperNoun(tagOf, name));
    return new Findings(words, List.of(tagOf), names, said);
  }

  private static boolean hasProperNoun(String[] tags, Findings.Name name) {
    for (int k = name.words().first(); k < name.words().last(); k++) {
      if (tags[k].startsWith("NNP")
          || (name.type() == Findings.Type.NAT && tags[k].startsWith("JJ"))) {
        return true;
      }
    }
    return false;
  }

  private void read(
      Words words,
      int[][] ids,
      Window window,
      String[] tagOf,
      List<Findings.Name> names,
      List<Findings.Said> said)
      throws OrtException {
    int w = window.last() - window.first();
    int t = 2;
    for (int k = window.first(); k < window.last(); k++) {
      t += ids[k].length;
    }
    long[][] input = new long[4][t];
    long[] first = new long[w];
    int at = 0;
    input[0][at++] = Pieces.START;
    for (int k = window.first(); k < window.last(); k++) {
      first[k - window.first()] = at;
      for (int id : ids[k]) {
        input[0][at] = id;
        input[1][at] = words.shape[k];
        input[2][at] = words.layout[k];
        input[3][at++] = words.quote[k];
      }
    }
    input[0][at] = Pieces.END;
    try (OnnxTensor piece = tensor(input[0]);
        OnnxTensor shape = tensor(input[1]);
        OnnxTensor layout = tensor(input[2]);
        OnnxTensor quote = tensor(input[3]);
        OnnxTensor starts = tensor(first);
        OrtSession.Result out =
            encoder.run(
                inputs(
                    "ids", piece, "shape", shape, "layout", layout, "quote", quote, "first",
                    starts))) {
      float[][] cues = matrix(out, "cue");
      float[][] name = matrix(out, "name");
      float[][] tag = matrix(out, "tag");
      for (int k = 0; k < w; k++) {
        tagOf[window.first() + k] = tags.get(argmax(tag[k]));
      }
      collectNames(window, name, names);
      List<Words.Range> found = ranges(cueCrf.decode(cues), cueLabels, "");
      if (!found.isEmpty()) {
        label((OnnxTensor) out.get("words").orElseThrow(), w, window, found, said);
      }
    }
  }

  /** Labels the window's words for each of its cues. */
  private void label(
      OnnxTensor vectors, int w, Window window, List<Words.Range> cues, List<Findings.Said> said)
      throws OrtException {
    int n = cues.size();
    long[] first = new long[n];
    long[] last = new long[n];
    long[][] distance = new long[n][w];
    for (int c = 0; c < n; c++) {
      Words.Range cue = cues.get(c);
      first[c] = cue.first();
      last[c] = cue.last() - 1L;
      for (int k = 0; k < w; k++) {
        distance[c][k] =
            bucket(k < cue.first() ? k - cue.first() : Math.max(0, k - cue.last() + 1));
      }
    }
    try (OnnxTensor firsts = tensor(first);
        OnnxTensor lasts = tensor(last);
        OnnxTensor distant = OnnxTensor.createTensor(environment, distance);
        OrtSession.Result out =
            spans.run(
                inputs(
                    "words", vectors, "cueFirst", firsts, "cueLast", lasts, "distance", distant))) {
      float[][][] emissions = (float[][][]) value(out, "label");
      float[] isCue = (float[]) value(out, "valid");
      float[] spoken = (float[]) value(out, "said");
      for (int c = 0; c < n; c++) {
        double valid = logistic(isCue[c]);
        if (valid < threshold) {
          continue;
        }
        int[] path = spanCrf.decode(emissions[c]);
        float[][] likely = spanCrf.marginals(emissions[c], ROLES, spanLabels);
        List<Words.Range> source = ranges(path, spanLabels, "S");
        List<Words.Range> content = ranges(path, spanLabels, "C");
        Findings.Sure sure =
            new Findings.Sure(
                valid,
                logistic(spoken[c]),
                source.isEmpty() ? 1 - most(likely, 0) : mean(likely, source, 0),
                content.isEmpty() ? 1 : mean(likely, content, 1));
        said.add(
            new Findings.Said(
                shifted(cues.subList(c, c + 1), window.first()).get(0),
                source.isEmpty() ? null : shifted(source, window.first()).get(0),
                shifted(content, window.first()),
                shifted(ranges(path, spanLabels, "R"), window.first()),
                sure));
      }
    }
  }

  private static double mean(float[][] likely, List<Words.Range> ranges, int role) {
    double sum = 0;
    int n = 0;
    for (Words.Range range : ranges) {
      for (int k = range.first(); k < range.last(); k++) {
        sum += likely[k][role];
        n++;
      }
    }
    return sum / n;
  }

  private static double most(float[][] likely, int role) {
    double most = 0;
    for (float[] word : likely) {
      most = Math.max(most, word[role]);
    }
    return most;
  }

  private void collectNames(Window window, float[][] scores, List<Findings.Name> names) {
    int k = 0;
    while (k < scores.length) {
      String label = nameLabels.get(argmax(scores[k]));
      int from = k++;
      if (label.equals("O")) {
        continue;
      }
      String role = label.substring(1);
      while (k < scores.length && !label.startsWith("E") && !label.startsWith("U")) {
        String next = nameLabels.get(argmax(scores[k]));
        if (!next.endsWith(role) || next.startsWith("B") || next.startsWith("U")) {
          break;
        }
        label = next;
        k++;
      }
      names.add(
          new Findings.Name(
              Findings.Type.valueOf(role),
              new Words.Range(window.first() + from, window.first() + k)));
    }
  }

  private static List<Words.Range> ranges(int[] labels, List<String> names, String role) {
    List<Words.Range> out = new ArrayList<>();
    int from = -1;
    for (int k = 0; k < labels.length; k++) {
      String label = names.get(labels[k]);
      if (label.equals("O") || label.equals("Q") || !label.substring(1).equals(role)) {
        continue;
      }
      char p = label.charAt(0);
      if (p == 'B' || p == 'U' || from < 0) {
        from = k;
      }
      if (p == 'E' || p == 'U') {
        out.add(new Words.Range(from, k + 1));
        from = -1;
      }
    }
    return out;
  }

  private static List<Words.Range> shifted(List<Words.Range> ranges, int by) {
    List<Words.Range> out = new ArrayList<>(ranges.size());
    for (Words.Range r : ranges) {
      out.add(new Words.Range(r.first() + by, r.last() + by));
    }
    return out;
  }

  private int bucket(int distance) {
    int n = 0;
    for (int d : distances) {
      n += d <= Math.abs(distance) ? 1 : 0;
    }
    return distance >= 0 ? n : distances.length + n;
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, values);
  }

  private static Map<String, OnnxTensor> inputs(Object... pairs) {
    Map<String, OnnxTensor> out = new LinkedHashMap<>();
    for (int k = 0; k < pairs.length; k += 2) {
      out.put((String) pairs[k], (OnnxTensor) pairs[k + 1]);
    }
    return out;
  }

  private static Object value(OrtSession.Result result, String name) throws OrtException {
    return result.get(name).orElseThrow().getValue();
  }

  private static float[][] matrix(OrtSession.Result result, String name) throws OrtException {
    return (float[][]) value(result, name);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static int argmax(float[] v) {
    int best = 0;
    for (int k = 1; k < v.length; k++) {
      best = v[k] > v[best] ? k : best;
    }
    return best;
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    byte[] file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no " + name + " in it");
    }
    return file;
  }

  private static Map<String, String[]> settings(byte[] file) {
    Map<String, String[]> out = new HashMap<>();
    for (String line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
      String[] words = line.split(" ", -1);
      out.put(words[0], Arrays.copyOfRange(words, 1, words.length));
    }
    return out;
  }

  private static String[] setting(Map<String, String[]> settings, String key) {
    String[] value = settings.get(key);
    if (value == null || value.length == 0) {
      throw new IllegalArgumentException("no " + key + " in model.txt");
    }
    return value;
  }

  private static float[][] square(String[] values, int n) {
    if (values.length != n * n) {
      throw new IllegalArgumentException(n + " labels but " + values.length + " steps");
    }
    float[][] out = new float[n][n];
    for (int k = 0; k < values.length; k++) {
      out[k / n][k % n] = Float.parseFloat(values[k]);
    }
    return out;
  }

  /** Reads a model that is known to be there. */
  static Model resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "no " + name + " on the class path: the artifact stemma-english is missing");
      }
      return load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
