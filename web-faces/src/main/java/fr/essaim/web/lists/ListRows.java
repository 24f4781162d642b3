package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** The rows of a table, read with their number in one statement as the table asks for a page. */
final class ListRows extends LazyDataModel<ShownRow> {

  private static final long serialVersionUID = 1L;

  private final transient List<? extends Column<?>> columns;
  private final transient ListQuery asked;
  private final transient Function<ListQuery, ListResult<ShownRow>> find;
  private transient List<ShownRow> shown = List.of();

  /**
   * @param asked what the address says; the table says the page and the order
   * @param find gives a page, each row as its cells
   */
  ListRows(
      List<? extends Column<?>> columns,
      ListQuery asked,
      Function<ListQuery, ListResult<ShownRow>> find) {
    this.columns = columns;
    this.asked = asked;
    this.find = find;
  }

  /** The table wants to know before it asks for a page: more than any page there is. */
  @Override
  public int count(Map<String, FilterMeta> filters) {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<ShownRow> load(
      int first, int size, Map<String, SortMeta> sorts, Map<String, FilterMeta> filters) {
    ListQuery query =
        sorts.values().stream()
            .findFirst()
            .map(sort -> asked.sortedBy(word(sort)))
            .orElse(asked)
            .ofSize(size)
            .atPage(first / size + 1);
    ListResult<ShownRow> result = find.apply(query);
    setRowCount((int) result.total());
    shown = result.rows();
    return shown;
  }

  /** Rows are told apart by their place on the page. */
  @Override
  public String getRowKey(ShownRow row) {
    return String.valueOf(shown.indexOf(row));
  }

  @Override
  public ShownRow getRowData(String key) {
    return shown.get(Integer.parseInt(key));
  }

  /** The order of an address, with a minus where the table shows it the other way round. */
  private String word(SortMeta sort) {
    boolean usuallyDown =
        columns.stream()
            .anyMatch(column -> sort.getField().equals(column.getOrder()) && column.isDescending());
    boolean down = sort.getOrder() == SortOrder.DESCENDING;
    return (down == usuallyDown ? "" : "-") + sort.getField();
  }

  /** How the table shows the order of an address; null where no heading sorts so. */
  static SortMeta shown(List<? extends Column<?>> columns, String sort) {
    boolean turned = sort.startsWith("-");
    String word = turned ? sort.substring(1) : sort;
    return columns.stream()
        .filter(column -> word.equals(column.getOrder()))
        .findFirst()
        .map(
            column ->
                SortMeta.builder()
                    .field(word)
                    .order(
                        column.isDescending() == turned
                            ? SortOrder.ASCENDING
                            : SortOrder.DESCENDING)
                    .build())
        .orElse(null);
  }
}
