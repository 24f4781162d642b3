package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.ErasurePlace;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RetentionPeriod;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of the places that somebody looked at. */
@ApplicationScoped
public class ErasurePlaces {

  /** Until a person must have had an answer: GDPR, article 12 (3). */
  static final Duration ANSWER = Duration.ofDays(30);

  @Inject private Register register;
  @Inject private PlaceRows rows;
  @Inject private TextRows texts;
  @Inject private Republication republishing;
  @Inject private Durations durations;

  public List<ErasurePlace> first() {
    return rows.first().stream().map(this::view).toList();
  }

  public long standing() {
    return rows.standing();
  }

  /** Blots a place out, or forgets what was kept of one that is blotted out. */
  public void erase(UUID id) {
    PlaceRows.Waiting waiting = hold(id);
    if (!waiting.isBlotted()) {
      blot(waiting.place(), waiting.mention());
    }
    rows.remove(id);
  }

  private void blot(TextRows.Place place, Mention mention) {
    Optional<String> document = PlaceRows.document(place);
    if (document.isPresent()) {
      republishing.document(document.get(), mention);
      return;
    }
    texts.read(place, mention).ifPresent(found -> texts.write(place, found.after()));
    register.tables().forEach(table -> texts.derive(table, mention, place.key()));
    republishing.again(mention);
  }

  /** Leaves a place as it is, or puts back what stood there. */
  public void keep(UUID id) {
    PlaceRows.Waiting waiting = hold(id);
    if (waiting.before() != null) {
      String blotted = waiting.after() == null ? "" : waiting.after();
      if (texts.read(waiting.place()).filter(blotted::equals).isEmpty()) {
        throw new BusinessRuleViolation("protection.place.changed");
      }
      texts.write(waiting.place(), waiting.before());
      republishing.all();
    }
    rows.remove(id);
  }

  private PlaceRows.Waiting hold(UUID id) {
    return rows.hold(id).orElseThrow(() -> new UnknownThing("erasure-place", id.toString()));
  }

  private ErasurePlace view(PlaceRows.Waiting waiting) {
    TextRows.Place place = waiting.place();
    Duration time =
        waiting.isBlotted() ? Duration.ofDays(durations.of(RetentionPeriod.SEALED_TEXTS)) : ANSWER;
    return new ErasurePlace(
        waiting.id(),
        waiting.account(),
        place.table().name() + "." + place.column().name(),
        PlaceRows.document(place).orElse(null),
        text(waiting),
        waiting.isBlotted(),
        waiting.foundAt(),
        waiting.foundAt().plus(time));
  }

  /** Nothing, where the text is gone or says it no longer. */
  private String text(PlaceRows.Waiting waiting) {
    if (waiting.isBlotted()) {
      return waiting.before() == null ? "" : TextRows.around(waiting.before(), waiting.after());
    }
    return PlaceRows.document(waiting.place())
        .map(uri -> republishing.text(uri, waiting.mention()).orElse(""))
        .orElseGet(
            () ->
                texts
                    .read(waiting.place(), waiting.mention())
                    .map(found -> TextRows.around(found.before(), found.after()))
                    .orElse(""));
  }
}
