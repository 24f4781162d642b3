package fr.essaim.core.education.internal.exchange;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file has of one place, as it stands there.
 *
 * @param line a line of a table, else the how-manieth record it is
 * @param offers what is offered there, which may grow
 */
record Group(int line, JsonObject place, List<Line> offers) {

  /** A record of what is offered, where it stands. */
  record Line(int line, JsonObject row) {}

  Group(int line, JsonObject place) {
    this(line, place, new ArrayList<>());
  }
}
