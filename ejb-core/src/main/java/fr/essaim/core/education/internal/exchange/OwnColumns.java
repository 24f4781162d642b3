package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.PlaceColumn;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.network.Commune;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.tables.Vocabulary;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Our own columns, in a table in the words of people or in JSON in those of machines. */
final class OwnColumns {

  /** Between the values of a cell. */
  static final String AND = "|";

  private static final Map<PlaceColumn, Class<? extends Enum<?>>> CODES =
      new EnumMap<>(
          Map.of(
              PlaceColumn.KIND,
              PlaceKind.class,
              PlaceColumn.ACCESSIBILITY,
              Accessibility.class,
              PlaceColumn.OFFER_THEMES,
              EducationTheme.class,
              PlaceColumn.OFFER_COST,
              Cost.class));

  private static final Set<String> YES = Set.of("oui", "yes", "true", "vrai", "1", "x");

  private final Publisher ours;
  private final Gazetteer gazetteer;
  private final Vocabulary vocabulary;
  private final Function<Enum<?>, String> words;
  private final String yes;

  /**
   * @param words what constants are called
   */
  private OwnColumns(
      Publisher ours,
      Gazetteer gazetteer,
      Vocabulary vocabulary,
      Function<Enum<?>, String> words,
      String yes) {
    this.ours = ours;
    this.gazetteer = gazetteer;
    this.vocabulary = vocabulary;
    this.words = words;
    this.yes = yes;
  }

  static OwnColumns inWords(Publisher ours, Gazetteer gazetteer, Vocabulary vocabulary) {
    return new OwnColumns(ours, gazetteer, vocabulary, vocabulary::label, "oui");
  }

  static OwnColumns inCodes(Publisher ours, Gazetteer gazetteer, Vocabulary vocabulary) {
    return new OwnColumns(
        ours, gazetteer, vocabulary, constant -> Slug.plain(constant.name()), "true");
  }

  static boolean isList(PlaceColumn column) {
    return column == PlaceColumn.ACCESSIBILITY
        || column == PlaceColumn.LANGUAGES
        || column == PlaceColumn.OFFER_THEMES;
  }

  RecordForm places() {
    return new Places(gazetteer);
  }

  RecordForm offers() {
    return new Offers();
  }

  private Columns write(Told told, boolean ofOffer) {
    Columns columns = new Columns();
    for (PlaceColumn column : PlaceColumn.values()) {
      if (column.isOfOffer() == ofOffer && !column.field().isEmpty()) {
        columns.text(column.name(), said(column, told.get(column.field())));
      }
    }
    return columns;
  }

  private String said(PlaceColumn column, String value) {
    if (column == PlaceColumn.OFFER_PARENTS) {
      return value.equals("true") ? yes : "";
    }
    if (column == PlaceColumn.LANGUAGES) {
      return value.replace(",", AND);
    }
    Class<? extends Enum<?>> type = CODES.get(column);
    return type == null
        ? value
        : Arrays.stream(value.split(","))
            .filter(name -> !name.isEmpty())
            .map(name -> words.apply(constant(type, name)))
            .collect(Collectors.joining(AND));
  }

