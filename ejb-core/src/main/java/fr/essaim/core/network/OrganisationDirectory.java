package fr.essaim.core.network;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.network.internal.OrganisationReader;
import fr.essaim.core.network.internal.OrganisationReader.Neighbours;
import fr.essaim.core.network.internal.OrganisationRecorder;
import fr.essaim.core.network.internal.OrganisationSearch;
import fr.essaim.core.network.internal.OrganisationSearch.Visible;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organisations of the network: found, read, registered, edited, published, withdrawn.
 *
 * <p>A member of a federation is created by that federation; federations, funders and partners, and
 * centres of no federation, by the administrator of the instance alone. Whatever changes is told to
 * the outbox, together with the organisations whose public page names it.
 */
@Stateless
public class OrganisationDirectory {

  private static final String TYPE = "organisation";

  @Inject private Access access;
  @Inject private Organisations organisations;
  @Inject private OrganisationSearch search;
  @Inject private OrganisationReader reader;
  @Inject private OrganisationRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Published organisations that match, with facets. */
  @OpenToAll
  public ListResult<OrganisationCard> search(ListQuery query) {
    return search.list(query, Visible.TO_EVERYBODY);
  }

  /**
   * What is public of an organisation. A merged key gives the survivor: compare the view's key with
   * the one asked for to redirect.
   *
   * @throws UnknownThing when it never was public
   * @throws WithdrawnThing when it was
   */
  @OpenToAll
  public OrganisationPublicView publicView(String key) {
    Organisation organisation = living(key);
    if (organisation.publication() == PublicationState.WITHDRAWN) {
      throw new WithdrawnThing(TYPE, key);
    }
    if (!organisation.isPublished()) {
      throw new UnknownThing(TYPE, key);
    }
    return publicViewsOf(List.of(organisation)).get(0);
  }

  /** What the public would see of an organisation if it were published now. */
  @Requires(Permission.ORGANISATION_READ)
  public OrganisationPublicView preview(String key) {
    Organisation organisation = known(key);
    access.require(Permission.ORGANISATION_READ, key, TYPE + "/" + key);
    return publicViewsOf(List.of(organisation)).get(0);
  }

  /**
   * The same of several, for those who build documents; what is merged or not public is left out.
   */
  @OpenToAll
  public List<OrganisationPublicView> published(Collection<String> keys) {
    return publicViewsOf(
        organisations.byKeys(keys).stream()
            .filter(organisation -> organisation.isPublished() && !organisation.isMerged())
            .toList());
  }

  /** The key under which a merged organisation lives on; empty for any other key. */
  @OpenToAll
  public Optional<String> survivorOf(String key) {
    return organisations.byKey(key).flatMap(Organisation::mergedInto);
  }

  /** The keys of all that is published, in order: what a rebuild of the open data goes through. */
  @OpenToAll
  public List<String> publishedKeys() {
    return entityManager
        .createQuery(
            "select o.key from Organisation o where o.publication = :published order by o.key",
            String.class)
        .setParameter("published", PublicationState.PUBLISHED)
        .getResultList();
  }

