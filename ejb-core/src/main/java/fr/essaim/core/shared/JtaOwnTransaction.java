package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** The container's transactions. */
@ApplicationScoped
public class JtaOwnTransaction implements OwnTransaction {

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T of(Supplier<T> work) {
    return work.get();
  }
}
