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
 */
public record ListResult<R>(ListQuery query, ResultPage<R> page, List<FacetCounts> facets) {

  public ListResult {
    facets = List.copyOf(facets);
  }

  /** The same of rows that something was added to. */
  public <S> ListResult<S> map(Function<R, S> change) {
    return new ListResult<>(
        query,
        new ResultPage<>(rows().stream().map(change).toList(), total(), page.number(), page.size()),
        facets);
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
