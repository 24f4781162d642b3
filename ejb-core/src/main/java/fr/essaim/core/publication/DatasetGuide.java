package fr.essaim.core.publication;

import java.util.List;
import java.util.Optional;

/**
 * What pages tell of the datasets to people. Anyone who makes catalogue, dumps and vocabulary
 * answers, out of these same files, so that pages and machines are told the same.
 *
 * <p>Languages are {@code fr} and {@code en}.
 */
public interface DatasetGuide {

  /** The datasets as the last generation has them; none before the first one is made. */
  List<DatasetView> datasets(String language);

  default Optional<DatasetView> dataset(String name, String language) {
    return datasets(language).stream().filter(dataset -> dataset.name().equals(name)).findFirst();
  }

  /** The same in figures. */
  List<DatasetFigures> figures(String language);

  /** The classes whose things are in the dataset, each followed by those of its parts. */
  List<DictionaryClass> dictionary(String dataset, String language);

  /** The first rows of the dataset's table; empty when there is none to read. */
  Optional<DatasetPreview> preview(String dataset, String language, int rows);

  /** Our own terms and codes, and what they mean. */
  List<TermList> vocabulary(String language);

  /** What a code or another term of the vocabulary is called. */
  Optional<String> label(String uri, String language);
}
