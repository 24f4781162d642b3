package fr.essaim.core.education.internal;

import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.jobs.Job;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Hides the places that nobody confirmed for too long, and lays out anew the hours that change with
 * the season.
 */
@ApplicationScoped
public class FreshnessJob implements Job {

  @Inject private PlaceRows rows;
  @Inject private PlaceRecorder recorder;
  @Inject private PlaceSlots slots;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "place-freshness";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  public int run() {
    LocalDate today = LocalDate.now(clock);
    LocalDate before = today.minusMonths(Freshness.HIDE_AFTER_MONTHS);
    int hidden = 0;
    for (String key : transaction.of(() -> rows.unconfirmedSince(before))) {
      hidden += transaction.of(() -> hide(key, today)) ? 1 : 0;
    }
    for (String key : transaction.of(slots::seasonal)) {
      transaction.of(
          () -> {
            slots.layOut(rows.place(key));
            return key;
          });
    }
    return hidden;
  }

  private boolean hide(String key, LocalDate today) {
    Place place = rows.placeToChange(key);
    boolean hidden = place.hideIfStale(today);
    recorder.record(place);
    return hidden;
  }
}
