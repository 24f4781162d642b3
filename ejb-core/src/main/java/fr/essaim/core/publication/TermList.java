package fr.essaim.core.publication;

import java.util.List;

/**
 * Terms of our vocabulary that belong together: its classes, its properties, a code list, or what
 * is left.
 *
 * @param name to link to
 * @param title what people call it; empty where it is no code list
 * @param definition what it is for; empty where it is no code list
 */
public record TermList(String name, String title, String definition, List<Term> terms) {

  /** The name of the list of classes. */
  public static final String CLASSES = "classes";

  /** The name of the list of properties. */
  public static final String PROPERTIES = "properties";

  /** The name of the list of what is in no other. */
  public static final String OTHERS = "others";

  public TermList {
    terms = List.copyOf(terms);
  }

  /**
   * @param name the local name, after {@code /def#}
   */
  public record Term(String name, String uri, String label, String definition) {}
}
