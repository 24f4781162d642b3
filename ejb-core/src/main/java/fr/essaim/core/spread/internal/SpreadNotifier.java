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
import fr.essaim.core.notifications.EmailWishes;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.spread.AdaptationState;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.MentorRequestState;
import fr.essaim.core.spread.SpreadChanged;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.Campaign;
import fr.essaim.core.spread.domain.CampaignAnswer;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.MentorRequest;
import fr.essaim.core.spread.domain.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the teams of centres what is theirs to do or to know of the spread: of requests and
 * campaigns by e-mail too, of all else in their next e-mail about what happened.
 */
@ApplicationScoped
public class SpreadNotifier {

  private static final String WORDS = "fr.essaim.core.spread.emails";

  private static final String DAY = "d MMMM yyyy";

  /** That it was agreed on is told by the answer to the request, or was settled by both. */
  private static final String AGREED = TransferStage.AGREED.name();

  @Inject private Access access;
  @Inject private Correspondents correspondents;
  @Inject private Notifier notifier;
  @Inject private EmailWishes wishes;
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
        .filter(this::isSomebodyElse)
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

  /**
   * Asks those who work in centres what these have in use: each person once, by e-mail too unless
   * they stopped that.
   *
   * @param asks in whose name
   * @param again whether they are reminded
   * @return who works there, by the keys of the centres; one where nobody does is missing
   */
  public Map<String, List<Correspondent>> ask(
      Campaign campaign, String asks, Collection<CampaignAnswer> answers, boolean again) {
    Map<String, List<Correspondent>> teams = teams(answers);
    Map<Correspondent, CampaignAnswer> first = new LinkedHashMap<>();
    answers.forEach(
        answer ->
            teams
                .getOrDefault(answer.centreKey(), List.of())
                .forEach(person -> first.putIfAbsent(person, answer)));
    NotificationKind told =
        again ? NotificationKind.CAMPAIGN_REMINDED : NotificationKind.CAMPAIGN_ASKED;
    first.forEach(
        (to, answer) -> {
          String title = campaign.details().title();
          notifier.tell(
              List.of(to.account()),
              Happening.of(told, CampaignAnswer.TYPE, answer.key(), title, asks));
          wishes
              .stopPage(to.account())
              .filter(page -> isSomebodyElse(to))
              .ifPresent(page -> ask(to, page, answer, asks, again));
        });
    return teams;
  }

  /** Who works in the centres that are asked, by their keys. */
  public Map<String, List<Correspondent>> teams(Collection<CampaignAnswer> answers) {
    return correspondents.teams(
        Permission.SPREAD_EDIT, answers.stream().map(CampaignAnswer::centreKey).toList());
  }

  private void ask(
      Correspondent to, String stopPage, CampaignAnswer answer, String asks, boolean again) {
    CampaignDetails campaign = answer.campaign().details();
    String lastDay =
        campaign
            .closesOn()
            .format(DateTimeFormatter.ofPattern(DAY, Locale.forLanguageTag(to.language())));
    sender.send(
        texts
            .write(
                WORDS,
                again ? "campaignAgain" : "campaign",
                to.email(),
                to.language(),
                pages.address("/intranet/reponses/" + answer.key(), to.language()),
                asks,
                campaign.title(),
                campaign.words(),
                lastDay)
            .stoppedAt(pages.address(stopPage, to.language())),
        CampaignAnswer.TYPE + "/" + answer.key());
  }

  private boolean isSomebodyElse(Correspondent to) {
    return access.caller().filter(to.account()::equals).isEmpty();
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
