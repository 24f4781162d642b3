package fr.essaim.core.identity;

import java.util.Optional;
import java.util.Set;

/** What identity must know of the network: answered by the context that keeps organisations. */
public interface OrganisationTree {

  /** The key of the federation that an organisation is a member of. */
  Optional<String> federationOf(String organisationKey);

  /** The keys of a federation's members, without its own. */
  Set<String> membersOf(String federationKey);

  /** The keys of the funds that an organisation manages: its people are theirs. */
  Set<String> fundsOf(String managerKey);

  /** How an organisation is called; empty if there is none of this key. */
  Optional<String> nameOf(String organisationKey);
}
