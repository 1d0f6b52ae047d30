package org.stemma.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.stemma.Report;

/** Makes WARC files for tests, and reads them. */
final class WarcFile {
  static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Bridge closed</title></head><body><article>
      <h1>Bridge closed</h1>
      <p>The bridge at Korvale was closed on Monday, the mayor of the town said in a statement.</p>
      <p>Two berths of the port stay open until the end of the week, according to its authority.</p>
      </article></body></html>
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final boolean packed;

  WarcFile(boolean packed) {
    this.packed = packed;
  }

  /** What was read of a file. */
  record Read(List<Report> reports, List<Reports.Fault> faults) {
    List<String> ids() {
      return reports.stream().map(Report::id).toList();
    }
  }

  static Read read(byte[] file) {
    try (Reports.Batch batch = Reports.warc(new ByteArrayInputStream(file), "w")) {
      List<Report> reports = new ArrayList<>();
      batch.forEach(reports::add);
      return new Read(reports, batch.faults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WarcFile page(String address) {
    return response(address, "Content-Type: text/html; charset=utf-8\r\n", PAGE.getBytes(UTF_8));
  }

  WarcFile response(String address, String headers, byte[] body) {
    byte[] head = ("HTTP/1.1 200 OK\r\n" + headers + "\r\n").getBytes(UTF_8);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return record("response", address, "Content-Type: application/http; msgtype=response\r\n", all);
  }

  WarcFile record(String type, String address, String headers, byte[] block) {
    return raw(bytes(type, address, headers, block.length, block));
  }

  /** A record that claims a length. */
  static byte[] bytes(String type, String address, String headers, long length, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + address
            + "\r\nWARC-Date: 2024-10-22T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:"
            + new java.util.UUID(address.hashCode(), type.hashCode())
            + ">\r\n"
            + headers
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    record.writeBytes(head.getBytes(UTF_8));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }

  WarcFile raw(byte[] record) {
    out.writeBytes(packed ? gzip(record) : record);
    return this;
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  byte[] file() {
    return out.toByteArray();
  }
}
