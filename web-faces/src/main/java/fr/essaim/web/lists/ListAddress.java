package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Parameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A list as its address says it: {@code /prototypes?q=cv&state=tested&sort=-title&page=2}. */
public final class ListAddress {

  static final String WORDS = "q";
  static final String SORT = "sort";
  static final String PAGE = "page";

  private static final Map<String, String> FORMER = Map.of("tri", SORT);

  private ListAddress() {}

  /**
   * What the parameters of a request ask for.
   *
   * @param former filters by the names that they had once
   */
  public static ListQuery read(Map<String, String[]> values, Map<String, String> former) {
    Map<String, String> names = new HashMap<>(FORMER);
    names.putAll(former);
    Map<String, String[]> renamed = new TreeMap<>();
    values.forEach((name, said) -> renamed.putIfAbsent(names.getOrDefault(name, name), said));
    Parameters parameters = new Parameters(renamed);
    Map<String, Set<String>> chosen = new TreeMap<>();
    renamed.keySet().forEach(name -> chosen.put(name, parameters.all(name)));
    chosen.keySet().removeAll(Set.of(WORDS, SORT, PAGE));
    return new ListQuery(
        parameters.first(WORDS), chosen, parameters.first(SORT), parameters.number(PAGE), 0);
  }

  /** The address of a list; only what differs from the whole list stands in it. */
  public static String write(String path, ListQuery query) {
    Address address = new Address(path).with(WORDS, query.text());
    new TreeMap<>(query.chosen()).forEach(address::with);
    return address.with(SORT, query.sort()).atPage(PAGE, query.page()).toString();
  }
}
