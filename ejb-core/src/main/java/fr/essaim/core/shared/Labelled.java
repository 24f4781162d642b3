package fr.essaim.core.shared;

/** Something that has its own name, rather than one in the texts of the pages. */
public interface Labelled {

  /**
   * What people call it.
   *
   * @param language {@code fr} or {@code en}
   */
  String label(String language);
}
