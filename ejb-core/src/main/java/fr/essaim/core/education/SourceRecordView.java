package fr.essaim.core.education;

import java.util.List;
import java.util.UUID;

/**
 * Something of a set that waits for somebody to decide.
 *
 * @param name what it is called
 * @param placeKey where it is on the map; null where it is not
 * @param fields what it says otherwise; for a new one all that it says
 * @param fault the code of what kept it from the map; null for nothing
 */
public record SourceRecordView(
    UUID id,
    String type,
    SourceWaiting waiting,
    String name,
    String placeKey,
    List<Field> fields,
    String fault) {

  /**
   * A field.
   *
   * @param before what the set said last
   * @param ours what the map says
   * @param theirs what the set says
   * @param edited whether somebody changed it here
   */
  public record Field(String name, String before, String ours, String theirs, boolean edited) {}

  public SourceRecordView {
    fields = List.copyOf(fields);
  }
}
