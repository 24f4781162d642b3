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

  static String detail(InputStream body, int status) throws IOException {
    byte[] start = body.readNBytes(LONGEST);
    try (var reader = Json.createReader(new java.io.ByteArrayInputStream(start))) {
      JsonObject problem = reader.readObject();
      return problem.getString("detail", problem.getString("title", "HTTP " + status));
    } catch (JsonException notAProblemDocument) {
      return "HTTP " + status;
    }
  }
}
