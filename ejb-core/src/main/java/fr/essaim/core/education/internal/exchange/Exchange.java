package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.ReadColumn;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads and writes places and offers in the formats of others. */
public final class Exchange {

  /** How many values of a column are shown to whoever says what it is. */
  private static final int SHOWN = 3;

  private final Publisher ours;
  private final Gazetteer gazetteer;
  private final Vocabulary vocabulary;

  /**
   * @param vocabulary what constants are called in tables
   */
  public Exchange(Publisher ours, Gazetteer gazetteer, Vocabulary vocabulary) {
    this.ours = ours;
    this.gazetteer = gazetteer;
    this.vocabulary = vocabulary;
  }

  private Document document(ExchangeFormat format, Map<String, String> columns) {
    return switch (format) {
      case DATA_INCLUSION -> new DataInclusionDocument(ours, gazetteer);
      case DIGITAL_PLACES -> new DigitalPlacesDocument(ours, gazetteer);
      case TABLE -> new OwnTable(ours, gazetteer, vocabulary, columns);
      case GEOJSON -> new GeoJsonDocument(ours, gazetteer, vocabulary, columns);
    };
  }

  /**
   * What a file says, as far as it can be read. One that is so malformed that its reader gives up
   * says nothing at all: what it did not come to would else count as gone.
   *
   * @param columns which headings somebody said are which columns of ours
   */
  public Content read(ExchangeFormat format, byte[] file, Map<String, String> columns) {
    try {
      return told(document(format, columns), file);
    } catch (BusinessRuleViolation refused) {
      throw refused;
    } catch (RuntimeException | StackOverflowError unreadable) {
      Document.Found nothing = new Document.Found();
      nothing.refuse(0, "education.exchange.file.invalid");
      return new Content(List.of(), nothing.problems(), 0);
    }
  }

  private static Content told(Document document, byte[] file) {
    Document.Found found = new Document.Found();
    document.read(file, found);
    List<ToldPlace> places = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Group group : found.groups()) {
      Faults faults = new Faults(group.line(), document::heading, found.problems());
      Told place = document.places().readWhole(group.place(), null, faults);
      if (place != null && !known.add(place.id())) {
        found.refuse(group.line(), "education.exchange.id.twice", place.id());
      } else if (place != null) {
        places.add(new ToldPlace(place, offers(document, group, place, known, found.problems())));
      }
    }
    return new Content(places, found.problems(), found.outside());
  }

  private static List<Told> offers(
      Document document, Group group, Told place, Set<String> known, List<ImportProblem> problems) {
    UnaryOperator<String> headings = document::offerHeading;
    List<Told> offers = new ArrayList<>();
    for (Group.Line line : group.offers()) {
      Faults faults = new Faults(line.line(), headings, problems);
      Told offer = document.offers().readWhole(line.row(), place, faults);
      if (offer != null && !known.add("offer " + offer.id())) {
        faults.refuse("id", offer.id(), "education.exchange.id.twice", offer.id());
      } else if (offer != null) {
        offers.add(offer);
      }
    }
    return offers;
  }

  /** What ours says once it went through a format: less, but in the same words as theirs. */
  public ToldPlace through(ExchangeFormat format, ToldPlace told) {
    Document document = document(format, Map.of());
    Group group = document.group(told);
    Told place = document.places().read(group.place(), Faults.unheard());
    List<Told> offers = new ArrayList<>();
    for (Group.Line line : group.offers()) {
      Told offer = document.offers().read(line.row(), Faults.unheard());
      if (offer != null) {
        offers.add(offer);
      }
    }
    return new ToldPlace(
        place == null ? new Told(told.place().id(), null, Map.of()) : place, offers);
  }

  /**
   * Writes a file of what is told.
   *
   * @param places may be gone through several times
   */
  public void write(ExchangeFormat format, Supplier<Stream<ToldPlace>> places, OutputStream out)
      throws IOException {
    document(format, Map.of()).write(places, out);
  }

  /** The key of ours that an identifier of theirs stands for. */
  public Optional<String> ours(String id) {
    return ours.ours(id);
  }

  /**
   * The headings of a file that is mapped, each with the column that it is read as (empty for none)
   * and the first values that stand under it.
   */
  public List<ReadColumn> headings(
      ExchangeFormat format, byte[] file, Map<String, String> columns) {
    List<Map<String, String>> rows = rows(format, file);
    Map<String, List<String>> values = new LinkedHashMap<>();
    rows.forEach(
        row ->
            row.forEach(
                (heading, value) ->
                    values.computeIfAbsent(heading, each -> new ArrayList<>()).add(value)));
    Map<String, String> read = new Headings(columns, vocabulary).of(values.keySet());
    return values.entrySet().stream()
        .map(
            entry ->
                new ReadColumn(
                    entry.getKey(),
                    read.getOrDefault(entry.getKey(), "").equals(entry.getKey())
                        ? ""
                        : read.getOrDefault(entry.getKey(), ""),
                    entry.getValue().stream().filter(v -> !v.isEmpty()).limit(SHOWN).toList()))
        .toList();
  }

  private List<Map<String, String>> rows(ExchangeFormat format, byte[] file) {
    if (format == ExchangeFormat.GEOJSON) {
      return new GeoJsonDocument(ours, gazetteer, vocabulary, Map.of())
          .rows(file, new Document.Found());
    }
    return FileTable.read(file).stream()
        .flatMap(
            table ->
                table.rows().stream()
                    .map(
                        row -> {
                          Map<String, String> cells = new LinkedHashMap<>();
                          table.headings().forEach(each -> cells.put(each, row.get(each)));
                          return cells;
                        }))
        .toList();
  }
}
