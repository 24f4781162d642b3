package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationListing;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.network.PublicationState;
import fr.essaim.web.intranet.FacetGroup;
import fr.essaim.web.network.OrganisationAddress.Facet;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The organisations that a person may read in full, narrowed as the address says. */
@Named
@RequestScoped
public class DirectoryPage {

  static final String PATH = "/intranet/organisations";

  @Inject private OrganisationDirectory directory;
  @Inject private HttpServletRequest request;
  @Inject private Text text;

  private OrganisationQuery query;
  private OrganisationListing listing;

  public void load() {
    query = OrganisationAddress.read(request.getParameterMap());
    listing = directory.list(query);
  }

  public OrganisationQuery getQuery() {
    return query;
  }

  public OrganisationListing getListing() {
    return listing;
  }

  public boolean isNarrowed() {
    return !page(1).equals(PATH);
  }

  public OrganisationQuery.Sort[] getSorts() {
    return OrganisationQuery.Sort.values();
  }

  public String word(Enum<?> constant) {
    return Parameters.word(constant);
  }

  /** The values of every facet, for a form that keeps them. */
  public List<Facet> getKept() {
    return Arrays.asList(Facet.values());
  }

  public Set<String> chosen(Facet facet) {
    return OrganisationAddress.chosen(query, facet);
  }

  /** The address of a page of this list. */
  public String page(int number) {
    return OrganisationAddress.write(PATH, OrganisationAddress.atPage(query, number));
  }

  /** The address of this list as a file. */
  public String file(String extension) {
    return OrganisationAddress.write(PATH + "." + extension, OrganisationAddress.atPage(query, 1));
  }

  public List<FacetGroup> getFacets() {
    return List.of(
        new FacetGroup(
            text.get("network.directory.kind"),
            listing.kinds().stream()
                .map(
                    found ->
                        choice(
                            Facet.KIND,
                            text.label(found.kind()),
                            Parameters.word(found.kind()),
                            found.count()))
                .toList()),
        new FacetGroup(
            text.get("network.directory.territory"),
            listing.territories().stream()
                .map(
                    found ->
                        choice(
                            Facet.TERRITORY,
                            found.territory().name(),
                            found.territory().key(),
                            found.count()))
                .toList()));
  }

  /** The states of publication, to choose among. */
  public List<FacetGroup.Choice> getPublications() {
    return Arrays.stream(PublicationState.values())
        .map(state -> choice(Facet.PUBLICATION, text.label(state), Parameters.word(state), 0))
        .toList();
  }

  private FacetGroup.Choice choice(Facet facet, String label, String value, long count) {
    return new FacetGroup.Choice(
        label,
        count,
        chosen(facet).contains(value),
        OrganisationAddress.write(PATH, OrganisationAddress.toggled(query, facet, value)));
  }
}
