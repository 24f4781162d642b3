package fr.essaim.web.lists;

import fr.essaim.core.identity.Access;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.core.views.SavedViews;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  /** Most rows of a board. */
  private static final int ON_BOARD = 100;

  @Inject private ListViews views;
  @Inject private ListWords words;
  @Inject private Access access;
  @Inject private HttpServletRequest request;
  @Inject private Text text;
  @Inject private Cells cells;
  @Inject private ListDisplay display;
  @Inject private SavedViews kept;

  private ListView<Object> view;
  private List<Column<Object>> allColumns;
  private List<Column<Object>> columns;
  private ListQuery asked;
  private ListResult<Object> result;
  private LazyDataModel<ShownRow> rows;
  private List<ListTab> tabs;
  private List<FacetGroup> facets;
  private List<ListFilter> filters;
  private List<Narrowing> narrowings;

  @PostConstruct
  @SuppressWarnings("unchecked") // rows go to the view that they came from
  void open() {
    view = (ListView<Object>) views.of(request);
    allColumns = view.columns();
    columns = display.columns(view, allColumns);
    asked = ListAddress.read(request.getParameterMap(), view.formerNames());
    if (isCalendar()) {
      Days<Object> days = view.days().orElseThrow();
      asked = asked.with(days.from(), List.of()).with(days.until(), List.of());
    }
  }

  /** Reads what the address asks for, so that a refusal comes before the page begins. */
  public void load() {
    result = view.find(isBoard() ? asked.ofSize(ON_BOARD).atPage(1) : asked);
  }

  private ListResult<ShownRow> find(ListQuery query) {
    if (result == null || !result.query().equals(query)) {
      result = view.find(query);
    }
    if (PrimeFaces.current().isAjaxRequest()) {
      PrimeFaces.current()
          .ajax()
          .addCallbackParam("address", ListAddress.write(view.path(), result.query()));
    }
    return result.map(this::shown);
  }

  /** What is shown. */
  ListResult<Object> result() {
    if (result == null) {
      load();
    }
    return result;
  }

  ListView<Object> view() {
    return view;
  }

  /** What the address asks for. */
  ListQuery asked() {
    return asked;
  }

  /** What some columns say of a row, whether the table shows them or not; nothing of empty ones. */
  List<Cell> cells(Object row, List<String> names) {
    List<Column<Object>> all = view.columns();
    return all.stream()
        .filter(column -> names.contains(column.getName()))
        .map(column -> cells.of(column, row))
        .filter(cell -> !cell.isBlank())
        .toList();
  }

  /** A row as the columns that are shown have it. */
  ShownRow shown(Object row) {
    return cells.row(view, columns, row);
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

  /** Whether there is a form to search it with. */
  public boolean isFindable() {
    return view.isSearched() || !filters().isEmpty() || !view.sorts().isEmpty();
  }

  public long getTotal() {
    return result().total();
  }

  public String getFound() {
    return words.found(view, result());
  }

  /** Why the list is empty, and what to do. */
  public String getNone() {
    return words.none(view, result());
  }

  /** How a row is shown that is only like what was typed; they are the last. */
  public String style(int index) {
    return !result().isAlike(index) ? "" : result().isAlike(index - 1L) ? "alike" : "alike first";
  }

  public ResultPage<?> getPage() {
    return result().page();
  }

  public List<ListView.Action> getActions() {
    return view.actions().stream()
        .filter(action -> access.allowsSomewhere(action.permission()))
        .toList();
  }

  /**
   * Fields that stand beside the search, for no column is about them; a calendar says by itself
   * which days it is about.
   */
  public List<ListFilter> getFilters() {
    List<String> said =
        isCalendar()
            ? view.days().stream().flatMap(days -> Stream.of(days.from(), days.until())).toList()
            : List.of();
    return filters().stream()
        .filter(filter -> !isOfAColumn(filter.name()) && !said.contains(filter.name()))
        .toList();
  }

  private List<ListFilter> filters() {
    if (filters == null) {
      filters = view.filters();
    }
    return filters;
  }

  private boolean isOfAColumn(String name) {
    return allColumns.stream().anyMatch(column -> column.narrowing().contains(name));
  }

  /** What narrows the list, each behind a button of its own. */
  public List<Narrowing> getNarrowings() {
    if (narrowings == null) {
      narrowings = new ArrayList<>();
      for (Column<Object> column : allColumns) {
        add(column.getName(), text.get(column.getTitle()), column.narrowing(), column);
      }
      for (FacetGroup facet : getFacets()) {
        if (!isOfAColumn(facet.name())) {
          add(facet.name(), facet.title(), List.of(facet.name()), null);
        }
      }
    }
    return narrowings;
  }

  private void add(String id, String title, List<String> names, Column<Object> column) {
    List<FacetGroup> facets =
        getFacets().stream().filter(facet -> names.contains(facet.name())).toList();
    List<ListFilter> fields =
        filters().stream().filter(filter -> names.contains(filter.name())).toList();
    if (!facets.isEmpty() || !fields.isEmpty()) {
      narrowings.add(
          new Narrowing(
              "narrow-" + id,
              title,
              facets,
              fields,
              names.stream().anyMatch(name -> !getQuery().chosen(name).isEmpty()),
              columns.contains(column)));
    }
  }

  /** What the heading of a column narrows the list by; null for nothing. */
  public Narrowing narrowing(Column<?> column) {
    return getNarrowings().stream()
        .filter(each -> each.isHeaded() && each.id().equals("narrow-" + column.getName()))
        .findFirst()
        .orElse(null);
  }

  public boolean isOpenable() {
    return view.isOpenable();
  }

  /** The fragment between the heading and the search; null for none. */
  public Section getPreface() {
    return view.preface().orElse(null);
  }

  public List<SortChoice> getSorts() {
    return SortChoice.of(view, getQuery());
  }

  public List<FacetGroup> getFacets() {
    if (facets == null) {
      facets = words.useful(view, result());
    }
    return facets;
  }

  public List<FacetGroup.Choice> getChosen() {
    return FacetGroup.chosen(getFacets());
  }

  /** What is chosen of the facets, which the form of the search keeps. */
  public Map<String, Set<String>> getKept() {
    Map<String, Set<String>> kept = new TreeMap<>(getQuery().chosen());
    filters().forEach(filter -> kept.remove(filter.name()));
    return kept;
  }

  /** The ways to narrow it that everybody has, and those that the person keeps. */
  public List<ListTab> getTabs() {
    if (tabs == null) {
      tabs = new ArrayList<>();
      view.presets()
          .forEach((label, query) -> tabs.add(tab(null, text.get(label), address(query))));
      kept.of(view.path())
          .forEach(own -> tabs.add(tab(own.id().toString(), own.name(), own.address())));
    }
    return tabs;
  }

  private ListTab tab(String id, String label, String address) {
    return new ListTab(id, label, address, address.equals(getAddress()));
  }

  /** Whether the list is narrowed in a way that is not kept. */
  public boolean isWorthKeeping() {
    return getQuery().isNarrowed() && getTabs().stream().noneMatch(ListTab::isShown);
  }

  /** The address of the list as it is narrowed, at its first page. */
  public String getAddress() {
    return address(getQuery());
  }

  private String address(ListQuery query) {
    return ListAddress.write(view.path(), query.sortedBy("").atPage(1));
  }

  /** The address of the page that is shown. */
  public String getHere() {
    return ListAddress.write(view.path(), getQuery());
  }

  public String getCookie() {
    return ListDisplay.cookie(view);
  }

  /** How the list is shown: {@code table}, {@code cards}, {@code board} or {@code calendar}. */
  public String getShape() {
    return ListQuery.word(display.shape(view));
  }

  public boolean isBoard() {
    return display.shape(view) == ListDisplay.Shape.BOARD;
  }

  /** As this browser shows the list, or as an address says that somebody else does. */
  public boolean isCalendar() {
    return display.shape(view) == ListDisplay.Shape.CALENDAR
        || (request.getParameter(CalendarPage.PERIOD) != null && view.days().isPresent());
  }

  public boolean isMap() {
    return display.shape(view) == ListDisplay.Shape.MAP;
  }

  /** The shapes among which one can choose. */
  public List<String> getShapes() {
    return ListDisplay.shapes(view).stream().map(ListQuery::word).toList();
  }

  /** The rows of the page that is shown, where the table does not ask for them. */
  public List<ShownRow> getShown() {
    return result().rows().stream().map(this::shown).toList();
  }

  /** What this person may do with chosen rows. */
  public List<RowAct> getRowActs() {
    return view.rowActs().stream().filter(act -> access.allowsSomewhere(act.permission())).toList();
  }

  /** All columns that there are, to choose from. */
  public List<Column<Object>> getAllColumns() {
    return allColumns;
  }

  public List<Column<Object>> getColumns() {
    return columns;
  }

  /** The rows for the table. */
  public LazyDataModel<ShownRow> getRows() {
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
