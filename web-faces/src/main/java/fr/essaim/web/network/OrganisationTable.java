package fr.essaim.web.network;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationFilters;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.ties.TieFlag;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The published organisations, and those that a person may read in full. */
@ApplicationScoped
public class OrganisationTable implements ListView<OrganisationCard> {

  static final String PATH = "/intranet/organisations";

  @Inject private OrganisationDirectory directory;
  @Inject private TieService ties;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "network.directory";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<OrganisationCard> find(ListQuery query) {
    return directory.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<OrganisationCard> reader) {
    directory.export(query, reader);
  }

  @Override
  public List<OrganisationSort> sorts() {
    return List.of(OrganisationSort.values());
  }

  @Override
  public Map<String, String> formerNames() {
    return Map.of("nature", OrganisationFilters.KIND, "territoire", OrganisationFilters.TERRITORY);
  }

  @Override
  public List<Column<OrganisationCard>> columns() {
    return List.of(
        Column.of("name", "network.field.name", OrganisationCard::name)
            .marked(card -> new OrganisationRef(card.key(), card.name(), card.kind()))
            .linked(card -> PATH + "/" + card.key())
            .sorted(OrganisationSort.NAME),
        Column.of("kind", "network.field.kind", OrganisationCard::kind),
        Column.of("commune", "network.field.commune", OrganisationCard::communeName),
        Column.of("manager", "network.field.manager", OrganisationCard::managerName),
        Column.state("publication", "network.facet.publication", OrganisationCard::publication),
        Column.day("modified", "network.directory.changed", OrganisationCard::changedAt)
            .sortedDescending(OrganisationSort.CHANGED));
  }

  @Override
  public String key(OrganisationCard card) {
    return card.key();
  }

  @Override
  public String name(String key) {
    return Optional.ofNullable(directory.named(List.of(key)).get(key))
        .map(OrganisationRef::name)
        .orElse(key);
  }

  @Override
  public List<RowAct> rowActs() {
    return List.of(
        new RowAct(
            "follow",
            "bell",
            "network.directory.follow",
            Permission.INTRANET_READ,
            key -> ties.tie("organisation", key, TieFlag.FOLLOWED),
            key -> ties.untie("organisation", key, TieFlag.FOLLOWED)));
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouvelle", "network.directory.new", Permission.ORGANISATION_CREATE));
  }
}
