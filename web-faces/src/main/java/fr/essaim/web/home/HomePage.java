package fr.essaim.web.home;

import fr.essaim.core.lists.FacetCounts;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationFilters;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.LibraryFigures;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.shared.Module;
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

  private ListResult<OrganisationCard> organisations;
  private ListResult<PrototypeRow> prototypes;
  private LibraryFigures figures;

  @PostConstruct
  void load() {
    organisations = directory.search(ListQuery.all());
    if (Module.PROTOTYPES.isOn()) {
      prototypes = library.search(ListQuery.all().sortedBy(PrototypeSort.NEWEST));
      figures = library.figures();
    }
  }

  public long getOrganisations() {
    return organisations.total();
  }

  /** How many organisations residents go to. */
  public long getCentres() {
    return organisations.facet(OrganisationFilters.KIND).stream()
        .filter(found -> ((OrganisationKind) found.thing()).isCentre())
        .mapToLong(FacetCounts.Count::count)
        .sum();
  }

  public LibraryFigures getFigures() {
    return figures;
  }

  /** How many prototypes are in each state. */
  public List<FacetCounts.Count> getStates() {
    return prototypes.facet(PrototypeFilters.STATE);
  }

  /** The longest of their bars; at least one. */
  public long getMostInAState() {
    return getStates().stream().mapToLong(FacetCounts.Count::count).max().orElse(1);
  }

  /** The prototypes that changed last. */
  public List<PrototypeRow> getRecent() {
    return prototypes.rows().stream().limit(RECENT).toList();
  }

  /** When the figures of this page were counted: now. */
  public Instant getCountedAt() {
    return clock.instant();
  }
}
