package fr.essaim.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class ListRowsTest {

  private enum Sort {
    TITLE,
    NEWEST
  }

  private static final List<Column<String>> COLUMNS =
      List.of(
          Column.<String>of("title", "t", row -> row).sorted(Sort.TITLE),
          Column.<String>of("size", "s", String::length),
          Column.<String>of("day", "d", row -> row).sortedDescending(Sort.NEWEST));

  private static final ShownRow ROW =
      new ShownRow(null, false, List.of(new Cell("a", null, "", null, null, null)), List::of);

  private final List<ListQuery> asked = new ArrayList<>();
  private final ListRows rows =
      new ListRows(
          COLUMNS,
          ListQuery.words("cv"),
          query -> {
            asked.add(query);
            return new ListResult<>(
                query, new ResultPage<>(List.of(ROW), 42, query.page(), 20), List.of(), 0);
          });

  @Test
  void readsAPageWithItsNumberAtOnce() {
    assertThat(rows.load(40, 20, Map.of(), Map.of())).containsExactly(ROW);

    assertThat(rows.getRowCount()).isEqualTo(42);
    assertThat(asked).containsExactly(ListQuery.words("cv").ofSize(20).atPage(3));
  }

  @Test
  void aHeadingSortsItsOwnWayFirst() {
    assertThat(sorted("title", SortOrder.ASCENDING)).isEqualTo("title");
    assertThat(sorted("title", SortOrder.DESCENDING)).isEqualTo("-title");
    assertThat(sorted("newest", SortOrder.DESCENDING)).isEqualTo("newest");
    assertThat(sorted("newest", SortOrder.ASCENDING)).isEqualTo("-newest");
  }

  @Test
  void theTableShowsTheOrderOfTheAddress() {
    for (String sort : List.of("title", "-title", "newest", "-newest")) {
      SortMeta shown = ListRows.shown(COLUMNS, sort);
      assertThat(sorted(shown.getField(), shown.getOrder())).isEqualTo(sort);
    }
    assertThat(ListRows.shown(COLUMNS, "relevance")).isNull();
    assertThat(ListRows.shown(COLUMNS, "")).isNull();
  }

  private String sorted(String field, SortOrder order) {
    rows.load(0, 20, Map.of("any", SortMeta.builder().field(field).order(order).build()), Map.of());
    return asked.get(asked.size() - 1).sort();
  }
}
