package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.web.shell.Pager;
import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Section;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A list for visitors: links and one form, without script. */
@Named
@RequestScoped
public class PublicListPage {

  @Inject private ListViews views;
  @Inject private ListWords words;
  @Inject private HttpServletRequest request;

  private ListView<?> view;
  private ListResult<?> result;
  private List<FacetGroup> facets;

  @PostConstruct
  void load() {
    view = views.of(request);
    result = view.find(ListAddress.read(request.getParameterMap(), view.formerNames()));
    facets = words.useful(view, result);
  }

  public String getPath() {
    return view.path();
  }

  /** The key of one of the list's texts. */
  public String key(String name) {
    return view.words() + "." + name;
  }

  public ListQuery getQuery() {
    return result.query();
  }

  public String getFound() {
    return words.found(view, result);
  }

  /** Why the list is empty, and what to do. */
  public String getNone() {
    return words.none(view, result);
  }

  /** The rows, and the fragment that shows them. */
  public Section getCards() {
    return new Section(0, view.cards(), result.total(), result.rowsWithWords());
  }

  /** The rows that are only like what was typed. */
  public Section getAlike() {
    return new Section(1, view.cards(), result.alike(), result.rowsAlike());
  }

  public Pager getPager() {
    return new Pager(result.page(), view.path(), QueryString.of(request.getParameterMap()));
  }

  public List<FacetGroup> getFacets() {
    return facets;
  }

  public List<FacetGroup.Choice> getChosen() {
    return FacetGroup.chosen(facets);
  }

  public List<SortChoice> getSorts() {
    return SortChoice.of(view, result.query());
  }
}
