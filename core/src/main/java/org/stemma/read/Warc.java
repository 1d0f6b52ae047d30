package org.stemma.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.stemma.Report;

/** The reports of one WARC or WET file, read as they are asked for. */
final class Warc implements Reports.Batch {
  private static final String BEGIN = "WARC/";

  private final WarcRecords records;
  private final Deque<Report> read = new ArrayDeque<>();

  Warc(InputStream file, String name) throws IOException {
    this.records = new WarcRecords(file, name);
  }

  /** Whether a file that begins so is a WARC file, unpacked or packed. */
  static boolean is(byte[] head) {
    if (head.length < 2 || head[0] != 0x1F || head[1] != (byte) 0x8B) {
      return new String(head, 0, Math.min(head.length, BEGIN.length()), ISO_8859_1).equals(BEGIN);
    }
    try (Members members = new Members(new ByteArrayInputStream(head))) {
      byte[] begin = new byte[BEGIN.length()];
      int got = 0;
      while (got < begin.length) {
        int more = members.read(begin, got, begin.length - got);
        if (more < 0) {
          return false;
        }
        got += more;
      }
      return new String(begin, ISO_8859_1).equals(BEGIN);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Iterator<Report> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (read.isEmpty() && !records.hasEnded()) {
          WarcRecords.Raw raw = records.next();
          if (raw != null) {
            read.addAll(new WarcPage(raw, records).reports());
          }
        }
        return !read.isEmpty();
      }

      @Override
      public Report next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return read.remove();
      }
    };
  }

  @Override
  public List<Reports.Fault> faults() {
    return records.faults();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
