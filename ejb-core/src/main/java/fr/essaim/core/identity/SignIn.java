package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.identity.internal.PasswordHasher;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks a password; tells nobody whether it was the address or the password that was wrong. */
@Stateless
public class SignIn {

  /** Hashed when there is no such account, so that the answer takes the same time. */
  private static final String NOBODYS_HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA"
          + "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  @Inject private Accounts accounts;
  @Inject private PasswordHasher hasher;
  @Inject private AuditLines audit;

  /** The account, if the address has one and the password is its own. */
  @OpenToAll
  public Optional<SignedIn> verify(String email, String password) {
    Optional<Account> account = accounts.findByEmail(email);
    boolean matches =
        hasher.matches(password, account.map(Account::passwordHash).orElse(NOBODYS_HASH));
    if (account.isEmpty() || !matches) {
      return Optional.empty();
    }
    audit.add(
        account.get().id().toString(),
        "SignIn.verify",
        new Access.Use(Permission.INTRANET_READ, null, "account/" + account.get().id()));
    return Optional.of(new SignedIn(account.get().id(), account.get().language()));
  }
}
