package fr.essaim.core.network.domain;

import java.util.List;
import java.util.Optional;

/** Where organisations are kept. */
public interface Organisations {

  /** The organisation of this very key, merged or not. */
  Optional<Organisation> byKey(String key);

  /** The same, kept from others until the transaction ends. */
  Optional<Organisation> toChange(String key);

  /** All that name the organisation as their manager, federation or survivor. */
  List<Organisation> naming(String key);

  void add(Organisation organisation);

  /** Sends what changed to the database, so that later statements see it. */
  void flush();
}
