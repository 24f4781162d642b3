package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.prototypes.ReleaseProposal;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The e-mails about proposals to release: to those who decide, and to who proposed. Nobody is
 * written to about what they did themselves, and what no person did is told to nobody.
 */
@ApplicationScoped
public class ProposalEmails {

  private static final String WORDS = "fr.essaim.core.prototypes.emails";

  @Inject private Access access;
  @Inject private Correspondents correspondents;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;

  /** Tells those who may decide that a draft is proposed. */
  public void tellOfProposal(Prototype prototype, PrototypeVersion draft) {
    caller()
        .ifPresent(
            by ->
                correspondents
                    .whoMay(Permission.PROTOTYPE_PUBLISH, prototype.stewardKey())
                    .forEach(to -> send("proposed", to, by, prototype, draft, "")));
  }

  /** Tells who proposed it that it is released. */
  public void tellReleased(Prototype prototype, PrototypeVersion release, String proposer) {
    tell("released", proposer, prototype, release, "");
  }

  /** Tells who proposed it that it was sent back, and with which word. */
  public void tellSentBack(Prototype prototype, PrototypeVersion draft) {
    ReleaseProposal proposal = draft.proposal().orElseThrow();
    tell("sentBack", proposal.by(), prototype, draft, proposal.sentBackBecause());
  }

  private void tell(
      String kind, String proposer, Prototype prototype, PrototypeVersion version, String word) {
    caller()
        .ifPresent(
            by ->
                correspondents
                    .named(proposer)
                    .ifPresent(to -> send(kind, to, by, prototype, version, word)));
  }

  private void send(
      String kind,
      Correspondent to,
      Correspondent by,
      Prototype prototype,
      PrototypeVersion version,
      String word) {
    if (to.account().equals(by.account())) {
      return;
    }
    String page = "/intranet/prototypes/" + prototype.key() + "/versions/" + version.number();
    sender.send(
        texts.write(
            WORDS,
            kind,
            to.email(),
            to.language(),
            pages.address(page, to.language()),
            by.name(),
            version.number(),
            prototype.details().title(),
            word),
        "prototype/" + prototype.key());
  }

  private Optional<Correspondent> caller() {
    return access.caller().flatMap(account -> correspondents.named(account.toString()));
  }
}