  /**
   * How organisations are called, published or not: a name alone is nothing private. Keys that
   * nothing has are missing from the answer; merged keys give the survivor.
   */
  @OpenToAll
  public Map<String, OrganisationRef> named(Collection<String> keys) {
    List<String> wanted = keys.stream().filter(Objects::nonNull).distinct().sorted().toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select o.key, s.key, s.name, s.kind, s.logo, s.publication"
                + " from Organisation o, Organisation s"
                + " where o.key in :keys and s.key = coalesce(o.mergedInto, o.key)",
            Object[].class)
        .setParameter("keys", wanted)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], OrganisationDirectory::ref));
  }

  private static OrganisationRef ref(Object[] row) {
    return new OrganisationRef(
        (String) row[1],
        (String) row[2],
        (OrganisationKind) row[3],
        OrganisationLogo.of((String) row[4], (PublicationState) row[5]));
  }

  /**
   * The published organisations, and those that the caller may read in full, in whichever state,
   * with facets.
   */
  @Requires(Permission.INTRANET_READ)
  public ListResult<OrganisationCard> list(ListQuery query) {
    return search.list(query, inside());
  }

  /** The organisations that the caller may read in full. */
  @Requires(Permission.ORGANISATION_READ)
  public List<OrganisationCard> cards(ListQuery query) {
    return search.page(query, readable()).rows();
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<OrganisationCard> reader) {
    search.each(query, inside(), reader);
  }

  private Visible inside() {
    access.scope(Permission.INTRANET_READ);
    return new Visible(true, access.scopeIfAny(Permission.ORGANISATION_READ));
  }

  private Visible readable() {
    return new Visible(false, access.scope(Permission.ORGANISATION_READ));
  }

  /**
   * An organisation's whole record, of a merged key the record that ended; to those who may not
   * read all of it, what is public, or would be in an organisation of theirs.
   */
  @Requires(Permission.INTRANET_READ)
  public OrganisationView view(String key) {
    Organisation organisation = known(key);
    if (organisation.isPublished() && !organisation.isMerged()) {
      access.scope(Permission.INTRANET_READ);
    } else {
      access.require(Permission.INTRANET_READ, key, TYPE + "/" + key);
    }
    return viewOf(organisation);
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.ORGANISATION_READ)
  public List<ChangeLine> history(String key) {
    Organisation organisation = known(key);
    access.require(Permission.ORGANISATION_READ, key, TYPE + "/" + key);
    return history.of(organisation);
  }

  /**
   * Registers an organisation, as a draft.
   *
   * @return its key
   * @throws BusinessRuleViolation {@code network.key.taken} when the key was ever used
   */
  @Requires(value = Permission.ORGANISATION_CREATE, act = "organisation.create")
  public String create(CreateOrganisation command) {
    Constraints.check(command);
    String key = command.key() == null ? freeKey(Slug.of(command.details().name())) : command.key();
    access.require(
        Permission.ORGANISATION_CREATE, command.details().federationKey(), TYPE + "/" + key);
    if (organisations.byKey(key).isPresent()) {
      throw new BusinessRuleViolation("network.key.taken", key);
    }
    recorder.refuseUnknown(command.details());
    Organisation organisation = Organisation.register(key, command.details(), clock.instant());
    organisations.add(organisation);
    recorder.record(organisation, null);
    return key;
  }

  /**
   * Replaces what is stated of an organisation. Its kind, manager and federation are changed by
   * those alone who could have created it so.
   *
   * @return the record after it
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.edit")
  public OrganisationView edit(EditOrganisation command) {
    Constraints.check(command.details());
    Organisation organisation = toChange(command.key());
    access.require(Permission.ORGANISATION_EDIT, command.key(), TYPE + "/" + command.key());
    OrganisationDetails before = organisation.details();
    if (reassigns(before, command.details())) {
      access.require(Permission.ORGANISATION_CREATE, command.key(), TYPE + "/" + command.key());
      if (!Objects.equals(before.federationKey(), command.details().federationKey())) {
        access.require(
            Permission.ORGANISATION_CREATE,
            command.details().federationKey(),
            TYPE + "/" + command.key());
      }
    }
    guard.check(
        organisation, command.expectedVersion(), "", command.details().fields(), before.fields());
    recorder.refuseUnknown(command.details());
    organisation.describe(command.details(), clock.instant());
    recorder.record(organisation, before.managerKey());
    return viewOf(organisation);
  }

  /**
   * Shows an organisation to everybody.
   *
   * @return whether it was not shown before
   */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.publish")
  public boolean publish(String key) {
    Organisation organisation = toChange(key);
    access.require(Permission.ORGANISATION_EDIT, key, TYPE + "/" + key);
    boolean shown = organisation.publish(clock.instant());
    recorder.record(organisation, null);
    return shown;
  }

  /** Takes an organisation out of public view; its address answers that it was there. */
  @Requires(value = Permission.ORGANISATION_EDIT, act = "organisation.withdraw")
  public void withdraw(String key) {
    Organisation organisation = toChange(key);
    access.require(Permission.ORGANISATION_EDIT, key, TYPE + "/" + key);
    organisation.withdraw(clock.instant());
    recorder.record(organisation, null);
  }

  private static boolean reassigns(OrganisationDetails before, OrganisationDetails after) {
    return before.kind() != after.kind()
        || !Objects.equals(before.managerKey(), after.managerKey())
        || !Objects.equals(before.federationKey(), after.federationKey());
  }

  private String freeKey(String wanted) {
    String key = wanted;
    for (int number = 2; organisations.byKey(key).isPresent(); number++) {
      key = wanted + "-" + number;
    }
    return key;
  }

  private Organisation living(String key) {
    Organisation organisation = known(key);
    return organisation.mergedInto().map(this::known).orElse(organisation);
  }

  private Organisation known(String key) {
    return organisations.byKey(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }

  private Organisation toChange(String key) {
    return organisations.toChange(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }

  private List<OrganisationPublicView> publicViewsOf(List<Organisation> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    List<OrganisationDetails> details = some.stream().map(Organisation::details).toList();
    Map<String, TerritoryRef> places = placesOf(details);
    Neighbours neighbours =
        reader.neighboursOf(
            some.stream().map(Organisation::key).toList(),
            details.stream().flatMap(OrganisationDirectory::above).toList(),
            true);
    return some.stream()
        .map(organisation -> publicViewOf(organisation, places, neighbours))
        .toList();
  }

  private static OrganisationPublicView publicViewOf(
      Organisation organisation, Map<String, TerritoryRef> places, Neighbours neighbours) {
    OrganisationDetails details = organisation.details();
    return new OrganisationPublicView(
        organisation.key(),
        details.name(),
        details.kind(),
        details.description(),
        details.website(),
        details.street(),
        details.postcode(),
        details.communeKey() == null ? null : places.get(details.communeKey()),
        areas(details, places),
        details.siret(),
        details.rna(),
        details.publicContact(),
        organisation.logo().orElse(null),
        neighbour(neighbours.named(), details.managerKey()),
        neighbour(neighbours.named(), details.federationKey()),
        neighbours.managedBy(organisation.key()),
        neighbours.formerKeysOf(organisation.key()),
        organisation.changedAt());
  }

  private OrganisationView viewOf(Organisation organisation) {
    boolean whole = access.allows(Permission.ORGANISATION_READ, organisation.key());
    OrganisationDetails details =
        whole ? organisation.details() : organisation.details().forEverybody();
    Map<String, TerritoryRef> places = placesOf(List.of(details));
    Neighbours neighbours =
        reader.neighboursOf(List.of(organisation.key()), above(details).toList(), !whole);
    boolean living = !organisation.isMerged();
    return new OrganisationView(
        organisation.key(),
        details,
        organisation.publication(),
        organisation.mergedInto().orElse(null),
        organisation.version(),
        details.communeKey() == null ? null : places.get(details.communeKey()),
        areas(details, places),
        neighbour(neighbours.named(), details.managerKey()),
        neighbour(neighbours.named(), details.federationKey()),
        neighbours.managedBy(organisation.key()),
        neighbours.formerKeysOf(organisation.key()),
        organisation.createdAt(),
        organisation.changedAt(),
        whole,
        living && access.allows(Permission.ORGANISATION_EDIT, organisation.key()),
        living && access.allows(Permission.ORGANISATION_CREATE, organisation.key()),
        living && access.allows(Permission.ORGANISATION_MERGE, organisation.key()));
  }

  private Map<String, TerritoryRef> placesOf(List<OrganisationDetails> some) {
    return reader.territories(some.stream().flatMap(OrganisationDirectory::placesIn).toList());
  }

  private static Stream<String> placesIn(OrganisationDetails details) {
    return Stream.concat(Stream.ofNullable(details.communeKey()), details.areaKeys().stream());
  }

  private static Stream<String> above(OrganisationDetails details) {
    return Stream.of(details.managerKey(), details.federationKey()).filter(Objects::nonNull);
  }

  private static OrganisationRef neighbour(Map<String, OrganisationRef> named, String key) {
    return key == null ? null : named.get(key);
  }

  private static List<TerritoryRef> areas(
      OrganisationDetails details, Map<String, TerritoryRef> places) {
    return details.areaKeys().stream().map(places::get).toList();
  }
}
