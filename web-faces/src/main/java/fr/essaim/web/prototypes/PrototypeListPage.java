package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeList;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.web.shell.Facet;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Pager;
import fr.essaim.web.shell.Parameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /prototypes}: all that is chosen stands in the address. */
@Named
@RequestScoped
public class PrototypeListPage {

  static final String PATH = "/prototypes";

  @Inject private PageAddress address;
  @Inject private PrototypeLibrary library;
  @Inject private PublicFacets publicFacets;

  private PrototypeList list;
  private List<Facet> facets;

  @PostConstruct
  void load() {
    list = library.search(PublicQuery.of(address));
    facets = publicFacets.of(list.facets());
  }

  public String getText() {
    return list.query().text();
  }

  public List<PrototypeRow> getRows() {
    return list.page().rows();
  }

  public long getTotal() {
    return list.page().total();
  }

  public Pager getPager() {
    return new Pager(list.page(), PATH, address.query());
  }

  public List<Facet> getFacets() {
    return facets;
  }

  public List<Sort> getSorts() {
    return List.of(PrototypeSort.values()).stream()
        .map(sort -> new Sort(sort, Parameters.word(sort), sort == list.query().sort()))
        .toList();
  }

  /** The address of this list without one of the choices made. */
  public String without(Facet facet, Facet.Option option) {
    return PATH + address.query().without("page").without(facet.parameter(), option.value());
  }

  /** A way to sort, as the list of them offers it. */
  public record Sort(PrototypeSort sort, String value, boolean chosen) {}
}