  private static Enum<?> constant(Class<? extends Enum<?>> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void read(JsonObject row, boolean ofOffer, Map<String, String> fields, Faults faults) {
    for (PlaceColumn column : PlaceColumn.values()) {
      if (column.isOfOffer() == ofOffer && !column.field().isEmpty()) {
        String said = RecordForm.text(row, column.name());
        Class<? extends Enum<?>> type = CODES.get(column);
        fields.put(
            column.field(), type == null ? plain(column, said) : codes(column, type, said, faults));
      }
    }
  }

  private static String plain(PlaceColumn column, String said) {
    if (column == PlaceColumn.OFFER_PARENTS) {
      return YES.contains(said.toLowerCase(Locale.ROOT)) ? "true" : "";
    }
    return column == PlaceColumn.LANGUAGES ? said.toLowerCase(Locale.ROOT).replace(AND, ",") : said;
  }

  private <E extends Enum<E>> String codes(
      PlaceColumn column, Class<? extends Enum<?>> type, String said, Faults faults) {
    @SuppressWarnings("unchecked") // a type of constants is one of itself
    Class<E> constants = (Class<E>) type;
    Set<E> found = EnumSet.noneOf(constants);
    for (String word : isList(column) ? said.split("[|;]") : new String[] {said}) {
      Optional<E> constant = vocabulary.find(constants, word);
      constant.ifPresent(found::add);
      if (constant.isEmpty() && !word.isBlank()) {
        faults.notice(column.name(), word, "imports.value.unknown", word, vocabulary.allowed(type));
      }
    }
    return found.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static String columnOf(String field, boolean ofOffer) {
    return Arrays.stream(PlaceColumn.values())
        .filter(column -> column.isOfOffer() == ofOffer && column.field().equals(field))
        .findFirst()
        .map(Enum::name)
        .orElse(field);
  }

  /** A row with what tells it apart, where it does not say so itself. */
  static JsonObject known(JsonObject row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PlaceColumn column : PlaceColumn.values()) {
      texts.put(column.name(), RecordForm.text(row, column.name()));
    }
    String id = texts.get(PlaceColumn.ID.name());
    if (id.isEmpty()) {
      id =
          slug(
              texts,
              PlaceColumn.NAME,
              PlaceColumn.STREET,
              PlaceColumn.POSTCODE,
              PlaceColumn.COMMUNE);
    }
    String offer = texts.get(PlaceColumn.OFFER_ID.name());
    if (offer.isEmpty()) {
      offer = id + "#" + slug(texts, PlaceColumn.OFFER_TITLE);
    }
    return Json.createObjectBuilder(row)
        .add(PlaceColumn.ID.name(), id)
        .add(PlaceColumn.OFFER_ID.name(), offer)
        .build();
  }

  private static String slug(Map<String, String> texts, PlaceColumn... columns) {
    return Slug.plain(
        Arrays.stream(columns)
            .map(column -> texts.get(column.name()))
            .collect(Collectors.joining(" ")));
  }

  /** Whether a row says something of an offer. */
  static boolean hasOffer(JsonObject row) {
    return Arrays.stream(PlaceColumn.values())
        .filter(column -> column.isOfOffer() && column != PlaceColumn.OFFER_ID)
        .anyMatch(column -> !RecordForm.text(row, column.name()).isEmpty());
  }

  /** The columns of a row that are of its place, or of its offer. */
  static JsonObject part(JsonObject row, boolean ofOffer) {
    Columns part = new Columns();
    row.forEach(
        (column, value) -> {
          if (column.startsWith("OFFER_") == ofOffer) {
            part.text(column, RecordForm.text(value));
          }
        });
    return part.row();
  }

  private final class Places extends PlaceForm {

    Places(Gazetteer gazetteer) {
      super(
          Set.of("ID", "UPDATED", "COMMUNE"),
          gazetteer,
          new Where("ID", "UPDATED", "COMMUNE_CODE", "COMMUNE", "POSTCODE"));
    }

    @Override
    void read(JsonObject row, Map<String, String> fields, Faults faults) {
      OwnColumns.this.read(row, false, fields, faults);
    }

    @Override
    String column(String field) {
      return columnOf(field, false);
    }

    @Override
    JsonObject write(Told told, Told of) {
      Columns columns =
          OwnColumns.this
              .write(told, false)
              .text("ID", ours.uri("place", told.id()))
              .text("UPDATED", Objects.toString(told.on(), ""));
      commune(told)
          .ifPresent(
              (Commune commune) ->
                  columns.text("COMMUNE", commune.name()).text("COMMUNE_CODE", commune.code()));
      return columns.row();
    }
  }

  private final class Offers extends OfferForm {

    Offers() {
      super(Set.of("OFFER_ID", "OFFER_UPDATED"), "OFFER_ID", "OFFER_UPDATED");
    }

    @Override
    void read(JsonObject row, Map<String, String> fields, Faults faults) {
      OwnColumns.this.read(row, true, fields, faults);
    }

    @Override
    String column(String field) {
      return columnOf(field, true);
    }

    @Override
    JsonObject write(Told told, Told of) {
      return OwnColumns.this
          .write(told, true)
          .text("OFFER_ID", ours.uri("offer", told.id()))
          .text("OFFER_UPDATED", Objects.toString(told.on(), ""))
          .row();
    }
  }
}
