package fr.essaim.web.history;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * A value that a field once had, which the address of a form puts into it again: {@code
 * …/modifier?restore=summary&before=2026-03-01T09:12:44Z}. It is saved as if one had typed it.
 */
@RequestScoped
public class EarlierValue {

  private static final String FIELD = "restore";
  private static final String BEFORE = "before";

  @Inject private Redirect redirect;
  @Inject private ThingHistories histories;

  /** The address of a form with the value that a field had before a change. */
  static String address(String form, ChangeLine line) {
    return form
        + "?"
        + FIELD
        + "="
        + encoded(line.change().field())
        + "&"
        + BEFORE
        + "="
        + encoded(line.at().toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * The field of a form and its value, where the address of this page asks for it.
   *
   * @param thing what the form is about, as {@code type/key}, perhaps with a part after it
   */
  public Optional<Map.Entry<String, String>> of(String thing) {
    String field = redirect.parameter(FIELD);
    String before = redirect.parameter(BEFORE);
    if (field == null || before == null) {
      return Optional.empty();
    }
    return histories.of(thing).lines(thing.split("/")[1]).stream()
        .filter(line -> line.at().toString().equals(before))
        .map(ChangeLine::change)
        .filter(change -> change.field().equals(field))
        .findFirst()
        .map(change -> Map.entry(field.substring(field.lastIndexOf('.') + 1), change.before()));
  }
}
