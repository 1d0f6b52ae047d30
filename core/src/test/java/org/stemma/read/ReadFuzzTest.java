package org.stemma.read;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;

/**
 * Fuzz tests: whatever the bytes, reading ends soundly. Without JAZZER_FUZZ=1 they run on the kept
 * inputs only ({@code ReadFuzzTestInputs} among the resources); {@code .ci/run} runs each a minute.
 */
class ReadFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void html(byte[] bytes) {
    Soundness.check(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void feed(byte[] bytes) {
    Soundness.feed(bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void warc(byte[] bytes) throws IOException {
    Soundness.warc(bytes);
  }
}
