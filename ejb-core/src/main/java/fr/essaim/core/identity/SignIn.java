package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.domain.SecondFactor;
import fr.essaim.core.identity.domain.SecondFactors;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.identity.internal.PasswordHasher;
import fr.essaim.core.identity.internal.ProviderIdentities;
import fr.essaim.core.identity.internal.RecoveryCodes;
import fr.essaim.core.identity.internal.Sessions;
import fr.essaim.core.identity.internal.SignInLimits;
import fr.essaim.core.identity.internal.TimedCodes;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.RetryLater;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
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
  @Inject private SecondFactors factors;
  @Inject private TimedCodes codes;
  @Inject private RecoveryCodes recovery;
  @Inject private ProviderIdentities identities;
  @Inject private Sessions sessions;
  @Inject private AuditLines audit;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  /** What an account lets be checked without a transaction. */
  private record Known(UUID id, String hash, boolean hasFactor) {}

  /**
   * Whether the address has an account and the password is its own.
   *
   * @param client the address of the network that asks
   * @throws RetryLater when too many passwords wait to be looked at; this one then counts as none
   */
  @OpenToAll
  public SignInAnswer verify(String email, String password, String client) {
    Duration wait = limits.admit(client, SignInLimits.Kind.ACCOUNT, email);
    if (!wait.isZero()) {
      return SignInAnswer.waiting(wait);
    }
    Optional<Known> known = transaction.of(() -> accounts.findByEmail(email).flatMap(this::known));
    if (!matches(email, password, client, known.map(Known::hash).orElse(NOBODYS_HASH))
        || known.isEmpty()) {
      return SignInAnswer.refused();
    }
    limits.succeeded(client, SignInLimits.Kind.ACCOUNT, email);
    return SignInAnswer.of(
        known.get().hasFactor() ? SignInAnswer.Outcome.CODE_WANTED : SignInAnswer.Outcome.PROVEN,
        known.get().id());
  }

  /**
   * Whether a code is right, of somebody whose password was: one of their device, or one of those
   * that they kept for its loss. Neither is taken twice.
   *
   * @param client the address of the network that asks
   */
  @OpenToAll
  public SignInAnswer verifyCode(UUID id, String code, String client) {
    Duration wait = limits.admit(client, SignInLimits.Kind.CODE, id.toString());
    if (!wait.isZero()) {
      return SignInAnswer.waiting(wait);
    }
    if (!transaction.of(() -> isTaken(id, code))) {
      return SignInAnswer.refused();
    }
    limits.succeeded(client, SignInLimits.Kind.CODE, id.toString());
    return SignInAnswer.of(SignInAnswer.Outcome.PROVEN, id);
  }

  /**
   * Whether somebody whom a provider vouches for has an account: by the provider's own name for
   * them or, the first time, by an address that it made sure of and that was invited or has an
   * account. Nobody gets an account by it alone.
   */
  @OpenToAll
  public SignInAnswer vouch(VouchedIdentity vouched) {
    return transaction
        .of(() -> joined(vouched))
        .map(id -> SignInAnswer.of(SignInAnswer.Outcome.PROVEN, id))
        .orElseGet(SignInAnswer::refused);
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
          audit.own(id, "sign-in.begin");
          return new SignedIn(id, session, account.language());
        });
  }

  private boolean matches(String email, String password, String client, String hash) {
    try {
      return hasher.matchesAtSignIn(password, hash, client);
    } catch (RetryLater unseen) {
      limits.untried(client, SignInLimits.Kind.ACCOUNT, email);
      throw unseen;
    }
  }

  private Optional<Known> known(Account account) {
    boolean hasFactor = factors.find(account.id()).filter(SecondFactor::isOn).isPresent();
    return Optional.ofNullable(account.passwordHash())
        .map(hash -> new Known(account.id(), hash, hasFactor));
  }

  private Optional<UUID> joined(VouchedIdentity vouched) {
    Optional<UUID> known = identities.accountOf(vouched.issuer(), vouched.subject());
    if (known.isPresent() || vouched.verifiedEmail() == null) {
      return known;
    }
    return accounts
        .findByEmail(vouched.verifiedEmail())
        .filter(account -> identities.join(vouched.issuer(), vouched.subject(), account.id()))
        .map(
            account -> {
              account.openVouched(clock.instant());
              audit.own(account.id(), "sign-in.vouch");
              return account.id();
            });
  }

  private boolean isTaken(UUID id, String code) {
    Optional<SecondFactor> factor = factors.hold(id).filter(SecondFactor::isOn);
    if (factor.isEmpty()) {
      return false;
    }
    OptionalLong step = codes.stepOf(factor.get().secret(), code);
    if (step.isPresent()) {
      return factor.get().take(step.getAsLong());
    }
    boolean recovered = recovery.use(id, code);
    if (recovered) {
      audit.own(id, "sign-in.recover");
    }
    return recovered;
  }
}
