package fr.essaim.core.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a context must keep of a person by law when they are erased. Each context that has such data
 * answers for its own: it hands over what must stay, and the erasure then removes the rows as the
 * register says. What was handed over is shown to nobody and purged after its last day.
 */
public interface RetainedByLaw {

  /** What must stay about the person of this account, empty if nothing. */
  List<Retained> about(UUID account);

  /**
   * One thing that must stay.
   *
   * @param retention which law
   * @param label what it is, without saying whose, such as {@code expense/2026-014}
   * @param content the thing itself, as a JSON object
   * @param until the last day on which it is kept
   */
  record Retained(LegalRetention retention, String label, String content, LocalDate until) {}
}
