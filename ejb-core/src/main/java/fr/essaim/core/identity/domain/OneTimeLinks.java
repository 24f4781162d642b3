package fr.essaim.core.identity.domain;

import fr.essaim.core.identity.LinkPurpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the links of e-mails are kept. */
public interface OneTimeLinks {

  /** The link of this digest, held against everybody else until the transaction ends. */
  Optional<OneTimeLink> hold(LinkPurpose purpose, String digest);

  /** How many were issued since then, for an account. */
  long issuedSince(UUID accountId, LinkPurpose purpose, Instant since);

  /**
   * Ends those of an account that nobody used.
   *
   * @return how many
   */
  int withdraw(UUID accountId, LinkPurpose purpose, Instant now);

  void add(OneTimeLink link);

  /**
   * Forgets those that expired before then.
   *
   * @return how many
   */
  int forget(Instant before);
}
