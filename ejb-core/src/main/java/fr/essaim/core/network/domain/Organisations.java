package fr.essaim.core.network.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where organisations are kept. */
public interface Organisations {

  /** The organisation of this very key, merged or not. */
  Optional<Organisation> byKey(String key);

  /** The organisations of these very keys, merged or not, with their areas, read together. */
  List<Organisation> byKeys(Collection<String> keys);

  /** The organisation of this very key, kept from others until the transaction ends. */
  Optional<Organisation> toChange(String key);

  /** All that name the organisation as their manager, federation or survivor. */
  List<Organisation> naming(String key);

  void add(Organisation organisation);

  /** Takes one away that was never public. */
  void remove(Organisation organisation);
}
