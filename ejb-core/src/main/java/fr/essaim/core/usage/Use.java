package fr.essaim.core.usage;

/**
 * A kind of use. There are as many as the lists of surfaces, datasets and readers allow, whatever
 * anybody asks for: anyone who counts takes the dataset from those that there are.
 *
 * @param dataset the name of the dataset that the address names, in capitals; or {@link #ANY}
 */
public record Use(Surface surface, String dataset, Reader reader) {

  /** No dataset, or any: the address does not say. */
  public static final String ANY = "NONE";
}
