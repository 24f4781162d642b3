package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.mail.EmailSender;
import fr.essaim.core.mail.EmailTexts;
import fr.essaim.core.mail.PageLinks;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.MentorRequestState;
import fr.essaim.core.spread.SpreadChanged;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.MentorRequest;
import fr.essaim.core.spread.domain.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the teams of centres what is theirs to do or to know of the spread: of requests by e-mail
 * too, of all else in their next e-mail about what happened.
 */
@ApplicationScoped
public class SpreadNotifier {

  private static final String WORDS = "fr.essaim.core.spread.emails";

  /** That it was agreed on is told by the answer to the request, or was settled by both. */
  private static final String AGREED = TransferStage.AGREED.name();

  @Inject private Access access;
  @Inject private Correspondents correspondents;
  @Inject private Notifier notifier;
  @Inject private EmailSender sender;
  @Inject private EmailTexts texts;
  @Inject private PageLinks pages;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private SpreadRows rows;
  @Inject private Clock clock;

  /** Tells those who may answer that somebody asks to be accompanied. */
  public void tellAsked(MentorRequest request) {
    write(
        "asked",
        NotificationKind.MENTOR_ASKED,
        correspondents.whoMay(Permission.SPREAD_EDIT, request.mentorKey()),
        request,
        request.centreKey(),
        request.message());
  }

  /** Tells the centre, and who asked for it, what was answered. */
  public void tellAnswered(MentorRequest request) {
    boolean isAccepted = request.state() == MentorRequestState.ACCEPTED;
    Map<UUID, Correspondent> people = new LinkedHashMap<>();
    correspondents
        .whoMay(Permission.SPREAD_EDIT, request.centreKey())
        .forEach(each -> people.put(each.account(), each));
    correspondents.named(request.askedBy()).ifPresent(each -> people.put(each.account(), each));
    write(
        isAccepted ? "accepted" : "declined",
        isAccepted ? NotificationKind.MENTOR_ACCEPTED : NotificationKind.MENTOR_DECLINED,
        people.values(),
        request,
        request.mentorKey(),
        request.answer());
  }

  /** Tells both that there is nothing to answer any more. */
  public void tellWithdrawn(MentorRequest request) {
    tellWithdrawn(request, request.mentorKey(), request.centreKey());
    tellWithdrawn(request, request.centreKey(), request.mentorKey());
  }

  private void tellWithdrawn(MentorRequest request, String toKey, String otherKey) {
    write(
        "withdrawn",
        NotificationKind.MENTOR_WITHDRAWN,
        correspondents.whoMay(Permission.SPREAD_EDIT, toKey),
        request,
        otherKey,
        "");
  }

  private void write(
      String kind,
      NotificationKind told,
      Collection<Correspondent> people,
      MentorRequest request,
      String otherKey,
      String word) {
    String other = name(otherKey);
    String about = titles(Set.of(request.prototypeKey()));
    notifier.tell(
        accounts(people),
        Happening.of(told, MentorRequest.TYPE, request.id().toString(), about, other));
    people.stream()
        .filter(to -> access.caller().filter(to.account()::equals).isEmpty())
        .forEach(
            to ->
                sender.send(
                    texts.write(
                        WORDS,
                        word.isEmpty() ? kind : kind + "WithWord",
                        to.email(),
                        to.language(),
                        pages.address("/intranet/accompagnements/" + request.id(), to.language()),
                        other,
                        about,
                        word),
                    MentorRequest.TYPE + "/" + request.id()));
  }

  /** Tells of an adaptation that is offered or answered, and of a transfer that went on. */
  public void tell(@Observes SpreadChanged changed) {
    changed
        .reached(LocalDate.now(clock))
        .ifPresent(
            step -> {
              if (changed.type().equals(Adaptation.TYPE)) {
                tell(changed, AdaptationState.valueOf(step));
              } else if (changed.type().equals(Transfer.TYPE) && !step.equals(AGREED)) {
                tellAdvanced(changed, step);
              }
            });
  }

  /** Those who went on know; whoever may for both centres tells both. */
  private void tellAdvanced(SpreadChanged changed, String stage) {
    Set<String> others =
        changed.organisationKeys().stream()
            .filter(key -> !access.allows(Permission.SPREAD_EDIT, key))
            .collect(Collectors.toSet());
    tellTeams(
        others.isEmpty() ? changed.organisationKeys() : others,
        Happening.of(
            NotificationKind.TRANSFER_ADVANCED,
            Transfer.TYPE,
            changed.key(),
            titles(changed.prototypeKeys()),
            stage));
  }

  private void tell(SpreadChanged changed, AdaptationState state) {
    Adaptation adaptation = rows.adaptation(changed.key());
    String title = adaptation.details().title();
    switch (state) {
      case OFFERED ->
          notifier.tellFollowers(
              accounts(
                  correspondents.whoMay(
                      Permission.PROTOTYPE_PUBLISH,
                      library.stewardOf(changed.prototypeKeys().iterator().next()))),
              about(
                  NotificationKind.ADAPTATION_OFFERED,
                  changed,
                  title,
                  name(changed.organisationKeys().iterator().next())));
      case ACCEPTED ->
          tellTeams(
              changed.organisationKeys(),
              about(
                  NotificationKind.ADAPTATION_ACCEPTED,
                  changed,
                  title,
                  adaptation.acceptedVersion().orElse("")));
      case DECLINED ->
          tellTeams(
              changed.organisationKeys(),
              about(NotificationKind.ADAPTATION_DECLINED, changed, title, adaptation.answer()));
      case KEPT -> {}
    }
  }

  /** Tells both centres that nothing is done any more. */
  public void tellStalled(Transfer transfer, int days) {
    tellTeams(
        Set.of(transfer.details().mentorKey(), transfer.details().receiverKey()),
        Happening.of(
            NotificationKind.TRANSFER_STALLED,
            Transfer.TYPE,
            transfer.key(),
            titles(transfer.details().prototypeKeys()),
            Integer.toString(days)));
  }

  /** Asks the centre how much it uses what it has. */
  public void remind(Installation installation) {
    tellTeams(
        Set.of(installation.details().centreKey()),
        Happening.of(
            NotificationKind.EVIDENCE_WANTED,
            Installation.TYPE,
            installation.key(),
            titles(Set.of(installation.details().prototypeKey())),
            ""));
  }

  private void tellTeams(Collection<String> organisationKeys, Happening happening) {
    Set<UUID> people =
        organisationKeys.stream()
            .flatMap(key -> correspondents.whoMay(Permission.SPREAD_EDIT, key).stream())
            .map(Correspondent::account)
            .collect(Collectors.toSet());
    notifier.tellFollowers(people, happening);
  }

  private static Happening about(
      NotificationKind kind, SpreadChanged changed, String title, String detail) {
    return Happening.of(kind, changed.type(), changed.key(), title, detail);
  }

  private static List<UUID> accounts(Collection<Correspondent> people) {
    return people.stream().map(Correspondent::account).toList();
  }

  private String name(String organisationKey) {
    OrganisationRef named = organisations.named(Set.of(organisationKey)).get(organisationKey);
    return named == null ? organisationKey : named.name();
  }

  private String titles(Collection<String> prototypeKeys) {
    return library.named(prototypeKeys).values().stream()
        .map(each -> each.title())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
