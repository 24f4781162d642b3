package fr.essaim.web.data;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;

/** Reads a problem document (RFC 9457) for people. */
final class Problems {

  private static final int LONGEST = 64 * 1024;

  private Problems() {}

  /** What is refused, and what of it happened here. */
  static String sentences(InputStream body, int status) throws IOException {
    byte[] start = body.readNBytes(LONGEST);
    try (var reader = Json.createReader(new java.io.ByteArrayInputStream(start))) {
      JsonObject problem = reader.readObject();
      String title = problem.getString("title", "HTTP " + status);
      String detail = problem.getString("detail", title);
      return detail.equals(title) ? title : title + " " + detail;
    } catch (JsonException notAProblemDocument) {
      return "HTTP " + status;
    }
  }
}
