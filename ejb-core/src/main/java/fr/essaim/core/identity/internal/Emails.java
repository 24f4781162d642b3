package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The e-mails that accounts give rise to, each in its reader's language. */
@ApplicationScoped
public class Emails {

  private static final String WORDS = "fr.essaim.core.identity.emails";

  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private Links links;
  @Inject private FactorSetting setting;
  @Inject private OrganisationTree organisations;

  /** Asks somebody to open the account that waits for them. */
  public void invite(Account account, String organisationKey) {
    if (setting.isVouched()) {
      String door = links.address("/connexion", account.language());
      send(
          "vouched",
          account,
          door,
          account.displayName(),
          nameOf(organisationKey),
          account.email());
      return;
    }
    String link = links.issue(account, LinkPurpose.INVITATION, null);
    send("invitation", account, link, account.displayName(), nameOf(organisationKey));
  }

  /** Tells somebody who has an account already that they have one more role. */
  public void tellOfRole(Account account, Role role, String organisationKey) {
    String link = links.address("/intranet", account.language());
    send("role", account, link, account.displayName(), nameOf(organisationKey));
  }

  public void resetPassword(Account account) {
    String link = links.issue(account, LinkPurpose.RESET, null);
    send("reset", account, link, account.displayName());
  }

  /** Tells that the password is another one now, for anyone who did not do it. */
  public void tellOfPassword(Account account) {
    String link = links.address("/mot-de-passe-oublie", account.language());
    send("password", account, link, account.displayName());
  }

  /** Tells that a second factor is asked for from now on, or no longer. */
  public void tellOfFactor(Account account, boolean on) {
    String link = links.address("/intranet/compte/securite", account.language());
    send(on ? "factorOn" : "factorOff", account, link, account.displayName());
  }

  /** Asks, at the new address, whether it is right. */
  public void confirmAddress(Account account, String newEmail) {
    String link = links.issue(account, LinkPurpose.EMAIL, newEmail);
    sender.send(
        texts.write(WORDS, "address", newEmail, account.language(), link, account.displayName()),
        about(account));
  }

  /** Tells that another address was asked for, for anyone who did not do it. */
  public void tellOfAskedMove(Account account) {
    String link = links.address("/mot-de-passe-oublie", account.language());
    send("moving", account, link, account.displayName());
  }

  /** Tells that the address which was asked for will not be the account's. */
  public void tellOfEndedMove(Account account) {
    String link = links.address("/intranet/compte", account.language());
    send("stays", account, link, account.displayName());
  }

  /** Tells the old address that it is no longer the account's. */
  public void tellOldAddress(Account account, String oldEmail) {
    sender.send(
        texts.write(
            WORDS,
            "moved",
            oldEmail,
            account.language(),
            null,
            account.displayName(),
            account.email()),
        about(account));
  }

  private void send(String kind, Account account, String link, Object... arguments) {
    sender.send(
        texts.write(WORDS, kind, account.email(), account.language(), link, arguments),
        about(account));
  }

  private String nameOf(String organisationKey) {
    return organisations.nameOf(organisationKey).orElse(organisationKey);
  }

  private static String about(Account account) {
    return "account/" + account.id();
  }
}
