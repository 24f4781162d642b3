package fr.essaim.web.network;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the forms of the network offer to choose from. */
@Named
@RequestScoped
public class NetworkOptions {

  @Inject private OrganisationDirectory organisations;
  @Inject private TerritoryDirectory territories;
  @Inject private Text text;

  private List<OrganisationCard> known;
  private final Map<String, String> names = new HashMap<>();

  public List<Option> getKinds() {
    return Option.of(OrganisationKind.values(), text);
  }

  public List<Option> getAreas() {
    return Stream.of(TerritoryKind.PROGRAMME_AREA, TerritoryKind.QPV)
        .flatMap(kind -> territoriesOf(kind).stream())
        .toList();
  }

  /** All organisations that the person may read. */
  public List<Option> getOrganisations() {
    return known().stream().map(NetworkOptions::option).toList();
  }

  /** How an organisation is called, whoever may read it; a key that none has stands for itself. */
  public String nameOf(String key) {
    return names.computeIfAbsent(
        key,
        other ->
            Optional.ofNullable(organisations.named(List.of(other)).get(other))
                .map(OrganisationRef::name)
                .orElse(other));
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
              ListQuery.all().sortedBy(OrganisationSort.NAME).ofSize(ListQuery.MAX_SIZE));
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
