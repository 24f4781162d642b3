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
 * @param kind what sort of thing it is, in words
 * @param dataset the catalogued dataset that it belongs to
 * @param rows what it says, in the order to show
 * @param formats the same document for machines
 * @param position where it stands in the log
 * @param digest SHA-256 of its canonical form
 * @param publishedAt when it took this form
 * @param history when it changed, the latest first, this form included
 * @param withdrawn whether it is a tombstone: no rows then, and the answer is 410
 */
public record DocumentView(
    String title,
    String uri,
    String documentUri,
    String type,
    String kind,
    String dataset,
    List<Row> rows,
    List<Format> formats,
    long position,
    String digest,
    Instant publishedAt,
    List<Change> history,
    boolean withdrawn) {

  /** The request attribute that holds it. */
  public static final String ATTRIBUTE = "essaim.document";

  public DocumentView {
    rows = List.copyOf(rows);
    formats = List.copyOf(formats);
    history = List.copyOf(history);
  }

  /**
   * One statement.
   *
   * @param about what it is about: null for the thing itself, else a part of it in words
   * @param property the property's label
   * @param propertyUri where the property is defined
   * @param value the text to show
   * @param link where the value leads, null for plain text
   * @param language the language of the text, null where it has none
   * @param datatype the local name of the text's data type, such as {@code gYear}; empty without
   */
  public record Row(
      String about,
      String property,
      String propertyUri,
      String value,
      String link,
      String language,
      String datatype) {}

  /**
   * One time at which the document changed.
   *
   * @param withdrawn whether it was withdrawn then
   */
  public record Change(long position, Instant at, boolean withdrawn) {}

  /**
   * One format of the document.
   *
   * @param name such as {@code Turtle}
   * @param mediaType such as {@code text/turtle}
   * @param url where it is
   */
  public record Format(String name, String mediaType, String url) {}
}
