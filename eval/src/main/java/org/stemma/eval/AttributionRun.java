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
      List<Attribution> found = new ArrayList<>(product.attributeAsPolnear(report));
      found.removeIf(a -> a.source() instanceof Source.OwnVoice); // no attribution
      predictions.put(document.id(), triples(found, report, document));
      progress.step();
    }
    return predictions;
  }

  /** Attributions in PolNeAR's form, one for each, in the offsets of the document. */
  static List<Triple> triples(List<Attribution> found, Report report, Document document) {
    Realign realign = new Realign(report.text(), document.text(), document.id());
    List<Triple> triples = new ArrayList<>();
    for (Attribution attribution : found) {
      triples.add(realign.apply(PolnearConvention.translate(attribution, report.text())));
    }
    return triples;
  }
}
