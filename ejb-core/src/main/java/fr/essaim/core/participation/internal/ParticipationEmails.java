package fr.essaim.core.participation.internal;

import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.participation.domain.Idea;
import fr.essaim.core.participation.domain.Testimony;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The e-mails to those who gave a testimony or proposed an idea, once their centre answers. */
@ApplicationScoped
public class ParticipationEmails {

  private static final String WORDS = "fr.essaim.core.participation.emails";

  @Inject private Correspondents correspondents;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;

  public void tellAccepted(Testimony testimony, String prototype) {
    tell(
        testimony.accountId(),
        testimony.word().isEmpty() ? "accepted" : "acceptedWithWord",
        "testimony/" + testimony.id(),
        "/intranet/temoignages/" + testimony.id(),
        prototype,
        testimony.word());
  }

  public void tellRefused(Testimony testimony, String prototype) {
    tell(
        testimony.accountId(),
        "refused",
        "testimony/" + testimony.id(),
        "/intranet/temoignages/" + testimony.id(),
        prototype,
        testimony.word());
  }

  public void tellAnswered(Idea idea) {
    tell(idea, "answered");
  }

  public void tellStarted(Idea idea) {
    tell(idea, "started");
  }

  private void tell(Idea idea, String kind) {
    tell(
        idea.accountId(),
        kind,
        "idea/" + idea.id(),
        "/intranet/idees/" + idea.id(),
        idea.title(),
        idea.word());
  }

  private void tell(
      UUID account, String kind, String subject, String page, String title, String word) {
    correspondents
        .named(account.toString())
        .ifPresent(
            to ->
                sender.send(
                    texts.write(
                        WORDS,
                        kind,
                        to.email(),
                        to.language(),
                        pages.address(page, to.language()),
                        title,
                        word),
                    subject));
  }
}
