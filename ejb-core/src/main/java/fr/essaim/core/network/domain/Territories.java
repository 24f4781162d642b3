package fr.essaim.core.network.domain;

import java.util.Optional;

/** Where territories are kept. */
public interface Territories {

  Optional<Territory> byKey(String key);

  void add(Territory territory);
}
