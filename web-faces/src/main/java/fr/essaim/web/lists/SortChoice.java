package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import java.util.List;

/**
 * A way to sort, as the form of a list offers it.
 *
 * @param order has a label
 * @param value what is sent
 */
public record SortChoice(Enum<?> order, String value, boolean chosen) {

  static List<SortChoice> of(ListView<?> view, ListQuery query) {
    return view.sorts().stream().map(order -> choice(order, query)).toList();
  }

  private static SortChoice choice(Enum<?> order, ListQuery query) {
    String word = ListQuery.word(order);
    boolean turned = query.sort().equals("-" + word);
    return new SortChoice(order, turned ? query.sort() : word, turned || query.sort().equals(word));
  }
}
