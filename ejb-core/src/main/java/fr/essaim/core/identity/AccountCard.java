package fr.essaim.core.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account as those who give roles see it.
 *
 * @param codeAsked whether a code is asked for besides the password
 * @param grants those that the reader may see: a manager's own centre's
 */
public record AccountCard(
    UUID id,
    String email,
    String displayName,
    String language,
    AccountState state,
    boolean codeAsked,
    Instant createdAt,
    List<Grant> grants) {

  public AccountCard {
    grants = List.copyOf(grants);
  }
}
