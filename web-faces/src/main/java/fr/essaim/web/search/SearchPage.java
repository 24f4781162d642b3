package fr.essaim.web.search;

import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationListing;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeList;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.QueryString;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /recherche?q=}: the best of each kind of thing, and the way to all of it. */
@Named
@RequestScoped
public class SearchPage {

  private static final int SHOWN = 6;

  @Inject private PageAddress address;
  @Inject private OrganisationDirectory directory;
  @Inject private PrototypeLibrary library;

  private String text;
  private OrganisationListing organisations;
  private PrototypeList prototypes;

  @PostConstruct
  void load() {
    text = address.text("q");
    if (text.isEmpty()) {
      return;
    }
    organisations = directory.search(OrganisationQuery.forText(text));
    if (Module.PROTOTYPES.isOn()) {
      prototypes = library.search(PrototypeQuery.words(text));
    }
  }

  public String getText() {
    return text;
  }

  public boolean isAsked() {
    return !text.isEmpty();
  }

  public long getTotal() {
    return getOrganisationTotal() + getPrototypeTotal();
  }

  public long getOrganisationTotal() {
    return organisations == null ? 0 : organisations.page().total();
  }

  public long getPrototypeTotal() {
    return prototypes == null ? 0 : prototypes.page().total();
  }

  public List<OrganisationCard> getOrganisations() {
    return organisations == null
        ? List.of()
        : organisations.page().rows().stream().limit(SHOWN).toList();
  }

  public List<PrototypeRow> getPrototypes() {
    return prototypes == null ? List.of() : prototypes.page().rows().stream().limit(SHOWN).toList();
  }

  /** The same search in one of the lists. */
  public String in(String list) {
    return "/" + list + QueryString.of(Map.of("q", new String[] {text}));
  }
}
