package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.domain.OneTimeLink;
import fr.essaim.core.identity.domain.OneTimeLinks;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.identity.internal.Emails;
import fr.essaim.core.identity.internal.FormerAddresses;
import fr.essaim.core.identity.internal.Links;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes an address an account's own, once who reads its e-mails said so. */
@Stateless
public class AddressChange {

  @Inject private Accounts accounts;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private Links links;
  @Inject private Emails emails;
  @Inject private FormerAddresses formerAddresses;
  @Inject private AuditLines audit;
  @Inject private Clock clock;

  /**
   * The address that a link confirms.
   *
   * @throws BusinessRuleViolation {@code identity.link.…} when it is unknown, used or too old
   */
  @OpenToAll
  public String read(String token) {
    return links.find(LinkPurpose.EMAIL, token).newEmail();
  }

  /** Moves the account to the address of the link, and tells the one before it. */
  @OpenToAll
  public void confirm(String token) {
    OneTimeLink link = links.find(LinkPurpose.EMAIL, token);
    Account account =
        accounts
            .find(link.accountId())
            .filter(each -> each.state() == AccountState.OPEN)
            .orElseThrow(() -> new BusinessRuleViolation("identity.link.unknown"));
    if (accounts.findByEmail(link.newEmail()).isPresent()) {
      throw new BusinessRuleViolation("identity.link.unknown");
    }
    String before = account.email();
    account.moveTo(link.newEmail());
    link.use(clock.instant());
    formerAddresses.note(account.id(), before);
    oneTimeLinks.withdraw(account.id(), LinkPurpose.RESET, clock.instant());
    emails.tellOldAddress(account, before);
    audit.own(account.id(), "account.change-address");
  }
}
