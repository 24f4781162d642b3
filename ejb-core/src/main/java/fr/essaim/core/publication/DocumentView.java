package fr.essaim.core.publication;

import java.time.Instant;
import java.util.List;

/**
 * A published document as its page shows it. The resource that answers {@code /doc} puts it into
 * the request under {@link #ATTRIBUTE} and forwards to the page.
 *
 * @param title the thing's name, in the reader's language where there is one
 * @param uri the thing's own URI, {@code /id/…}
 * @param documentUri the document's, {@code /doc/…}
 * @param type the second segment of both
 * @param dataset the catalogued dataset that it belongs to
 * @param rows what it says, in the order to show
 * @param formats the same document for machines
 * @param position where it stands in the log
 * @param digest SHA-256 of its canonical form
 * @param publishedAt when it took this form
 * @param withdrawn whether it is a tombstone: no rows then, and the answer is 410
 */
public record DocumentView(
    String title,
    String uri,
    String documentUri,
    String type,
    String dataset,
    List<Row> rows,
    List<Format> formats,
    long position,
    String digest,
    Instant publishedAt,
    boolean withdrawn) {

  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = "essaim.document";

  public DocumentView {
    rows = List.copyOf(rows);
    formats = List.copyOf(formats);
  }

  /**
   * One statement.
   *
   * @param about what it is about: null for the thing itself, else the name of a part of it
   * @param property the property's label
   * @param propertyUri where the property is defined
   * @param value the text to show
   * @param link where the value leads, null for plain text
   * @param language the language of the text, null where it has none
   */
  public record Row(
      String about,
      String property,
      String propertyUri,
      String value,
      String link,
      String language) {}

  /**
   * One format of the document.
   *
   * @param name such as {@code Turtle}
   * @param mediaType such as {@code text/turtle}
   * @param url where it is
   */
  public record Format(String name, String mediaType, String url) {}
}
