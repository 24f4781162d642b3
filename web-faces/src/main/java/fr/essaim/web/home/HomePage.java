package fr.essaim.web.home;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationListing;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.prototypes.Facets;
import fr.essaim.core.prototypes.LibraryFigures;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeList;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Parameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** {@code /}: the network in figures that are counted when one looks, and the ways in. */
@Named
@RequestScoped
public class HomePage {

  private static final int RECENT = 6;

  @Inject private OrganisationDirectory directory;
  @Inject private PrototypeLibrary library;
  @Inject private Clock clock;

  private OrganisationListing organisations;
  private PrototypeList prototypes;
  private LibraryFigures figures;

  @PostConstruct
  void load() {
    organisations = directory.search(OrganisationQuery.all());
    if (Module.PROTOTYPES.isOn()) {
      prototypes = library.search(PrototypeQuery.all().sortedBy(PrototypeSort.NEWEST));
      figures = library.figures();
    }
  }

  public long getOrganisations() {
    return organisations.page().total();
  }

  /** How many organisations residents go to. */
  public long getCentres() {
    return organisations.kinds().stream()
        .filter(found -> found.kind().isCentre())
        .mapToLong(OrganisationListing.KindCount::count)
        .sum();
  }

  public LibraryFigures getFigures() {
    return figures;
  }

  public List<Facets.Count<PrototypeState>> getStates() {
    return prototypes.facets().states();
  }

  /** How a state is written in the address of the list. */
  public String parameter(PrototypeState state) {
    return Parameters.word(state);
  }

  /** The prototypes that changed last. */
  public List<PrototypeRow> getRecent() {
    return prototypes.page().rows().stream().limit(RECENT).toList();
  }

  /** When the figures of this page were counted: now. */
  public Instant getCountedAt() {
    return clock.instant();
  }
}
