package fr.essaim.publisher.describe;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;

/**
 * Builds the documents of one type of thing from the public views of the context that owns it. The
 * graph is built, never filtered: a describer names each property that it gives. A context that
 * publishes another type adds a class and nothing else.
 */
public interface Describer {

  /** The second segment of the things' URIs, such as {@code prototype}. */
  String type();

  /** The dataset of the catalogue that the documents belong to. */
  DatasetDescription dataset();

  /** The local name of the shape that a document must fit. */
  String shape();

  /** The keys of all that is public now, for a rebuild. */
  List<String> keys();

  /**
   * What is public of some things, all of it about their own URIs and parts of them; asked for
   * together, since each question to the database takes longer than its answer.
   *
   * @return by key; what is not public, or is no more, is not there
   */
  Map<String, Model> describe(Collection<String> keys);

  /** Whether its things come with a release, so that no transaction announces them. */
  default boolean isOfRelease() {
    return false;
  }

  /** The key of the thing that this one was merged into. */
  default Optional<String> mergedInto(String key) {
    return Optional.empty();
  }
}
