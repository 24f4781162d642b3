package fr.essaim.core.education.internal.exchange;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings the rows of a place together. */
final class Groups {

  private final List<Group> all;
  private final Map<String, Group> byPlace = new HashMap<>();

  Groups(List<Group> all) {
    this.all = all;
  }

  void add(int line, JsonObject row) {
    JsonObject place = OwnColumns.part(row, false);
    Group group =
        byPlace.computeIfAbsent(
            RecordForm.text(row, "ID"),
            id -> {
              all.add(new Group(line, place));
              return all.get(all.size() - 1);
            });
    if (OwnColumns.hasOffer(row)) {
      group.offers().add(new Group.Line(line, OwnColumns.part(row, true)));
    }
  }
}
