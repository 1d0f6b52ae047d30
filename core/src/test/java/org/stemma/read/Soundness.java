package org.stemma.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.stemma.Block;
import org.stemma.Report;

/** What holds of every report, whatever it was read from. */
final class Soundness {
  private Soundness() {}

  /** Reads bytes as a page, as a feed where they are one, and as text. */
  static void check(byte[] bytes) {
    check(Reports.read(bytes, "f"));
    check(Reports.html(bytes, null));
    if (Reports.isFeed(bytes)) {
      feed(bytes);
    }
  }

  static void feed(byte[] bytes) {
    Reports.Batch batch = Reports.feed(bytes, null, "f");
    batch.forEach(Soundness::check);
    assertTrue(batch.faults().size() <= 2);
  }

  static void warc(byte[] bytes) throws IOException {
    try (Reports.Batch batch = Reports.warc(new ByteArrayInputStream(bytes), "w")) {
      batch.forEach(Soundness::check);
      for (Reports.Fault fault : batch.faults()) {
        assertFalse(fault.why().isBlank());
      }
    }
  }

  /** The blocks are in order, within the text, neither empty nor with white space around them. */
  static void check(Report report) {
    int end = 0;
    for (Block block : report.blocks()) {
      String words = report.text(block.span());
      assertFalse(words.isBlank());
      assertEquals(words.strip(), words);
      assertTrue(block.span().start() >= end);
      end = block.span().end();
    }
    boolean nothing = report.text().isBlank();
    assertTrue(!nothing || report.reason() != null, "no words and no reason");
  }
}
