package fr.essaim.web.history;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.web.shell.Section;
import java.util.List;
import java.util.Optional;

/**
 * How the site shows what people change of one kind of thing: in its history, and where two people
 * changed the same. There is one bean a kind.
 */
public interface ThingHistory {

  /**
   * The head of the page of a history.
   *
   * @param name what the thing is called
   * @param section the fragment that stands there; null for a title under the way back
   */
  record Head(String name, Section section) {}

  /** The kind of thing, as in {@code type/key}. */
  String type();

  Head head(String key);

  /** What was changed, as far as this person may read it, the latest first. */
  List<ChangeLine> lines(String key);

  /** What a field is called. */
  String label(String field);

  /**
   * The form in which this person may give a field an earlier value again; empty where there is
   * none. Its bean is a {@code DraftedForm} that calls the field by the last part of its name.
   */
  default Optional<String> form(String key, String field) {
    return Optional.empty();
  }

  /** What a field says, which is kept as a code or a key where it is chosen. */
  default String value(String field, String value) {
    return value;
  }
}
