package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationListing;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.web.shell.Facet;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Pager;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /organisations}: all that is chosen stands in the address. */
@Named
@RequestScoped
public class OrganisationListPage {

  static final String PATH = "/organisations";

  @Inject private PageAddress address;
  @Inject private OrganisationDirectory directory;
  @Inject private Text text;

  private OrganisationQuery query;
  private OrganisationListing listing;

  @PostConstruct
  void load() {
    query =
        new OrganisationQuery(
            address.text("q"),
            address.constants("kind", OrganisationKind.class),
            address.texts("territory"),
            null,
            address.constant(
                "sort", OrganisationQuery.Sort.class, OrganisationQuery.Sort.RELEVANCE),
            address.page(),
            OrganisationQuery.DEFAULT_SIZE);
    listing = directory.search(query);
  }

  public String getText() {
    return query.text();
  }

  public List<OrganisationCard> getRows() {
    return listing.page().rows();
  }

  public long getTotal() {
    return listing.page().total();
  }

  public Pager getPager() {
    return new Pager(listing.page(), PATH, address.query());
  }

  public List<Facet> getFacets() {
    return List.of(kinds(), territories()).stream().filter(Facet::isUseful).toList();
  }

  /** The address of this list without one of the choices made. */
  public String without(Facet facet, Facet.Option option) {
    return PATH + address.query().without("page").without(facet.parameter(), option.value());
  }

  private Facet kinds() {
    return new Facet(
        "kind",
        "network.facet.kind",
        listing.kinds().stream()
            .map(
                found ->
                    new Facet.Option(
                        Parameters.word(found.kind()),
                        text.label(found.kind()),
                        found.count(),
                        query.kinds().contains(found.kind())))
            .toList());
  }

  private Facet territories() {
    return new Facet(
        "territory",
        "network.facet.territory",
        listing.territories().stream()
            .map(
                found ->
                    new Facet.Option(
                        found.territory().key(),
                        found.territory().name(),
                        found.count(),
                        query.territoryKeys().contains(found.territory().key())))
            .toList());
  }
}
