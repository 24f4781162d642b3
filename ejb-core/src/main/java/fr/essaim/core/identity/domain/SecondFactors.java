package fr.essaim.core.identity.domain;

import java.util.Optional;
import java.util.UUID;

/** Where second factors are kept. */
public interface SecondFactors {

  Optional<SecondFactor> find(UUID accountId);

  /** The same, held against everybody else until the transaction ends. */
  Optional<SecondFactor> hold(UUID accountId);

  void add(SecondFactor factor);

  void remove(SecondFactor factor);
}
