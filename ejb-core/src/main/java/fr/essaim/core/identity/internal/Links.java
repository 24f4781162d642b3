package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.OneTimeLink;
import fr.essaim.core.identity.domain.OneTimeLinks;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Makes the links of e-mails, and takes them back. */
@ApplicationScoped
public class Links {

  @Inject private OneTimeLinks links;
  @Inject private PageLinks pages;
  @Inject private Clock clock;

  /** A new link for an account, which ends the ones before it. */
  public String issue(Account account, LinkPurpose purpose, String newEmail) {
    links.withdraw(account.id(), purpose, clock.instant());
    String token = Tokens.fresh();
    links.add(
        OneTimeLink.issue(account.id(), purpose, Tokens.digest(token), newEmail, clock.instant()));
    return address(purpose.path() + token, account.language());
  }

  /**
   * The link of a token, not used yet and in time.
   *
   * @throws BusinessRuleViolation {@code identity.link.unknown}, {@code .used} or {@code .expired}
   */
  public OneTimeLink find(LinkPurpose purpose, String token) {
    OneTimeLink link =
        links
            .hold(purpose, Tokens.digest(token))
            .orElseThrow(() -> new BusinessRuleViolation("identity.link.unknown"));
    link.check(clock.instant());
    return link;
  }

  /** The absolute address of a page, in a language. */
  public String address(String path, String language) {
    return pages.address(path, language);
  }
}
