package fr.essaim.web.export;

import fr.essaim.core.shared.ResultPage;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * All the rows of a list that is read a page at a time, so that a long list is never whole in
 * memory.
 */
public final class PagedRows<T> implements Iterable<List<Object>> {

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
  public Iterator<List<Object>> iterator() {
    return new Iterator<>() {
      private ResultPage<T> page = pages.apply(1);
      private Iterator<T> rows = page.rows().iterator();

      @Override
      public boolean hasNext() {
        while (!rows.hasNext() && page.number() < page.pages()) {
          page = pages.apply(page.number() + 1);
          rows = page.rows().iterator();
        }
        return rows.hasNext();
      }

      @Override
      public List<Object> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return cells.apply(rows.next());
      }
    };
  }
}
