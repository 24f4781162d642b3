package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one types in a form, field by field as text, and what it was typed over. Knows which fields
 * the person touched, so that when somebody else saved meanwhile only those are asked about.
 */
public class TypedFields implements Serializable {

  /** The field of a draft that says what its thing is called. */
  static final String TITLE = "";

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, String> values = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> saved = new LinkedHashMap<>();
  private final LinkedHashMap<String, String> theirs = new LinkedHashMap<>();
  private long version;

  /**
   * @param saved what is saved now
   * @param version the version of it
   */
  public TypedFields(Map<String, String> saved, long version) {
    this.saved.putAll(saved);
    this.values.putAll(saved);
    this.version = version;
  }

  /** Takes up again what was typed and not saved; the other fields say what is saved now. */
  public void resume(EditDraft draft) {
    values.putAll(draft.fields());
    values.remove(TITLE);
    version = draft.baseVersion();
  }

  /**
   * What a draft keeps: the fields that differ from what is saved, so that nobody is asked later
   * about one that they never touched; and what the thing is called.
   */
  public Map<String, String> touched() {
    Map<String, String> touched = all();
    touched.keySet().removeIf(field -> text(values, field).equals(text(saved, field)));
    String title = text(values, "title");
    touched.put(TITLE, title.isEmpty() ? text(values, "name") : title);
    return touched;
  }

  /**
   * Learns that somebody else saved. A field that this person did not touch takes what the other
   * saved; one that both typed keeps both sides until one of them is chosen.
   *
   * @param others what the other saved, in the fields that the other changed
   * @param currentVersion the version that is there since
   */
  public void meet(Map<String, String> others, long currentVersion) {
    version = currentVersion;
    for (String field : others.keySet()) {
      if (text(values, field).equals(text(saved, field))) {
        values.put(field, text(others, field));
      } else {
        theirs.put(field, text(others, field));
      }
      saved.put(field, text(others, field));
    }
  }

  /** The fields of which both sides are still to be looked at. */
  public List<String> conflicts() {
    return theirs.keySet().stream()
        .filter(field -> !text(values, field).equals(text(theirs, field)))
        .toList();
  }

  /** Takes over what somebody else saved in a field. */
  public void take(String field) {
    values.put(field, text(theirs, field));
  }

  public String mine(String field) {
    return text(values, field);
  }

  public String theirs(String field) {
    return text(theirs, field);
  }

  /** Whether anything differs from what is saved. */
  public boolean isTouched() {
    return values.keySet().stream()
        .anyMatch(field -> !text(values, field).equals(text(saved, field)));
  }

  /** The texts, which the inputs of the page write to. */
  public Map<String, String> getValues() {
    return values;
  }

  /** The same where several are chosen, as lists: joined by commas, they are the texts. */
  public Map<String, Object> getLists() {
    return new AbstractMap<>() {
      @Override
      public Object get(Object field) {
        String joined = mine((String) field);
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
      }

      /** Faces hands over an array or a collection, as it likes. */
      @Override
      public Object put(String field, Object chosen) {
        Collection<?> choices =
            chosen instanceof Object[] array ? List.of(array) : (Collection<?>) chosen;
        return values.put(
            field, choices.stream().map(String::valueOf).sorted().collect(Collectors.joining(",")));
      }

      @Override
      public Set<Entry<String, Object>> entrySet() {
        return values.keySet().stream()
            .map(field -> Map.entry(field, get(field)))
            .collect(Collectors.toSet());
      }
    };
  }

  /** The same where something is ticked or not. */
  public Map<String, Object> getTicks() {
    return new AbstractMap<>() {
      @Override
      public Object get(Object field) {
        return Boolean.valueOf(mine((String) field));
      }

      @Override
      public Object put(String field, Object ticked) {
        return values.put(field, String.valueOf(ticked));
      }

      @Override
      public Set<Entry<String, Object>> entrySet() {
        return values.keySet().stream()
            .map(field -> Map.entry(field, get(field)))
            .collect(Collectors.toSet());
      }
    };
  }

  /** The texts without a null, as services take them. */
  public Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    values.forEach((field, value) -> all.put(field, text(values, field)));
    return all;
  }

  public long version() {
    return version;
  }

  /** Line ends are told apart by browsers and not by people. */
  private static String text(Map<String, String> fields, String field) {
    String text = fields.get(field);
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }
}
