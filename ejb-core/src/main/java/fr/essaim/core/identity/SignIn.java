package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.identity.internal.PasswordHasher;
import fr.essaim.core.identity.internal.Sessions;
import fr.essaim.core.identity.internal.SignInLimits;
import fr.essaim.core.shared.OwnTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Checks a password; tells nobody whether it was the address or the password that was wrong, nor
 * whether an address that must wait has an account. No transaction is open while a password is
 * hashed, so that a rush of sign-ins cannot take every connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

  /** Hashed when there is no such account, so that the answer takes the same time. */
  private static final String NOBODYS_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
          + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  @Inject private Accounts accounts;
  @Inject private PasswordHasher hasher;
  @Inject private SignInLimits limits;
  @Inject private Sessions sessions;
  @Inject private AuditLines audit;
  @Inject private OwnTransaction transaction;

  private record Known(UUID id, String hash) {}

  /**
   * Whether the address has an account and the password is its own.
   *
   * @param client the address of the network that asks
   */
  @OpenToAll
  public SignInAnswer verify(String email, String password, String client) {
    Duration wait = limits.admit(client, SignInLimits.Kind.ACCOUNT, email);
    if (!wait.isZero()) {
      return SignInAnswer.waiting(wait);
    }
    Optional<Known> known = transaction.of(() -> accounts.findByEmail(email).flatMap(this::known));
    boolean matches = hasher.matches(password, known.map(Known::hash).orElse(NOBODYS_HASH));
    if (known.isEmpty() || !matches) {
      return SignInAnswer.refused();
    }
    limits.succeeded(client, SignInLimits.Kind.ACCOUNT, email);
    return SignInAnswer.of(SignInAnswer.Outcome.PROVEN, known.get().id());
  }

  /**
   * Signs in somebody who was proven to be themselves.
   *
   * @param browser the kind of browser, in words
   */
  @OpenToAll
  public SignedIn begin(UUID id, String browser) {
    return transaction.of(
        () -> {
          Account account =
              accounts
                  .find(id)
                  .filter(each -> each.state() == AccountState.OPEN)
                  .orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ));
          UUID session = sessions.begin(id, browser);
          audit.own(id, "SignIn.begin");
          return new SignedIn(id, session, account.language());
        });
  }

  private Optional<Known> known(Account account) {
    return Optional.ofNullable(account.passwordHash()).map(hash -> new Known(account.id(), hash));
  }
}
