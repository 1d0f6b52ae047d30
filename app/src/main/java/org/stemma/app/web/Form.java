package org.stemma.app.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/**
 * What a form holds.
 *
 * @param files those that were chosen in it
 */
record Form(Map<String, List<String>> fields, List<Upload> files) {
  static final Form NONE = new Form(Map.of(), List.of());

  /** A whole body, files and all, may have so many bytes; a form without files fewer. */
  static final int MOST_BYTES = 40 << 20;

  static final int MOST_TEXT = 4 << 20;
  private static final int DRAINED = 64 << 20;
  private static final int MOST_FILES = 100;

  /** A file that was sent; its name is a visitor's word. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Upload(String name, byte[] bytes) {}

  static Form read(HttpExchange exchange) throws IOException, Refused {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (kind.startsWith("multipart/form-data")) {
      return parts(String.valueOf(type), body(exchange, MOST_BYTES));
    }
    if (kind.startsWith("application/x-www-form-urlencoded")) {
      byte[] body = body(exchange, MOST_TEXT);
      return new Form(Request.fields(new String(body, StandardCharsets.UTF_8)), List.of());
    }
    throw new Refused(415, "Forms only, please.");
  }

  private static byte[] body(HttpExchange exchange, int most) throws IOException, Refused {
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    if (body.length > most) {
      // who still sends would not hear the answer
      InputStream rest = exchange.getRequestBody();
      byte[] gone = new byte[1 << 16];
      for (int left = DRAINED; left > 0; ) {
        int read = rest.read(gone, 0, Math.min(left, gone.length));
        left = read < 0 ? 0 : left - read;
      }
      throw new Refused(413, "That is too large: at most " + (most >> 20) + " MiB at once.");
    }
    return body;
  }

  private static Form parts(String type, byte[] body) throws IOException, Refused {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<Upload> files = new ArrayList<>();
    FileUpload reader = new FileUpload();
    reader.setFileCountMax(MOST_FILES);
    reader.setHeaderEncoding("UTF-8");
    try {
      FileItemIterator items = reader.getItemIterator(new Body(type, body));
      while (items.hasNext()) {
        FileItemStream item = items.next();
        byte[] bytes;
        try (InputStream in = item.openStream()) {
          bytes = in.readAllBytes();
        }
        if (item.isFormField()) {
          fields
              .computeIfAbsent(item.getFieldName(), k -> new ArrayList<>())
              .add(new String(bytes, StandardCharsets.UTF_8));
        } else if (bytes.length > 0) {
          files.add(new Upload(named(item.getName()), bytes));
        }
      }
    } catch (FileUploadException | RuntimeException e) {
      throw new Refused(400, "The form is not well formed: " + e.getMessage());
    }
    return new Form(fields, files);
  }

  /** The last part of a name, without what no name should hold. */
  private static String named(@org.jspecify.annotations.Nullable String name) {
    String last = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
    String clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
    String cut = clean.length() > 120 ? clean.substring(clean.length() - 120) : clean;
    return cut.isEmpty() ? "file" : cut;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Body(String type, byte[] bytes) implements RequestContext {
    @Override
    public String getCharacterEncoding() {
      return "UTF-8";
    }

    @Override
    public String getContentType() {
      return type;
    }

    @Override
    @Deprecated
    public int getContentLength() {
      return bytes.length;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
