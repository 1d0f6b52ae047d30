package org.stemma.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stemma.Attribution;
import org.stemma.Report;
import org.stemma.Source;

/** Runs the product over documents of PolNeAR's form. */
final class AttributionRun {
  private AttributionRun() {}

  /** The product's attributions by document, in PolNeAR's form and the gold text's offsets. */
  static Map<String, List<Triple>> predict(
      List<Document> documents, Product product, PrintStream err) {
    Map<String, List<Triple>> predictions = new LinkedHashMap<>();
    Progress progress = new Progress(err, "polnear", documents.size());
    for (Document document : documents) {
      Report report = product.text(document.text(), document.id());
      Realign realign = new Realign(report.text(), document.text(), document.id());
      List<Triple> triples = new ArrayList<>();
      for (Attribution attribution : product.attributeAsPolnear(report)) {
        if (attribution.source() instanceof Source.OwnVoice) {
          continue; // the report's own words are no attribution
        }
        triples.add(realign.apply(PolnearConvention.translate(attribution, report.text())));
      }
      predictions.put(document.id(), triples);
      progress.step();
    }
    return predictions;
  }
}
