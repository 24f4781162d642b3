package fr.essaim.core.network;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.domain.Territories;
import fr.essaim.core.network.domain.Territory;
import fr.essaim.core.network.internal.CommuneRegister;
import fr.essaim.core.network.internal.TerritoryReader;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The territories that the network speaks of; all are public. */
@Stateless
public class TerritoryDirectory {

  private static final String TYPE = "territory";

  @Inject private Access access;
  @Inject private Territories territories;
  @Inject private TerritoryReader reader;
  @Inject private CommuneRegister communes;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * @throws UnknownThing when nothing has this key
   */
  @OpenToAll
  public TerritoryView publicView(String key) {
    return find(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }

  /** The territory of this key, if there is one. */
  @OpenToAll
  public Optional<TerritoryView> find(String key) {
    return reader.views(List.of(key)).stream().findFirst();
  }

  /** Those of the keys that there are. */
  @OpenToAll
  public List<TerritoryView> find(Collection<String> keys) {
    return reader.views(keys);
  }

  /** The keys of all, in order: what a rebuild of the open data goes through. */
  @OpenToAll
  public List<String> keys() {
    return reader.keys();
  }

  /** All of a kind by name: what a form offers. */
  @OpenToAll
  public List<TerritoryRef> ofKind(TerritoryKind kind) {
    return reader.ofKind(kind);
  }

  /** Communes of the country whose name, postcode or code begins so, the most populous first. */
  @OpenToAll
  public List<Commune> communes(String typed, int most) {
    return communes.search(typed, most);
  }

  /** Communes of the country by their codes, the most populous first. */
  @OpenToAll
  public List<Commune> communes(Set<String> codes) {
    return communes.ofCodes(codes);
  }

  /** The only commune of the country that is called so; empty where none or several are. */
  @OpenToAll
  public Optional<Commune> commune(String typed) {
    return communes.understand(typed);
  }

  /** How a commune is called, with its department; empty where the key is none's. */
  @OpenToAll
  public Optional<String> communeLabel(String key) {
    return communes
        .find(key)
        .or(() -> find(key).map(each -> new Commune(each.code(), each.name(), List.of())))
        .map(Commune::label);
  }

  /**
   * Adds a territory, or replaces what was said of it; saying the same again changes nothing.
   *
   * @return whether anything changed
   * @throws UnknownThing when it names a territory that is not there
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "territory.record")
  public boolean record(RecordTerritory stated) {
    access.require(Permission.INSTANCE_ADMINISTER, null, TYPE + "/" + stated.key());
    Stream.concat(
            Stream.of(
                    Optional.ofNullable(stated.parentKey()), Optional.ofNullable(stated.epciKey()))
                .flatMap(Optional::stream),
            stated.communeKeys().stream())
        .filter(other -> territories.byKey(other).isEmpty())
        .findFirst()
        .ifPresent(
            other -> {
              throw new UnknownThing(TYPE, other);
            });
    Optional<Territory> there = territories.byKey(stated.key());
    boolean changed = there.isEmpty() || there.get().restate(stated, clock.instant());
    if (there.isEmpty()) {
      territories.add(Territory.of(stated, clock.instant()));
    }
    if (changed) {
      outbox.changed(TYPE, stated.key());
    }
    return changed;
  }
}
