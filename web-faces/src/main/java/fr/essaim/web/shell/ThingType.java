package fr.essaim.web.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A kind of thing: what it is called, and where people see and change one. In an address {@code
 * {key}} stands for the thing's key; {@code {id}} for one that has a UUID, without which the page
 * above is meant.
 *
 * @param name as in its address in the data, {@code /id/NAME/KEY}
 * @param label the key of what it is called, such as "prototype"
 * @param publicPage null for what has none
 * @param intranetPage null for what has none
 * @param forms where something about it is typed
 */
public record ThingType(
    String name, String label, String publicPage, String intranetPage, List<Form> forms) {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public ThingType {
    forms = List.copyOf(forms);
  }

  /**
   * A form whose drafts are kept.
   *
   * @param part what of the thing it is about, as in the draft's name: {@code sheet}; empty for the
   *     thing itself, {@link #NEW} for one that is not there yet
   * @param address where it is taken up again; {@code {id}} stands for the part's own key
   * @param label the key of what a draft is called, with a place for its title; null: its title
   */
  public record Form(String part, String address, String label) {

    /** The part of a thing that is not there yet. */
    public static final String NEW = "new";
  }

  /** A kind of thing without a page for visitors, and without forms. */
  public static ThingType inside(String name, String label, String intranetPage) {
    return new ThingType(name, label, null, intranetPage, List.of());
  }

  /** Whether a key says nothing to people. */
  public static boolean isId(String key) {
    return UUID.matcher(key).matches();
  }

  /** The key of the one that a visitor's address is about; empty for what has no page. */
  Optional<String> keyAt(String path) {
    return publicPage == null
        ? Optional.empty()
        : Stream.of(publicPage.replace("{key}", ""), "/id/" + name + "/", "/doc/" + name + "/")
            .filter(path::startsWith)
            .map(start -> path.substring(start.length()).replaceFirst("[/.].*", ""))
            .filter(key -> !key.isEmpty())
            .findFirst();
  }

  /** The page for visitors of one of them. */
  public Optional<String> publicPage(String key) {
    return Optional.ofNullable(publicPage).map(page -> page.replace("{key}", key));
  }

  /** The page in the intranet of one of them. */
  public Optional<String> intranetPage(String key) {
    return Optional.ofNullable(intranetPage)
        .map(page -> isId(key) ? page.replace("{id}", key) : page.replace("/{id}", ""))
        .map(page -> page.replace("{key}", key));
  }

  /** The form for a part of it. */
  public Optional<Form> form(String part) {
    return forms.stream().filter(form -> form.part().equals(part)).findFirst();
  }
}
