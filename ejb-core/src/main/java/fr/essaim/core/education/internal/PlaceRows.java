package fr.essaim.core.education.internal;

import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.Position;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.FreeKeys;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps places and offers. */
@ApplicationScoped
public class PlaceRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Aggregate thing) {
    entityManager.persist(thing);
  }

  public void remove(Aggregate thing) {
    entityManager.remove(thing);
    entityManager.flush();
  }

  /** A key that nothing of a kind has, made of words. */
  public String freeKey(Class<? extends Aggregate> type, String... words) {
    return FreeKeys.of(entityManager, type, words);
  }

  public Optional<Place> find(String key) {
    return places(List.of(key)).stream().findFirst();
  }

  public Place place(String key) {
    return find(key).orElseThrow(() -> new UnknownThing(Place.TYPE, key));
  }

  /** The one of this key, kept from others until the transaction ends. */
  public Place placeToChange(String key) {
    return entityManager
        .createQuery("select p from Place p where p.key = :key", Place.class)
        .setParameter("key", key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(Place.TYPE, key));
  }

  public List<Place> places(Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery("select p from Place p where p.key in :keys", Place.class)
            .setParameter("keys", keys)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "p.accessibility")
            .setHint("eclipselink.batch", "p.languages")
            .getResultList();
  }

  /** The keys of those that everybody finds, in order. */
  public List<String> publicKeys() {
    return entityManager
        .createQuery(
            "select p.key from Place p where p.state in :states order by p.key", String.class)
        .setParameter("states", List.of(PlaceState.SHOWN, PlaceState.UNDER_REVIEW))
        .getResultList();
  }

  /** The keys of those shown that nobody confirmed since a day, in order. */
  public List<String> unconfirmedSince(LocalDate day) {
    return entityManager
        .createQuery(
            "select p.key from Place p where p.state in :states and p.confirmedOn <= :day"
                + " order by p.key",
            String.class)
        .setParameter("states", List.of(PlaceState.SHOWN, PlaceState.UNDER_REVIEW))
        .setParameter("day", day)
        .getResultList();
  }

  /** Where a centre is, if the map says so: the social centre that it keeps there. */
  public Optional<Position> positionOf(String centreKey) {
    return entityManager
        .createQuery(
            "select p from Place p where p.centreKey = :centre and p.kind = :kind"
                + " and p.latitude is not null order by p.key",
            Place.class)
        .setParameter("centre", centreKey)
        .setParameter("kind", PlaceKind.SOCIAL_CENTRE)
        .getResultStream()
        .findFirst()
        .map(place -> place.details().position());
  }

  /** Those that were merged into another. */
  public List<Place> mergedInto(Collection<String> survivorKeys) {
    return survivorKeys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select p from Place p where p.mergedInto in :keys order by p.key", Place.class)
            .setParameter("keys", survivorKeys)
            .getResultList();
  }

  public Offer offer(String key) {
    return offers("o.key", List.of(key)).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(Offer.TYPE, key));
  }

  /** The one of this key, kept from others until the transaction ends. */
  public Offer offerToChange(String key) {
    Offer offer = offer(key);
    entityManager.lock(offer, LockModeType.PESSIMISTIC_WRITE);
    return offer;
  }

  public List<Offer> offers(Collection<String> keys) {
    return offers("o.key", keys);
  }

  /** What is or was offered at places, by place and title. */
  public List<Offer> offersAt(Collection<String> placeKeys) {
    return offers("o.placeKey", placeKeys);
  }

  private List<Offer> offers(String field, Collection<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : entityManager
            .createQuery(
                "select o from Offer o where "
                    + field
                    + " in :keys order by o.placeKey, o.title, o.key",
                Offer.class)
            .setParameter("keys", keys)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "o.themes")
            .getResultList();
  }

  /** The keys of what is offered at the places that everybody finds, in order. */
  public List<String> publicOfferKeys() {
    return entityManager
        .createQuery(
            "select o.key from Offer o, Place p where p.key = o.placeKey and o.withdrawn = false"
                + " and p.state in :states order by o.key",
            String.class)
        .setParameter("states", List.of(PlaceState.SHOWN, PlaceState.UNDER_REVIEW))
        .getResultList();
  }
}
