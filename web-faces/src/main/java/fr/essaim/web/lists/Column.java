package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.shell.Picture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a list: on its page, in its files, or both.
 *
 * @param <R> a row
 */
public final class Column<R> {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final String name;
  private final String title;
  private final Function<R, ?> value;
  private boolean onPage = true;
  private boolean inFiles = true;
  private Enum<?> sort;
  private boolean descending;
  private boolean wrapped;
  private List<String> narrowing = List.of();
  private Function<R, String> tone = row -> null;
  private Function<R, String> link = row -> null;
  private Function<R, String> language = row -> null;
  private Function<R, Enum<?>> state;
  private Function<R, String> pictured;
  private Function<R, String> photo = row -> null;
  private Function<R, OrganisationRef> organisation;
  private Function<R, String> person;

  private Column(String name, String title, Function<R, ?> value) {
    this.name = name;
    this.title = title;
    this.value = value;
  }

  /** A state or a kind, with its colour and its picture before the word. */
  public static <R> Column<R> state(String name, String title, Function<R, Enum<?>> value) {
    Column<R> column = of(name, title, value);
    column.state = value;
    return column;
  }

  /**
   * @param name in JSON
   * @param title the key of its heading
   * @param value text, a number, a date, a constant, a thing with a name, several of these, or null
   */
  public static <R> Column<R> of(String name, String title, Function<R, ?> value) {
    return new Column<>(name, title, value);
  }

  /** The day of a moment; of none where that is null. */
  public static <R> Column<R> day(String name, String title, Function<R, Instant> moment) {
    return of(
        name,
        title,
        row ->
            Optional.ofNullable(moment.apply(row))
                .map(known -> LocalDate.ofInstant(known, PARIS))
                .orElse(null));
  }

  /** In files alone. */
  public Column<R> inFiles() {
    onPage = false;
    return this;
  }

  /** On the page alone. */
  public Column<R> onPage() {
    inFiles = false;
    return this;
  }

  /** Its heading sorts the list. */
  public Column<R> sorted(Enum<?> order) {
    sort = order;
    return this;
  }

  /** Its heading sorts the list, the newest or the furthest first. */
  public Column<R> sortedDescending(Enum<?> order) {
    descending = true;
    return sorted(order);
  }

  /**
   * Shown as a tag.
   *
   * @param chosen its colour: {@code good}, {@code warn}, {@code honey}
   */
  public Column<R> tagged(Function<R, String> chosen) {
    tone = chosen;
    return this;
  }

  /** Its heading narrows the list by facets or filters of these names. */
  public Column<R> narrowedBy(String... names) {
    narrowing = List.of(names);
    return this;
  }

  /** Shown whole, on several lines if need be; other cells are cut at the end of theirs. */
  public Column<R> wrapped() {
    wrapped = true;
    return this;
  }

  /** With the picture of the thing that has this key. */
  public Column<R> pictured(Function<R, String> key) {
    pictured = key;
    return this;
  }

  /**
   * With the photograph of the thing where it has one, otherwise its picture.
   *
   * @param address of the photograph, or null
   */
  public Column<R> pictured(Function<R, String> key, Function<R, String> address) {
    photo = address;
    return pictured(key);
  }

  /** With the logo of an organisation, or its letter. */
  public Column<R> marked(Function<R, OrganisationRef> named) {
    organisation = named;
    return this;
  }

  /**
   * With the photo of a person, or their initials.
   *
   * @param key what gives the initials their colours
   * @param address of the photo; gives null where there is none
   */
  public Column<R> portrayed(Function<R, String> key, Function<R, String> address) {
    person = key;
    photo = address;
    return this;
  }

  /** Says its words in a language of the row's own, as two letters. */
  public Column<R> in(Function<R, String> code) {
    language = code;
    return this;
  }

  /** Leads to an address; to none where that is null. */
  public Column<R> linked(Function<R, String> address) {
    link = address;
    return this;
  }

  public String getName() {
    return name;
  }

  public String getTitle() {
    return title;
  }

  public Object value(R row) {
    return value.apply(row);
  }

  /**
   * What the table shows of it.
   *
   * @param said its value in words
   */
  Cell cell(R row, String said, Picture picture) {
    String address = link.apply(row);
    if (said.isEmpty()) {
      return new Cell("–", address, Cell.BLANK, null, null, null);
    }
    if (state != null) {
      String constant = picture.name(state.apply(row));
      return new Cell(said, address, "state s-" + constant, constant, null, null);
    }
    String chosen = tone.apply(row);
    String style = chosen == null ? wrapped ? "wraps" : "" : "tag " + chosen;
    return new Cell(said, address, style, null, before(row, said, picture), language.apply(row));
  }

  private Cell.Before before(R row, String said, Picture picture) {
    if (organisation != null) {
      OrganisationRef shown = organisation.apply(row);
      return shown.logo() == null
          ? new Cell.Letters(picture.mark(said), picture.hue(shown.key()))
          : new Cell.Photo(picture.logo(shown.key(), shown.logo()), "crest");
    }
    String shown = photo.apply(row);
    if (person != null) {
      return shown == null
          ? new Cell.Letters(picture.initials(said), picture.hue(person.apply(row)))
          : new Cell.Photo(shown, "emblem");
    }
    if (pictured != null) {
      return shown == null
          ? new Cell.Drawing(picture.swarm(pictured.apply(row)))
          : new Cell.Photo(shown, "cover tiny");
    }
    return null;
  }

  boolean isOnPage() {
    return onPage;
  }

  boolean isInFiles() {
    return inFiles;
  }

  /** The word of its order in addresses; null where its heading does not sort. */
  public String getOrder() {
    return sort == null ? null : ListQuery.word(sort);
  }

  List<String> narrowing() {
    return narrowing;
  }

  boolean isDescending() {
    return descending;
  }
}
