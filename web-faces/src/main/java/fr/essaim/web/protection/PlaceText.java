package fr.essaim.web.protection;

import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** In words, where a passage stands that mentions somebody erased. */
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
   * What kind of text it is, and which part of it where that has a name.
   *
   * @param column schema, table and column, which stand for themselves where there are no words
   */
  public String of(String column) {
    int dot = column.lastIndexOf('.');
    String thing = "protection.place." + column.substring(0, dot);
    String part = "protection.column." + column.substring(dot + 1);
    if (!text.containsKey(thing)) {
      return text.of("protection.place.other", column);
    }
    return text.containsKey(part)
        ? text.of("protection.place.part", text.get(thing), text.get(part))
        : text.get(thing);
  }
}
