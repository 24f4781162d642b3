package fr.essaim.core.education;

import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.tables.ImportProblem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A set that places come from, and how it stands.
 *
 * @param columns which of its headings are which columns of ours; empty for none of ours
 * @param readAt when it was read last; null for never
 * @param fault why it could not be fetched the last time; null where it could
 * @param outside how many of its records are about what the map does not have
 * @param problems what was wrong in it, each where it stands
 * @param records how many of its places and offers are on the map
 * @param waiting how many wait for somebody to decide
 * @param bringing whether its new ones are being put on the map
 */
public record SourceView(
    String key,
    long version,
    SourceDetails details,
    Map<String, String> columns,
    Instant readAt,
    FetchFault fault,
    Instant faultAt,
    int outside,
    List<ImportProblem> problems,
    long records,
    Map<SourceWaiting, Long> waiting,
    boolean bringing) {

  public SourceView {
    columns = Map.copyOf(columns);
    problems = List.copyOf(problems);
    waiting = Map.copyOf(waiting);
  }

  public long waiting(SourceWaiting what) {
    return waiting.getOrDefault(what, 0L);
  }
}
