package fr.essaim.core.prototypes.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where prototypes are kept. */
public interface Prototypes {

  Optional<Prototype> byKey(String key);

  /** All of these keys with everything of theirs that is published, read together. */
  List<Prototype> byKeys(Collection<String> keys);

  /** The one of this key, kept from others until the transaction ends. */
  Optional<Prototype> toChange(String key);

  /** Those whose steward or origin is the organisation, kept from others. */
  List<Prototype> ofOrganisation(String organisationKey);

  void add(Prototype prototype);

  /** Deletes it for good, with its workshops and versions. */
  void remove(Prototype prototype);
}
