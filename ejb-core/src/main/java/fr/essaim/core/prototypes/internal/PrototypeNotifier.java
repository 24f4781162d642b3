package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.prototypes.ReleaseProposal;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.prototypes.domain.ReportedMistake;
import fr.essaim.core.prototypes.domain.Workshop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells people what is theirs to do or to know: of a proposal to release those who decide and who
 * proposed, by e-mail too; of a prototype that is handed over those who answer for it from now on,
 * and those who come to its workshops; of a mistake those who can mend it. Nobody is told what they
 * did themselves.
 */
@ApplicationScoped
public class PrototypeNotifier {

  private static final String WORDS = "fr.essaim.core.prototypes.emails";

  @Inject private Access access;
  @Inject private Correspondents correspondents;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;
  @Inject private Notifier notifier;
  @Inject private ParticipantRows participants;
  @Inject private Clock clock;

  /** Tells those who may decide that a draft is proposed. */
  public void tellOfProposal(Prototype prototype, PrototypeVersion draft) {
    caller()
        .ifPresent(
            by ->
                correspondents
                    .whoMay(Permission.PROTOTYPE_PUBLISH, prototype.stewardKey())
                    .forEach(
                        to -> send(NotificationKind.PROPOSAL_MADE, to, by, prototype, draft, "")));
  }

  /** Tells who proposed it that it is released. */
  public void tellReleased(Prototype prototype, PrototypeVersion release, String proposer) {
    tell(NotificationKind.PROPOSAL_ACCEPTED, proposer, prototype, release, "");
  }

  /** Tells who proposed it that it was sent back, and with which word. */
  public void tellSentBack(Prototype prototype, PrototypeVersion draft) {
    ReleaseProposal proposal = draft.proposal().orElseThrow();
    tell(
        NotificationKind.PROPOSAL_SENT_BACK,
        proposal.by(),
        prototype,
        draft,
        proposal.sentBackBecause());
  }

  /** Tells who proposed it that somebody else took the proposal back. */
  public void tellWithdrawn(Prototype prototype, PrototypeVersion draft, String proposer) {
    correspondents
        .named(proposer)
        .ifPresent(
            to ->
                notifier.tell(
                    List.of(to.account()),
                    happening(NotificationKind.PROPOSAL_WITHDRAWN, prototype, draft, "")));
  }

  /**
   * Tells those who answer for a prototype from now on, and those who come to its workshops who
   * that is.
   *
   * @param steward what that organisation is called
   */
  public void tellHandedOver(Prototype prototype, String steward) {
    notifier.tell(
        accounts(correspondents.whoMay(Permission.PROTOTYPE_PUBLISH, prototype.stewardKey())),
        Happening.of(
            NotificationKind.PROTOTYPE_HANDED_OVER,
            prototype.type(),
            prototype.key(),
            prototype.details().title(),
            ""));
    LocalDate today = LocalDate.now(clock);
    for (Workshop workshop : prototype.workshops()) {
      if (!workshop.details().date().isBefore(today)) {
        notifier.tell(
            participants.of(workshop.id()),
            Happening.of(
                NotificationKind.WORKSHOP_HANDED_OVER,
                "workshop",
                workshop.id().toString(),
                prototype.details().title(),
                steward));
      }
    }
  }

  /** Tells those who can mend it that a visitor found a mistake. */
  public void tellMistake(ReportedMistake report) {
    List<Correspondent> menders =
        report.organisationKey() == null
            ? correspondents.administrators()
            : correspondents.whoMay(Permission.PROTOTYPE_EDIT, report.organisationKey());
    notifier.tell(
        accounts(menders),
        Happening.of(
            NotificationKind.MISTAKE_REPORTED,
            "mistake",
            report.id().toString(),
            report.page(),
            ""));
  }

  /** Writes to who reported a mistake what was answered. */
  public void answer(ReportedMistake report) {
    sender.send(
        texts.write(
            WORDS,
            "answer",
            report.email(),
            report.language(),
            pages.address(report.page(), report.language()),
            report.text(),
            report.answer()),
        "mistake/" + report.id());
  }

  private static List<UUID> accounts(List<Correspondent> people) {
    return people.stream().map(Correspondent::account).toList();
  }

  private static Happening happening(
      NotificationKind kind, Prototype prototype, PrototypeVersion version, String word) {
    return new Happening(
        kind,
        prototype.type(),
        prototype.key(),
        "versions/" + version.number(),
        prototype.details().title(),
        word.isEmpty() ? version.number().toString() : word);
  }

  private void tell(
      NotificationKind kind,
      String proposer,
      Prototype prototype,
      PrototypeVersion version,
      String word) {
    caller()
        .ifPresent(
            by ->
                correspondents
                    .named(proposer)
                    .ifPresent(to -> send(kind, to, by, prototype, version, word)));
  }

  private void send(
      NotificationKind kind,
      Correspondent to,
      Correspondent by,
      Prototype prototype,
      PrototypeVersion version,
      String word) {
    if (to.account().equals(by.account())) {
      return;
    }
    notifier.tell(List.of(to.account()), happening(kind, prototype, version, word));
    String page = "/intranet/prototypes/" + prototype.key() + "/versions/" + version.number();
    sender.send(
        texts.write(
            WORDS,
            kind.name(),
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
