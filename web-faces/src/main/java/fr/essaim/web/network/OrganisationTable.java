package fr.essaim.web.network;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationFilters;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.ties.TieFlag;
import fr.essaim.core.ties.TieService;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.Detail;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.lists.RowAct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published organisations, and those that a person may read in full. */
@ApplicationScoped
public class OrganisationTable implements ListView<OrganisationCard> {

  static final String PATH = "/intranet/organisations";

  @Inject private OrganisationDirectory directory;
  @Inject private TieService ties;
  @Inject private Access access;

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
            .marked(OrganisationCard::ref)
            .linked(card -> PATH + "/" + card.key())
            .sorted(OrganisationSort.NAME),
        Column.<OrganisationCard>of("kind", "network.field.kind", OrganisationCard::kind)
            .narrowedBy(OrganisationFilters.KIND),
        Column.<OrganisationCard>of(
                "commune", "network.field.commune", OrganisationCard::communeName)
            .narrowedBy(OrganisationFilters.TERRITORY),
        Column.of("manager", "network.field.manager", OrganisationCard::managerName).inFiles(),
        Column.<OrganisationCard>state(
                "publication", "network.facet.publication", OrganisationCard::publication)
            .narrowedBy(OrganisationFilters.PUBLICATION),
        Column.day("modified", "network.directory.changed", OrganisationCard::changedAt)
            .sortedDescending(OrganisationSort.CHANGED));
  }

  @Override
  public Optional<String> places() {
    return Optional.of(OrganisationFilters.TERRITORY);
  }

  @Override
  public boolean isOpenable() {
    return true;
  }

  @Override
  public List<Detail> details(OrganisationCard card) {
    if (!access.allows(Permission.ORGANISATION_READ, card.key())) {
      return List.of(
          new Detail("network.field.description", card.summary()),
          new Detail("network.field.commune", card.communeName()),
          new Detail("network.field.manager", card.managerName()));
    }
    OrganisationView organisation = directory.view(card.key());
    OrganisationDetails stated = organisation.details();
    return List.of(
        new Detail("network.field.description", card.summary()),
        new Detail("network.field.address", address(stated, card.communeName())),
        new Detail("network.field.website", stated.website()),
        new Detail("network.field.publicEmail", stated.publicContact().email()),
        new Detail("network.field.publicPhone", stated.publicContact().phone()),
        new Detail("network.field.contact", stated.privateContact().name()),
        new Detail("network.field.email", stated.privateContact().email()),
        new Detail("network.field.phone", stated.privateContact().phone()),
        new Detail("network.field.manager", card.managerName()),
        new Detail("network.field.federation", organisation.federation()),
        new Detail("network.record.managed", organisation.managed()));
  }

  private static String address(OrganisationDetails stated, String commune) {
    return Stream.of(stated.street(), stated.postcode(), commune)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
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
            this::follow,
            key -> ties.untie("organisation", key, TieFlag.FOLLOWED)),
        new RowAct(
            "publish",
            "globe",
            "network.directory.publish",
            Permission.ORGANISATION_EDIT,
            directory::publish,
            directory::withdraw),
        new RowAct(
            "withdraw",
            "withdrawn",
            "network.directory.withdraw",
            Permission.ORGANISATION_EDIT,
            directory::withdraw,
            directory::publish));
  }

  private boolean follow(String key) {
    return ties.tie("organisation", key, TieFlag.FOLLOWED);
  }

  @Override
  public Map<String, ListQuery> presets() {
    return access.allowsSomewhere(Permission.ORGANISATION_MERGE)
        ? Map.of(
            "network.twins.title", ListQuery.all().with(OrganisationFilters.TWINS, Set.of("yes")))
        : Map.of();
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action(PATH + "/nouvelle", "network.directory.new", Permission.ORGANISATION_CREATE));
  }
}
