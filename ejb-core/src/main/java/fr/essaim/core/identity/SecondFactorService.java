package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.domain.SecondFactor;
import fr.essaim.core.identity.domain.SecondFactors;
import fr.essaim.core.identity.internal.Emails;
import fr.essaim.core.identity.internal.FactorSetting;
import fr.essaim.core.identity.internal.PasswordProof;
import fr.essaim.core.identity.internal.RecoveryCodes;
import fr.essaim.core.identity.internal.Sessions;
import fr.essaim.core.identity.internal.TimedCodes;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sets up, renews and ends a second factor: one's own, or that of somebody who lost theirs. */
@Stateless
public class SecondFactorService {

  private static final String ISSUER = "Essaim";

  @Inject private Access access;
  @Inject private Accounts accounts;
  @Inject private SecondFactors factors;
  @Inject private TimedCodes codes;
  @Inject private RecoveryCodes recovery;
  @Inject private PasswordProof proof;
  @Inject private FactorSetting setting;
  @Inject private Sessions sessions;
  @Inject private Emails emails;
  @Inject private Clock clock;

  /** How the caller's own stands. */
  @Requires(Permission.INTRANET_READ)
  public FactorView own() {
    access.scope(Permission.INTRANET_READ);
    Account account = ownAccount();
    SecondFactor factor = factors.find(account.id()).orElse(null);
    return new FactorView(
        factor == null ? null : factor.since().orElse(null),
        recovery.left(account.id()),
        setting.isWantedOf(account));
  }

  /**
   * Begins, or begins again, to set up the caller's own. A session that somebody left open is not
   * enough: it would shut its owner out.
   *
   * @throws BusinessRuleViolation {@code identity.password.wrong} when the password is not right
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "second-factor.prepare")
  public PreparedFactor prepare(String password) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    proof.of(account, password);
    String secret = codes.freshSecret();
    factors
        .hold(account.id())
        .ifPresentOrElse(
            factor -> factor.renew(secret, clock.instant()),
            () -> factors.add(SecondFactor.prepare(account.id(), secret, clock.instant())));
    String label = ISSUER + ":" + account.email();
    return new PreparedFactor(
        secret,
        "otpauth://totp/"
            + URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20")
            + "?secret="
            + secret
            + "&issuer="
            + ISSUER);
  }

  /**
   * Ends the set-up by a code of the device.
   *
   * @return codes for the day on which the device is lost, told this once
   * @throws BusinessRuleViolation {@code identity.code.wrong} when the code is not right
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "second-factor.confirm")
  public List<String> confirm(String code) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    SecondFactor factor =
        factors
            .hold(account.id())
            .orElseThrow(() -> new BusinessRuleViolation("identity.factor.off"));
    long step =
        codes
            .stepOf(factor.secret(), code)
            .orElseThrow(() -> new BusinessRuleViolation("identity.code.wrong"));
    factor.confirm(clock.instant());
    factor.take(step);
    sessions.endAll(account.id(), access.session().orElse(null));
    emails.tellOfFactor(account, true);
    access.refresh();
    return recovery.renew(account.id());
  }

  /** Gives the caller other recovery codes; those before them are worth nothing any more. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "second-factor.renew-codes")
  public List<String> renewCodes(String password) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    proof.of(account, password);
    if (factors.find(account.id()).filter(SecondFactor::isOn).isEmpty()) {
      throw new BusinessRuleViolation("identity.factor.off");
    }
    return recovery.renew(account.id());
  }

  /** Ends the caller's own: the password alone lets them in again. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "second-factor.turn-off")
  public void turnOff(String password) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    proof.of(account, password);
    end(account);
  }

  /** Ends that of somebody who lost their device and their recovery codes. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "second-factor.remove")
  public void remove(UUID id) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "account/" + id);
    accounts.find(id).filter(account -> !account.isClosed()).ifPresent(this::end);
  }

  private void end(Account account) {
    factors
        .hold(account.id())
        .ifPresent(
            factor -> {
              factors.remove(factor);
              recovery.forget(account.id());
              emails.tellOfFactor(account, false);
            });
    access.refresh();
  }

  private Account ownAccount() {
    return access
        .caller()
        .flatMap(accounts::find)
        .orElseThrow(() -> new NotAllowed(Permission.OWN_ACCOUNT));
  }
}
