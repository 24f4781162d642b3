package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.tables.ImportProblem;
import java.util.List;

/**
 * What a file holds.
 *
 * @param places those that could be read
 * @param problems what could not, each where it stands
 * @param outside how many records are about what the map does not have
 */
public record Content(List<ToldPlace> places, List<ImportProblem> problems, int outside) {

  public Content {
    places = List.copyOf(places);
    problems = List.copyOf(problems);
  }
}
