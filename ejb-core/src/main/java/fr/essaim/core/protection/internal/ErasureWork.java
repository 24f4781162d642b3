package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.Erased;
import fr.essaim.core.protection.Erasure;
import fr.essaim.core.protection.RetainedByLaw;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** The steps of an erasure: keep apart what a law wants, note it, erase, say so. */
@ApplicationScoped
public class ErasureWork {

  @Inject private Restriction restriction;
  @Inject private ErasureRows rows;
  @Inject private Eraser eraser;
  @Inject private Event<Erased> erased;

  /**
   * Erases in the caller's transaction, with the closed accounts that had the same address before.
   *
   * @param erasedBy who does it, for the record
   */
  public void erase(Person person, Erasure erasure, String erasedBy) {
    for (UUID before : eraser.closedBefore(person)) {
      eraser
          .find(before)
          .ifPresent(
              same ->
                  eraseOne(
                      same,
                      new Erasure(before, erasure.at(), erasure.cause(), erasure.reason()),
                      erasedBy));
    }
    eraseOne(person, erasure, erasedBy);
  }

  private void eraseOne(Person person, Erasure erasure, String erasedBy) {
    List<RetainedByLaw.Retained> retained = restriction.about(person.account());
    restriction.keep(person.account(), retained);
    rows.note(erasure, erasedBy, erasure.cause() == Erasure.Cause.RESTORED);
    eraser.erase(person);
    erased.fire(new Erased(person.account()));
  }
}
