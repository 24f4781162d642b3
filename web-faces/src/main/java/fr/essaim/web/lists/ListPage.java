package fr.essaim.web.lists;

import fr.essaim.core.identity.Access;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.primefaces.PrimeFaces;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * A list of the intranet: a table that sorts by its headings and turns its pages, narrowed as the
 * address says. The browser's address follows the table.
 */
@Named
@RequestScoped
public class ListPage {

  @Inject private ListViews views;
  @Inject private ListWords words;
  @Inject private Access access;
  @Inject private HttpServletRequest request;
  @Inject private Text text;
  @Inject private Cells cells;

  private ListView<Object> view;
  private List<Column<Object>> columns;
  private ListQuery asked;
  private ListResult<Object> result;
  private LazyDataModel<List<Cell>> rows;

  @PostConstruct
  @SuppressWarnings("unchecked") // rows go to the view that they came from
  void open() {
    view = (ListView<Object>) views.of(request);
    columns = view.columns().stream().filter(Column::isOnPage).toList();
    asked = ListAddress.read(request.getParameterMap(), view.formerNames());
  }

  /** Reads what the address asks for, so that a refusal comes before the page begins. */
  public void load() {
    result = view.find(asked);
  }

  private ListResult<List<Cell>> find(ListQuery query) {
    if (result == null || !result.query().equals(query)) {
      result = view.find(query);
    }
    if (PrimeFaces.current().isAjaxRequest()) {
      PrimeFaces.current()
          .ajax()
          .addCallbackParam("address", ListAddress.write(view.path(), result.query()));
    }
    return result.map(row -> cells.of(columns, row));
  }

  private ListResult<Object> result() {
    if (result == null) {
      load();
    }
    return result;
  }

  public String getPath() {
    return view.path();
  }

  /** The key of one of the list's texts. */
  public String key(String name) {
    return view.words() + "." + name;
  }

  /** One of the list's texts that not every list has; empty where there is none. */
  public String textOrNone(String name) {
    return text.orElse(key(name), "");
  }

  public ListQuery getQuery() {
    return result().query();
  }

  public boolean isSearched() {
    return view.isSearched();
  }

  public long getTotal() {
    return result().total();
  }

  public String getFound() {
    return words.found(view, getTotal());
  }

  /** Why the list is empty, and what to do. */
  public String getNone() {
    return text.get(key(getQuery().isNarrowed() ? "none.narrowed" : "none"));
  }

  public ResultPage<?> getPage() {
    return result().page();
  }

  public List<ListView.Action> getActions() {
    return view.actions().stream()
        .filter(action -> access.allowsSomewhere(action.permission()))
        .toList();
  }

  public List<ListFilter> getFilters() {
    return view.filters();
  }

  public List<SortChoice> getSorts() {
    return SortChoice.of(view, getQuery());
  }

  public List<FacetGroup> getFacets() {
    return words.useful(view, result());
  }

  /** What is chosen of the facets, which the form of the search keeps. */
  public Map<String, Set<String>> getKept() {
    Map<String, Set<String>> kept = new TreeMap<>(getQuery().chosen());
    view.filters().forEach(filter -> kept.remove(filter.name()));
    return kept;
  }

  public List<Column<Object>> getColumns() {
    return columns;
  }

  /** The rows for the table. */
  public LazyDataModel<List<Cell>> getRows() {
    if (rows == null) {
      rows = new ListRows(columns, result == null ? asked : result.query(), this::find);
    }
    return rows;
  }

  /** The row with which the table begins, from 0. */
  public int getFirst() {
    return (getQuery().page() - 1) * getQuery().size();
  }

  public SortMeta getSortedBy() {
    return ListRows.shown(columns, getQuery().sort());
  }

  /** The address of a page of this list. */
  public String page(int number) {
    return ListAddress.write(view.path(), getQuery().atPage(number));
  }

  /** The address of this list as a file. */
  public String file(String extension) {
    return ListAddress.write(view.path() + "." + extension, getQuery().atPage(1));
  }
}
