package org.stemma.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.Source;
import org.stemma.attribute.Attributor;
import org.stemma.eval.Calibration.Judged;
import org.stemma.eval.Calibration.Part;

/** Judges each attribution that the product makes, for its confidence. */
final class CalibrationRun {
  private static final String MODEL = "/org/stemma/english/attribution.model";

  private CalibrationRun() {}

  /** In PolNeAR's form: right is one whose source and content are those of its gold partner. */
  static List<Judged> polnear(List<Document> gold, Product product, PrintStream err) {
    AttributionScorer scorer = new AttributionScorer(AttributionScorer.Options.POLNEAR);
    List<Judged> out = new ArrayList<>();
    Progress progress = new Progress(err, "polnear", gold.size());
    for (int d = 0; d < gold.size(); d++) {
      Document document = gold.get(d);
      Report report = product.text(document.text(), document.id());
      List<Attribution> found = spoken(product.attributeAsPolnear(report));
      List<Triple> triples = AttributionRun.triples(found, report, document);
      List<AttributionScorer.Judgement> judgements = scorer.judge(document, triples);
      for (int k = 0; k < found.size(); k++) {
        if (judgements.get(k) != AttributionScorer.Judgement.NOT_COUNTED) {
          boolean right = judgements.get(k) == AttributionScorer.Judgement.RIGHT;
          out.add(new Judged(Part.ATTRIBUTION, found.get(k).confidence(), right, d));
          double link = found.get(k).linkConfidences().get(0);
          out.add(new Judged(Part.SPEAKER, link, right, d));
        }
      }
      progress.step();
    }
    return out;
  }

  /** On passages also each link, which is right if its partner at the same place is. */
  static List<Judged> passages(List<Passage> passages, Product product, PrintStream err) {
    List<Judged> out = new ArrayList<>();
    Progress progress = new Progress(err, "passages", passages.size());
    for (int d = 0; d < passages.size(); d++) {
      Passage passage = passages.get(d);
      Report report = PassageReport.report(passage, product);
      List<Attribution> attributions = spoken(product.attribute(report));
      List<Found> found = attributions.stream().map(Found::of).toList();
      List<PassageScorer.Judgement> judgements =
          PassageScorer.judge(passage, new Found.Reading(passage.id(), report.text(), found));
      for (int k = 0; k < found.size(); k++) {
        Attribution a = attributions.get(k);
        out.add(new Judged(Part.ATTRIBUTION, a.confidence(), judgements.get(k).whoAndWhat(), d));
        for (int link = 0; link < a.chain().size(); link++) {
          out.add(
              new Judged(
                  link == 0 ? Part.SPEAKER : Part.RELAY,
                  a.linkConfidences().get(link),
                  judgements.get(k).links().get(link),
                  d));
        }
      }
      progress.step();
    }
    return out;
  }

  private static List<Attribution> spoken(List<Attribution> all) {
    return all.stream().filter(a -> !(a.source() instanceof Source.OwnVoice)).toList();
  }

  /** The figures in the line "confidence" of the model on the class path. */
  static double[] figures() throws IOException {
    try (InputStream file = Attributor.class.getResourceAsStream(MODEL)) {
      if (file == null) {
        throw new IllegalArgumentException("no model on the class path: " + MODEL);
      }
      ZipInputStream zip = new ZipInputStream(file);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("model.txt")) {
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8));
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("confidence ")) {
              return numbers(line.substring("confidence ".length()).split(" "));
            }
          }
        }
      }
    }
    throw new IllegalArgumentException("the model has no line \"confidence\"");
  }

  private static double[] numbers(String[] words) {
    double[] out = new double[words.length];
    for (int k = 0; k < words.length; k++) {
      out[k] = Double.parseDouble(words[k]);
    }
    return out;
  }
}
