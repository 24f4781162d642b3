package fr.essaim.core.imports.internal;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationSort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who answers for a card: the organisation of the name that it gives, whatever its accents
 * and capitals; otherwise the network's federation.
 */
final class Stewards {

  private final Map<String, String> keysByName = new HashMap<>();
  private final String federation;

  /**
   * @param key the organisation's
   * @param matched whether it is the one that the card names
   */
  record Found(String key, boolean matched) {}

  Stewards(OrganisationDirectory organisations) {
    ListQuery query = ListQuery.all().sortedBy(OrganisationSort.NAME).ofSize(ListQuery.MAX_SIZE);
    List<OrganisationCard> all = organisations.cards(query);
    all.forEach(card -> keysByName.putIfAbsent(CardVocabulary.slug(card.name()), card.key()));
    all.forEach(card -> keysByName.putIfAbsent(card.key(), card.key()));
    Set<String> federations =
        all.stream()
            .filter(card -> card.kind() == OrganisationKind.FEDERATION)
            .map(OrganisationCard::key)
            .collect(java.util.stream.Collectors.toSet());
    federation =
        federations.contains(PrototypeRows.STEWARD) || federations.isEmpty()
            ? federations.isEmpty() ? null : PrototypeRows.STEWARD
            : federations.stream().sorted().findFirst().orElseThrow();
  }

  /**
   * @throws FaultyRow {@code imports.card.no-steward} when the network has no federation yet
   */
  Found of(String proposedBy) {
    String key = keysByName.get(CardVocabulary.slug(proposedBy));
    if (key != null) {
      return new Found(key, true);
    }
    if (federation == null) {
      throw new FaultyRow(null, "imports.card.no-steward");
    }
    return new Found(federation, false);
  }
}
