package fr.essaim.core.gardens;

import fr.essaim.core.gardens.domain.Garden;
import fr.essaim.core.gardens.internal.GardenSearch;
import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.publication.Outbox;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The gardens of one's own centres. */
@Stateless
public class GardenService {

  @Inject private Access access;
  @Inject private GardenSearch search;
  @Inject private ListEngine lists;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Outbox outbox;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Requires(Permission.ORGANISATION_READ)
  public ListResult<GardenView> list(ListQuery query) {
    return lists.list(search.of(access.scope(Permission.ORGANISATION_READ)), query);
  }

  @Requires(Permission.ORGANISATION_READ)
  public void export(ListQuery query, Consumer<GardenView> reader) {
    lists.each(search.of(access.scope(Permission.ORGANISATION_READ)), query, reader);
  }

  @Requires(Permission.ORGANISATION_READ)
  public GardenView open(String key) {
    return view(readable(key));
  }

  @Requires(Permission.ORGANISATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(readable(key));
  }

  @Requires(value = Permission.ORGANISATION_EDIT, act = "garden.create")
  public String create(GardenDetails details) {
    Garden garden = Garden.lay(details);
    require(garden);
    entityManager.persist(garden);
    recorder.record(garden);
    return garden.key();
  }

  @Requires(value = Permission.ORGANISATION_EDIT, act = "garden.edit")
  public void edit(String key, long version, GardenDetails details) {
    Garden garden = search.find(key);
    require(garden);
    guard.check(garden, version, "", details.fields(), garden.details().fields());
    garden.describe(details);
    require(garden);
    if (!recorder.record(garden).isEmpty() && garden.isPublished()) {
      outbox.changed(Garden.TYPE, key);
    }
  }

  @Requires(value = Permission.ORGANISATION_EDIT, act = "garden.publish")
  public void publish(String key) {
    Garden garden = search.find(key);
    require(garden);
    garden.publish();
    recorder.record(garden);
    outbox.changed(Garden.TYPE, key);
  }

  @OpenToAll
  public List<GardenView> published(Collection<String> keys) {
    return search.published(keys).stream().map(this::view).toList();
  }

  @OpenToAll
  public List<String> publishedKeys() {
    return entityManager
        .createQuery("select g.key from Garden g where g.published = true", String.class)
        .getResultList();
  }

  private Garden readable(String key) {
    Garden garden = search.find(key);
    access.require(
        Permission.ORGANISATION_READ, garden.details().centreKey(), Garden.TYPE + "/" + key);
    return garden;
  }

  private void require(Garden garden) {
    access.require(
        Permission.ORGANISATION_EDIT,
        garden.details().centreKey(),
        Garden.TYPE + "/" + garden.key());
  }

  private GardenView view(Garden garden) {
    String centre = garden.details().centreKey();
    Map<String, OrganisationRef> names = organisations.named(List.of(centre));
    return new GardenView(
        garden.key(), garden.version(), garden.details(), names.get(centre), garden.isPublished());
  }
}
