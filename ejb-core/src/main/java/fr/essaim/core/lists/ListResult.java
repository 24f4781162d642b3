package fr.essaim.core.lists;

import fr.essaim.core.shared.ResultPage;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, and what the list can be narrowed to.
 *
 * @param query what was asked
 * @param page the rows
 * @param facets in the order of the list's definition; empty where they were not asked for
 * @param alike how many rows at the end of the whole list have not the very words that were typed,
 *     but some that are like them; 0 where the order is not that of how well they fit
 */
public record ListResult<R>(
    ListQuery query, ResultPage<R> page, List<FacetCounts> facets, long alike) {

  public ListResult {
    facets = List.copyOf(facets);
  }

  /** The same of rows that something was added to. */
  public <S> ListResult<S> map(Function<R, S> change) {
    return new ListResult<>(
        query,
        new ResultPage<>(rows().stream().map(change).toList(), total(), page.number(), page.size()),
        facets,
        alike);
  }

  /** Whether the row, of the whole list and from 0, has not the very words that were typed. */
  public boolean isAlike(long index) {
    return index >= total() - alike;
  }

  /** The rows of this page that have the very words. */
  public List<R> rowsWithWords() {
    return rows().subList(0, pageRowsWithWords());
  }

  /** The rows of this page that have only words like them. */
  public List<R> rowsAlike() {
    return rows().subList(pageRowsWithWords(), rows().size());
  }

  private int pageRowsWithWords() {
    long before = (page.number() - 1L) * page.size();
    return (int) Math.max(0, Math.min(rows().size(), total() - alike - before));
  }

  public List<R> rows() {
    return page.rows();
  }

  public long total() {
    return page.total();
  }

  /** The values of one facet. */
  public List<FacetCounts.Count> facet(String name) {
    return facets.stream()
        .filter(facet -> facet.name().equals(name))
        .flatMap(facet -> facet.counts().stream())
        .toList();
  }
}
