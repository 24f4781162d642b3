package fr.essaim.config.bench.sparql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether two answers to one query say the same. */
public final class Answers {

  private Answers() {}

  /**
   * Compares what two servers answered: as multisets of rows; of an ordered query the sequence of
   * its keys as well, and where it is cut in the middle of rows of the same key, any of those may
   * stand there; of a query that is cut without an order only how many there are.
   */
  public static boolean same(MixQuery query, String one, String other) {
    List<Map<String, String>> ours = ResultText.rows(query, one);
    List<Map<String, String>> theirs = ResultText.rows(query, other);
    if (ours.size() != theirs.size()) {
      return false;
    }
    List<String> keys = query.orderKeys();
    if (keys.isEmpty()) {
      return query.hasLimit() || counted(ours).equals(counted(theirs));
    }
    List<List<String>> order = projected(ours, keys);
    if (!order.equals(projected(theirs, keys))) {
      return false;
    }
    int certain = query.hasLimit() && !order.isEmpty() ? firstOfLastKey(order) : order.size();
    return counted(ours.subList(0, certain)).equals(counted(theirs.subList(0, certain)));
  }

  private static int firstOfLastKey(List<List<String>> order) {
    return order.indexOf(order.get(order.size() - 1));
  }

  private static List<List<String>> projected(List<Map<String, String>> rows, List<String> keys) {
    return rows.stream()
        .map(row -> keys.stream().map(key -> row.getOrDefault(key, "")).toList())
        .toList();
  }

  private static Map<Map<String, String>, Long> counted(List<Map<String, String>> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row, HashMap::new, Collectors.counting()));
  }
}
