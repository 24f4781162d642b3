package fr.essaim.web.questions;

import fr.essaim.core.shared.PartialDate;
import java.util.regex.Pattern;

/** A term as SPARQL writes it, which cannot end before its end. */
final class Term {

  /** What the grammar's IRIREF allows, and of that only what a URI of ours or a licence has. */
  private static final Pattern URI = Pattern.compile("https?://[^\\x00-\\x20<>\"{}|^`\\\\]+");

  private final String written;

  private Term(String written) {
    this.written = written;
  }

  /**
   * @throws IllegalArgumentException for what is no address
   */
  static Term uri(String uri) {
    if (!URI.matcher(uri).matches()) {
      throw new IllegalArgumentException("No address: " + uri);
    }
    return new Term("<" + uri + ">");
  }

  static Term text(String text) {
    StringBuilder written = new StringBuilder("\"");
    text.chars()
        .forEach(
            character -> {
              switch (character) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                default -> written.append((char) character);
              }
            });
    return new Term(written.append('"').toString());
  }

  static Term number(int number) {
    return new Term(Integer.toString(number));
  }

  /** As a text, to be compared with the text of dates of any precision. */
  static Term date(PartialDate date) {
    return text(date.value());
  }

  @Override
  public String toString() {
    return written;
  }
}
