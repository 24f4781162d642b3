package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import java.util.List;

/**
 * Who can accompany a centre with a prototype.
 *
 * @param candidates the fittest first
 * @param federation the other way; null where the centre is a member of none
 */
public record MentorChoice(List<MentorCandidate> candidates, OrganisationRef federation) {

  public MentorChoice {
    candidates = List.copyOf(candidates);
  }

  /** Whether it is one of them. */
  public boolean offers(String organisationKey) {
    return (federation != null && federation.key().equals(organisationKey))
        || candidates.stream().anyMatch(each -> each.centre().key().equals(organisationKey));
  }
}
