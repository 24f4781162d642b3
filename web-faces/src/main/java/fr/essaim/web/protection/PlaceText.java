package fr.essaim.web.protection;

import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tables and columns in words: where a passage stands that mentions somebody, what is exported. */
@Named
@RequestScoped
public class PlaceText {

  private Text text;

  protected PlaceText() {}

  @Inject
  public PlaceText(Text text) {
    this.text = text;
  }

  /**
   * What kind of text it is, as its context says ({@code SCHEMA.place.TABLE}), and which part of it
   * where that has a name.
   *
   * @param place schema, table and column, which stand for themselves where there are no words
   */
  public String of(String place) {
    int dot = place.lastIndexOf('.');
    String table = place.substring(0, dot);
    String thing = table.replace(".", ".place.");
    if (!text.containsKey(thing)) {
      return text.of("protection.place.other", place);
    }
    String part = columnKey(table, place.substring(dot + 1));
    return text.containsKey(part)
        ? text.of("protection.place.part", text.get(thing), text.get(part))
        : text.get(thing);
  }

  /**
   * What a column is called.
   *
   * @param table schema and table
   */
  public String column(String table, String column) {
    return text.get(columnKey(table, column));
  }

  /** As its context says it, {@code SCHEMA.stored.COLUMN}, else as all do. */
  private String columnKey(String table, String column) {
    String own = table.substring(0, table.indexOf('.')) + ".stored." + column;
    return text.containsKey(own) ? own : "protection.column." + column;
  }
}
