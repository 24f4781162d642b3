package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DatasetFigures;
import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.core.publication.DatasetPreview;
import fr.essaim.core.publication.DatasetView;
import fr.essaim.core.publication.DictionaryClass;
import fr.essaim.core.publication.TermList;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Labels;
import fr.essaim.publisher.document.TermLists;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Answers for pages out of the last generation and the vocabulary. What was read of a generation is
 * kept until there is another one.
 */
@ApplicationScoped
public class PublishedDatasets implements DatasetGuide {

  private static final String TYPE = "type";

  /** More columns than this nobody reads side by side. */
  private static final int COLUMNS = 8;

  private Generations generations;
  private Describers describers;
  private Vocabulary vocabulary;
  private Uris uris;

  private volatile Read read;
  private volatile Labels labels;
  private final Map<String, List<TermList>> terms = new ConcurrentHashMap<>();

  protected PublishedDatasets() {}

  @Inject
  PublishedDatasets(
      Generations generations, Describers describers, Vocabulary vocabulary, Uris uris) {
    this.generations = generations;
    this.describers = describers;
    this.vocabulary = vocabulary;
    this.uris = uris;
  }

  /**
   * What was read of one generation: datasets by language, tables by dataset, both for the rest.
   */
  private record Read(
      Generation generation,
      Map<String, List<DatasetView>> datasets,
      Map<String, TableFile> tables,
      Map<String, DataDictionary> dictionaries) {

    Read(Generation generation) {
      this(
          generation,
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>(),
          new ConcurrentHashMap<>());
    }

    List<DatasetView> in(String language) {
      return datasets.computeIfAbsent(
          language, unseen -> new CatalogueReader(generation, language).datasets());
    }

    Optional<TableFile> table(String dataset) {
      String file = DumpFormat.CSV.fileOf(dataset);
      return generation
          .facts(file)
          .map(
              facts ->
                  tables.computeIfAbsent(dataset, unseen -> TableFile.read(generation.path(file))));
    }
  }

  @Override
  public List<DatasetView> datasets(String language) {
    return last().map(generation -> generation.in(language)).orElse(List.of());
  }

  @Override
  public List<DatasetFigures> figures(String language) {
    return last()
        .map(
            read -> {
              VoidReader statistics = new VoidReader(read.generation(), uris);
              return read.in(language).stream().map(statistics::figures).toList();
            })
        .orElse(List.of());
  }

  @Override
  public List<DictionaryClass> dictionary(String dataset, String language) {
    return dictionaryOf(dataset, language).classes();
  }

  @Override
  public Optional<DatasetPreview> preview(String dataset, String language, int rows) {
    return last()
        .flatMap(generation -> generation.table(dataset))
        .map(table -> preview(table, dataset, language, rows));
  }

  @Override
  public List<TermList> vocabulary(String language) {
    return terms.computeIfAbsent(language, unseen -> new TermLists(vocabulary, language).all());
  }

  @Override
  public Optional<String> label(String uri, String language) {
    if (labels == null) {
      labels = new Labels(vocabulary);
    }
    return labels.ofTerm(uri, language);
  }

  private DatasetPreview preview(TableFile table, String dataset, String language, int rows) {
    DataDictionary dictionary = dictionaryOf(dataset, language);
    List<List<String>> first = table.first().subList(0, Math.min(rows, table.first().size()));
    List<Integer> shown = worthShowing(table.columns(), first);
    return new DatasetPreview(
        shown.stream().map(table.columns()::get).toList(),
        shown.stream()
            .map(table.columns()::get)
            .map(column -> dictionary.columns().getOrDefault(column, column))
            .toList(),
        first.stream()
            .map(row -> shown.stream().map(row::get).map(cell -> inWords(cell, language)).toList())
            .toList(),
        table.columns().size(),
        table.total());
  }

  /** Codes by their labels, things of ours by what tells them apart. */
  private String inWords(String cell, String language) {
    return Stream.of(cell.split("\\|"))
        .map(
            value ->
                value.startsWith(vocabulary.uri() + "#")
                    ? label(value, language).orElse(value)
                    : value.replaceFirst("^" + Pattern.quote(uris.base()) + "/id/", ""))
        .collect(Collectors.joining(" | "));
  }

  /** Columns that say something, and something that none before says in the same words. */
  private static List<Integer> worthShowing(List<String> columns, List<List<String>> rows) {
    Set<List<String>> seen = new HashSet<>();
    return IntStream.range(0, columns.size())
        .filter(i -> !columns.get(i).equals(TYPE))
        .filter(i -> rows.stream().anyMatch(row -> !row.get(i).isEmpty()))
        .filter(i -> seen.add(rows.stream().map(row -> row.get(i)).toList()))
        .limit(COLUMNS)
        .boxed()
        .toList();
  }

  private DataDictionary dictionaryOf(String dataset, String language) {
    return last()
        .map(
            generation ->
                generation
                    .dictionaries()
                    .computeIfAbsent(
                        dataset + " " + language,
                        unseen ->
                            dictionary(
                                dataset,
                                language,
                                generation
                                    .table(dataset)
                                    .map(TableFile::examples)
                                    .orElse(Map.of()))))
        .orElseGet(() -> dictionary(dataset, language, Map.of()));
  }

  private DataDictionary dictionary(String dataset, String language, Map<String, String> examples) {
    return new DataDictionary(vocabulary, language, describers.shapesOf(dataset), examples);
  }

  private Optional<Read> last() {
    return generations.current().map(this::reading);
  }

  private Read reading(Generation generation) {
    Read last = read;
    if (last == null || !last.generation().equals(generation)) {
      last = new Read(generation);
      read = last;
    }
    return last;
  }
}
