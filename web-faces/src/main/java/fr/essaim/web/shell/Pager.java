package fr.essaim.web.shell;

import fr.essaim.core.shared.ResultPage;
import java.util.List;
import java.util.stream.IntStream;

/** The links to a list's other pages, each an address of its own. */
public final class Pager {

  private static final int NEIGHBOURS = 2;

  private final ResultPage<?> page;
  private final String path;
  private final QueryString query;

  /**
   * @param path the list's address
   * @param query what it shows; {@code page} is the number
   */
  public Pager(ResultPage<?> page, String path, QueryString query) {
    this.page = page;
    this.path = path;
    this.query = query;
  }

  public boolean isNeeded() {
    return page.pages() > 1 || page.isBeyond();
  }

  public boolean isBeyond() {
    return page.isBeyond();
  }

  public int previous() {
    return page.previous();
  }

  public int number() {
    return page.number();
  }

  public int pages() {
    return page.pages();
  }

  public boolean hasPrevious() {
    return page.number() > 1;
  }

  public boolean hasNext() {
    return page.number() < page.pages();
  }

  /** The numbers shown: the first, the last, and those around this one. */
  public List<Integer> shown() {
    return IntStream.rangeClosed(1, page.pages())
        .filter(
            number ->
                number == 1
                    || number == page.pages()
                    || Math.abs(number - page.number()) <= NEIGHBOURS)
        .boxed()
        .toList();
  }

  public String url(int number) {
    QueryString there = number == 1 ? query.without("page") : query.with("page", number);
    return path + there;
  }
}
