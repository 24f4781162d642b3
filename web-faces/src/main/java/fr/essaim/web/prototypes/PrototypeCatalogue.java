package fr.essaim.web.prototypes;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The published prototypes. */
@ApplicationScoped
public class PrototypeCatalogue implements ListView<PrototypeRow> {

  static final String PATH = "/prototypes";

  @Inject private PrototypeLibrary library;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "prototypes.list";
  }

  @Override
  public ListResult<PrototypeRow> find(ListQuery query) {
    return library.search(query);
  }

  @Override
  public List<PrototypeSort> sorts() {
    return List.of(PrototypeSort.values());
  }

  @Override
  public String cards() {
    return "/WEB-INF/parts/prototype-cards.xhtml";
  }
}
