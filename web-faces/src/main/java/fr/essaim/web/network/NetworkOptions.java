package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the forms of the network offer to choose from. */
@Named
@RequestScoped
public class NetworkOptions {

  private static final int ALL = 10_000;

  @Inject private OrganisationDirectory organisations;
  @Inject private TerritoryDirectory territories;
  @Inject private Text text;

  private List<OrganisationCard> known;

  public List<Option> getKinds() {
    return Arrays.stream(OrganisationKind.values())
        .map(kind -> new Option(kind.name(), text.label(kind)))
        .toList();
  }

  public List<Option> getCommunes() {
    return territoriesOf(TerritoryKind.COMMUNE);
  }

  public List<Option> getAreas() {
    return territoriesOf(TerritoryKind.PROGRAMME_AREA);
  }

  /** All organisations that the person may read. */
  public List<Option> getOrganisations() {
    return known().stream().map(NetworkOptions::option).toList();
  }

  /** All of them but one. */
  public List<Option> others(String key) {
    return getOrganisations().stream().filter(option -> !option.value().equals(key)).toList();
  }

  public List<Option> getFederations() {
    return known().stream()
        .filter(card -> card.kind() == OrganisationKind.FEDERATION)
        .map(NetworkOptions::option)
        .toList();
  }

  private List<OrganisationCard> known() {
    if (known == null) {
      known =
          organisations.cards(
              new OrganisationQuery(
                  "", Set.of(), Set.of(), Set.of(), OrganisationQuery.Sort.NAME, 1, ALL));
    }
    return known;
  }

  private List<Option> territoriesOf(TerritoryKind kind) {
    return territories.ofKind(kind).stream()
        .map(territory -> new Option(territory.key(), territory.name()))
        .toList();
  }

  private static Option option(OrganisationCard card) {
    return new Option(card.key(), card.name());
  }
}
