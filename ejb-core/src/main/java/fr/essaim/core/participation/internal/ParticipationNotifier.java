package fr.essaim.core.participation.internal;

import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.participation.domain.Idea;
import fr.essaim.core.participation.domain.Testimony;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/**
 * Tells those who gave a testimony or proposed an idea what their centre answers: here and by
 * e-mail.
 */
@ApplicationScoped
public class ParticipationNotifier {

  private static final String WORDS = "fr.essaim.core.participation.emails";

  @Inject private Correspondents correspondents;
  @Inject private Notifier notifier;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;

  public void tellAccepted(Testimony testimony, String prototype) {
    tell(testimony, testimony.word().isEmpty() ? "accepted" : "acceptedWithWord", prototype);
  }

  public void tellRefused(Testimony testimony, String prototype) {
    tell(testimony, "refused", prototype);
  }

  private void tell(Testimony testimony, String kind, String prototype) {
    Happening happening =
        Happening.of(
            NotificationKind.TESTIMONY_ANSWERED,
            "testimony",
            testimony.id().toString(),
            prototype,
            testimony.word());
    tell(testimony.accountId(), kind, "/intranet/temoignages/" + testimony.id(), happening);
  }

  public void tellAnswered(Idea idea) {
    tell(idea, "answered");
  }

  public void tellStarted(Idea idea) {
    tell(idea, "started");
  }

  private void tell(Idea idea, String kind) {
    Happening happening =
        Happening.of(
            NotificationKind.IDEA_ANSWERED,
            "idea",
            idea.id().toString(),
            idea.title(),
            idea.word());
    tell(idea.accountId(), kind, "/intranet/idees/" + idea.id(), happening);
  }

  private void tell(UUID account, String kind, String page, Happening happening) {
    notifier.tell(Set.of(account), happening);
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
                        happening.title(),
                        happening.detail()),
                    happening.thingType() + "/" + happening.thingKey()));
  }
}
