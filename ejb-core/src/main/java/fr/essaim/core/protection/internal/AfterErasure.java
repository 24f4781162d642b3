package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.Erased;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Writes the ledger as soon as an erasure is committed; a job does it where this one could not. */
@ApplicationScoped
public class AfterErasure {

  @Resource private ManagedExecutorService executor;
  @Inject private OwnTransaction transaction;
  @Inject private ErasureLedger ledger;

  void writeDown(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased erased) {
    executor.execute(() -> transaction.of(ledger::complete));
  }
}
