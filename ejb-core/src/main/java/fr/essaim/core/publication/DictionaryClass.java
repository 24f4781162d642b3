package fr.essaim.core.publication;

import java.util.List;

/**
 * A kind of thing in a dataset, as the shapes describe it.
 *
 * @param name the shape's local name, to link to
 * @param label what people call it
 * @param uris the classes that its things are of
 * @param definition what it is; null where the vocabulary that it comes from says so
 */
public record DictionaryClass(
    String name, String label, List<String> uris, String definition, List<Property> properties) {

  public DictionaryClass {
    uris = List.copyOf(uris);
    properties = List.copyOf(properties);
  }

  /** What a property's values are. */
  public enum Range {
    /** Classes, which say what kind of thing it is. */
    CLASS,
    /** A text that is the same in every language. */
    TEXT,
    /** A text that says in which language it is. */
    LOCAL_TEXT,
    /** A year, a month or a day, as precise as is known. */
    DATE,
    BOOLEAN,
    NUMBER,
    /** An address of the web. */
    ADDRESS,
    /** An entry of a code list. */
    CODE,
    /** Another thing, which has a document of its own. */
    THING,
    /** A part, described in the same document. */
    PART,
    /** A form of value that has a name. */
    OTHER
  }

  /**
   * A property of it.
   *
   * @param label what people call it
   * @param uri where it is defined
   * @param shortName the same with a prefix, such as {@code dct:title}
   * @param definition what its value says
   * @param range what its values are
   * @param rangeName of a class, a code list or a data type what it is called; else empty
   * @param mandatory whether every thing has it
   * @param several whether a thing may have it more than once
   * @param column the column of the table that holds it; null where parts spread over several
   * @param example a value that is published now; null where there is none
   */
  public record Property(
      String label,
      String uri,
      String shortName,
      String definition,
      Range range,
      String rangeName,
      boolean mandatory,
      boolean several,
      String column,
      String example) {}
}
