package fr.essaim.core.education.internal;

import fr.essaim.core.education.OpeningHours;
import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.core.education.Slot;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * When places and their offers are open on the next day of each kind, laid out for searches. What
 * changes with the season is laid out anew as time passes.
 */
@ApplicationScoped
public class PlaceSlots {

  @Inject private PlaceRows rows;
  @Inject private SchoolCalendar calendar;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Lays out a place and its offers. */
  public void layOut(Place place) {
    entityManager.flush();
    SqlText.of("delete from education.slot where place_key = ?1", place.key())
        .update(entityManager);
    String own = place.details().hours();
    add(place.key(), null, own);
    for (Offer offer : rows.offersAt(List.of(place.key()))) {
      String hours = offer.details().hours();
      add(place.key(), offer.key(), hours.isEmpty() ? own : hours);
    }
  }

  /** The keys of the places that name a date, a month or a week in their hours or an offer's. */
  public List<String> seasonal() {
    List<?> texts =
        new SqlText()
            .add("select hours from education.place where hours <> '' union")
            .add(" select hours from education.offer where hours <> ''")
            .query(entityManager)
            .getResultList();
    List<String> changing =
        texts.stream()
            .map(String.class::cast)
            .filter(hours -> !OpeningHours.parse(hours).isSameAllYear())
            .toList();
    if (changing.isEmpty()) {
      return List.of();
    }
    List<?> keys =
        new SqlText()
            .add("select key from education.place where ")
            .in("hours", changing)
            .add(" union select place_key from education.offer where ")
            .in("hours", changing)
            .add(" order by 1")
            .query(entityManager)
            .getResultList();
    return keys.stream().map(String.class::cast).toList();
  }

  private void add(String placeKey, String offerKey, String hours) {
    List<Slot> slots =
        hours.isEmpty()
            ? List.of()
            : OpeningHours.parse(hours).slots(calendar, LocalDate.now(clock));
    if (slots.isEmpty()) {
      return;
    }
    SqlText insert =
        new SqlText()
            .add("insert into education.slot (place_key, offer_key, day_kind, weekday, opens,")
            .add(" closes) values ");
    String separator = "(";
    for (Slot slot : slots) {
      insert.add(separator).value(placeKey).add(", cast(").value(offerKey).add(" as text), ");
      insert
          .values(Arrays.asList(slot.kind().name(), slot.day().getValue(), slot.from(), slot.to()))
          .add(")");
      separator = ", (";
    }
    insert.update(entityManager);
  }
}
