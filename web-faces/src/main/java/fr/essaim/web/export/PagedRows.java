package fr.essaim.web.export;

import fr.essaim.core.shared.ResultPage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * All the rows of a list that is read a page at a time, so that a long list is never whole in
 * memory.
 */
public final class PagedRows<T> implements Consumer<Consumer<List<Object>>> {

  private final IntFunction<ResultPage<T>> pages;
  private final Function<T, List<Object>> cells;

  /**
   * @param pages gives the page of a number, from 1
   * @param cells turns one thing into its cells
   */
  public PagedRows(IntFunction<ResultPage<T>> pages, Function<T, List<Object>> cells) {
    this.pages = pages;
    this.cells = cells;
  }

  @Override
  public void accept(Consumer<List<Object>> reader) {
    ResultPage<T> page;
    int number = 0;
    do {
      number++;
      page = pages.apply(number);
      page.rows().stream().map(cells).forEach(reader);
    } while (number < page.pages());
  }
}
