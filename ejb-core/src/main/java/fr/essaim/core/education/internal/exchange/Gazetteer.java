package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.network.Commune;
import java.util.Optional;

/** Knows the communes of the country. */
public interface Gazetteer {

  /** The commune that a territory's key stands for. */
  Optional<Commune> known(String key);

  /** The only one that is called so, by its name or by its postcode and its name. */
  Optional<Commune> called(String words);
}
