package fr.essaim.web.network;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.web.lists.ListView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The published organisations. */
@ApplicationScoped
public class OrganisationCatalogue implements ListView<OrganisationCard> {

  static final String PATH = "/organisations";

  @Inject private OrganisationDirectory directory;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "network.list";
  }

  @Override
  public ListResult<OrganisationCard> find(ListQuery query) {
    return directory.search(query);
  }

  @Override
  public String cards() {
    return "/WEB-INF/parts/organisation-cards.xhtml";
  }
}
