package fr.essaim.core.prototypes.internal;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Sees to it that prototypes name organisations that are there, under the keys that they have. */
@ApplicationScoped
public class MentionedOrganisations {

  @Inject private OrganisationDirectory organisations;

  /**
   * @throws UnknownThing for a key that no organisation has, or has no longer
   */
  public void check(Collection<String> keys) {
    Map<String, OrganisationRef> known = organisations.named(keys);
    keys.stream()
        .sorted()
        .filter(key -> !known.containsKey(key) || !known.get(key).key().equals(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new UnknownThing("organisation", key);
            });
  }
}
