package fr.essaim.core.steering.internal;

import fr.essaim.core.protection.RegisterService;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;

/** How long the law makes us keep the proofs of an operation: from the end of its last year. */
@ApplicationScoped
public class ProofDates {

  @Inject private RegisterService register;

  public int days() {
    return register.days().get(RetentionPeriod.PROOFS);
  }

  /** The last day on which the proofs of an operation that was closed in a year are kept. */
  public LocalDate keptUntil(int year) {
    return LocalDate.of(year, Month.DECEMBER, 31).plusDays(days());
  }
}
