package fr.essaim.core.education.internal;

import fr.essaim.core.education.RefusalReason;
import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.network.Communes;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the moderators of a territory what people say of its places, and these what becomes of it:
 * those with an account here and by e-mail, visitors by the e-mail whose link they have.
 */
@ApplicationScoped
public class ContributionNotifier {

  private static final String WORDS = "fr.essaim.core.education.emails";

  @Inject private Access access;
  @Inject private Correspondents correspondents;
  @Inject private Communes communes;
  @Inject private Notifier notifier;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;

  /** Asks a visitor whether the address is theirs. */
  public void askToConfirm(Contribution contribution) {
    write(contribution, "confirm", contribution.email(), contribution.language());
  }

  /** Tells those who moderate where it is; where nobody does, who looks after the instance. */
  public void tellModerators(Contribution contribution, String centreKey) {
    Set<String> organisations = new HashSet<>(communes.organisationsOf(contribution.communeKey()));
    if (!centreKey.isEmpty()) {
      organisations.add(centreKey);
    }
    notifier.tellFollowers(
        Stream.<Supplier<Stream<Correspondent>>>of(
                () ->
                    correspondents.teams(Permission.PLACE_MODERATE, organisations).values().stream()
                        .flatMap(List::stream),
                () ->
                    organisations.stream()
                        .flatMap(
                            key -> correspondents.whoMay(Permission.PLACE_MODERATE, key).stream()),
                () -> correspondents.administrators().stream())
            .map(some -> some.get().map(Correspondent::account).collect(Collectors.toSet()))
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(Set.of()),
        happening(NotificationKind.CONTRIBUTION_MADE, contribution, ""));
  }

  /** Asks its author something. */
  public void tellAsked(Contribution contribution) {
    tell(contribution, NotificationKind.CONTRIBUTION_ASKED, "asked", contribution.question());
  }

  /** Thanks its author. */
  public void tellAccepted(Contribution contribution) {
    tell(contribution, NotificationKind.CONTRIBUTION_ACCEPTED, "accepted", "");
  }

  /** Tells its author why it is not taken. */
  public void tellRefused(Contribution contribution) {
    tell(contribution, NotificationKind.CONTRIBUTION_REFUSED, "refused", contribution.word());
  }

  private void tell(Contribution contribution, NotificationKind kind, String mail, String detail) {
    Optional<Correspondent> account =
        contribution.author().flatMap(author -> correspondents.named(author));
    account.ifPresent(
        to -> {
          notifier.tell(List.of(to.account()), happening(kind, contribution, detail));
          if (access.caller().filter(to.account()::equals).isEmpty()) {
            write(contribution, mail, to.email(), to.language());
          }
        });
    if (contribution.author().isEmpty() && contribution.isReachable()) {
      write(contribution, mail, contribution.email(), contribution.language());
    }
  }

  private void write(Contribution contribution, String mail, String to, String language) {
    String page =
        contribution.link() == null
            ? "/intranet/contributions/" + contribution.id()
            : "/carte/contributions/" + contribution.link();
    String reason =
        contribution.refusal() == null || contribution.refusal() == RefusalReason.OTHER
            ? ""
            : texts.line(WORDS, "refusal." + contribution.refusal(), language);
    sender.send(
        texts.write(
            WORDS,
            mail,
            to,
            language,
            pages.address(page, language),
            contribution.subject(),
            contribution.question(),
            Stream.of(reason, contribution.word())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "))),
        Contribution.TYPE + "/" + contribution.id());
  }

  private static Happening happening(
      NotificationKind kind, Contribution contribution, String detail) {
    return Happening.of(
        kind, Contribution.TYPE, contribution.id().toString(), contribution.subject(), detail);
  }
}
