package fr.essaim.core.spread;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.domain.Campaign;
import fr.essaim.core.spread.domain.CampaignAnswer;
import fr.essaim.core.spread.domain.ToldUse;
import fr.essaim.core.spread.internal.CampaignAnswerSearch;
import fr.essaim.core.spread.internal.CampaignGuard;
import fr.essaim.core.spread.internal.CampaignReminders;
import fr.essaim.core.spread.internal.CampaignSearch;
import fr.essaim.core.spread.internal.GivenAnswers;
import fr.essaim.core.spread.internal.InstallationSearch;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadNotifier;
import fr.essaim.core.spread.internal.SpreadRows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Campaigns: a federation, or those who coordinate an operation, ask their centres what they have
 * in use; what a centre answers changes its installations, by their rules.
 */
@Stateless
public class CampaignService {

  @Inject private Access access;
  @Inject private SpreadRows rows;
  @Inject private SpreadGuard spread;
  @Inject private CampaignGuard guard;
  @Inject private CampaignSearch search;
  @Inject private CampaignAnswerSearch answers;
  @Inject private CampaignReminders reminders;
  @Inject private GivenAnswers given;
  @Inject private InstallationSearch installations;
  @Inject private PrototypeLibrary library;
  @Inject private TerritoryDirectory territories;
  @Inject private SpreadNotifier notifier;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** The campaigns of the caller's federation or operation. */
  @Requires(Permission.CAMPAIGN_READ)
  public ListResult<CampaignRow> list(ListQuery query) {
    access.scope(Permission.CAMPAIGN_READ);
    return search.list(query, guard.led());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.CAMPAIGN_READ)
  public void export(ListQuery query, Consumer<CampaignRow> reader) {
    access.scope(Permission.CAMPAIGN_READ);
    search.each(query, guard.led(), reader);
  }

  /** What it asks, who answered what, and what that changed. */
  @Requires(Permission.CAMPAIGN_READ)
  public CampaignView open(String key) {
    Campaign campaign = rows.campaign(key);
    CampaignDetails details = campaign.details();
    guard.require(Permission.CAMPAIGN_READ, details, subject(campaign));
    List<CampaignAnswer> asked = rows.answersTo(key);
    Map<String, List<Correspondent>> teams = notifier.teams(asked);
    List<CampaignAnswerRow> told = answers.of(key, guard.led(), guard.own());
    return new CampaignView(
        key,
        campaign.version(),
        details,
        campaign.state(today()),
        guard.asks(details),
        Optional.ofNullable(details.territoryKey())
            .flatMap(territories::find)
            .map(TerritoryView::name)
            .orElse(null),
        library.named(details.prototypeKeys()).values().stream()
            .sorted(Comparator.comparing(PrototypeRef::title))
            .toList(),
        campaign.sentAt().isEmpty() ? guard.centres(details) : List.of(),
        told,
        told.stream()
            .filter(row -> row.state() == CampaignAnswerState.WAITING)
            .map(CampaignAnswerRow::centre)
            .filter(centre -> !teams.containsKey(centre.key()))
            .map(OrganisationRef::name)
            .toList(),
        uses(asked).filter(CampaignUse::isChange).toList(),
        campaign.sentAt().orElse(null),
        campaign.closedAt().orElse(null),
        guard.allows(Permission.CAMPAIGN_EDIT, details));
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.CAMPAIGN_READ)
  public List<ChangeLine> history(String key) {
    Campaign campaign = rows.campaign(key);
    guard.require(Permission.CAMPAIGN_READ, campaign.details(), subject(campaign));
    return history.of(campaign);
  }

  /**
   * Prepares one; nobody is asked yet.
   *
   * @return its key
   */
  @Requires(value = Permission.CAMPAIGN_EDIT, act = "campaign.prepare")
  public String prepare(CampaignDetails details) {
    Constraints.check(details);
    Campaign campaign =
        Campaign.prepare(rows.freeKey(Campaign.class, details.title()), details, today());
    guard.require(Permission.CAMPAIGN_EDIT, details, subject(campaign));
    guard.check(details);
    rows.add(campaign);
    record(campaign);
    return campaign.key();
  }

  /**
   * Says otherwise what it asks.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.CAMPAIGN_EDIT, act = "campaign.edit")
  public void edit(String key, long expectedVersion, CampaignDetails details) {
    Campaign campaign = toChange(key);
    edits.check(campaign, expectedVersion, "", details.fields(), campaign.details().fields());
    Constraints.check(details);
    campaign.edit(details, today());
    if (campaign.sentAt().isEmpty()) {
      guard.check(details);
    }
    record(campaign);
  }

  /** Takes one away that was not sent. */
  @Requires(value = Permission.CAMPAIGN_EDIT, act = "campaign.drop")
  public void drop(String key) {
    Campaign campaign = toChange(key);
    campaign.guardUnsent();
    rows.remove(campaign);
  }

  /** Asks the centres: from now on they can answer. */
  @Requires(value = Permission.CAMPAIGN_EDIT, act = "campaign.send")
  public CampaignReminder send(String key) {
    Campaign campaign = toChange(key);
    CampaignDetails details = campaign.details();
    guard.check(details);
    campaign.send(clock.instant(), today());
    record(campaign);
    List<CampaignAnswer> asked =
        guard.centres(details).stream()
            .map(centre -> CampaignAnswer.ask(campaign, centre.key()))
            .toList();
    asked.forEach(rows::add);
    return tell(campaign, asked, List.of(), false);
  }

  /** Reminds those that did not answer, each once a week. */
  @Requires(value = Permission.CAMPAIGN_EDIT, act = "campaign.remind")
  public CampaignReminder remind(String key) {
    Campaign campaign = toChange(key);
    campaign.guardOpen(today());
    Instant recently = clock.instant().minus(Duration.ofDays(CampaignReminders.PATIENCE));
    Set<String> recent =
        answers.of(key, guard.led(), guard.own()).stream()
            .filter(row -> row.remindedAt() != null && row.remindedAt().isAfter(recently))
            .map(CampaignAnswerRow::key)
            .collect(Collectors.toSet());
    Map<Boolean, List<CampaignAnswer>> waiting =
        rows.answersTo(key).stream()
            .filter(answer -> answer.state() == CampaignAnswerState.WAITING)
            .collect(Collectors.partitioningBy(answer -> recent.contains(answer.key())));
    return tell(campaign, waiting.get(false), waiting.get(true), true);
  }

  private CampaignReminder tell(
      Campaign campaign, List<CampaignAnswer> asked, List<CampaignAnswer> recent, boolean again) {
    Map<String, List<Correspondent>> teams =
        notifier.ask(campaign, guard.asks(campaign.details()), asked, again);
    Map<Boolean, List<CampaignAnswer>> reached =
        asked.stream()
            .collect(Collectors.partitioningBy(answer -> teams.containsKey(answer.centreKey())));
    if (again) {
      reached.get(true).forEach(answer -> reminders.note(answer.key(), clock.instant()));
    }
    return new CampaignReminder(
        guard.names(reached.get(true)),
        (int) teams.values().stream().flatMap(List::stream).distinct().count(),
        guard.names(recent),
        guard.names(reached.get(false)));
  }

  /** Ends it before its last day. */
  @Requires(value = Permission.CAMPAIGN_EDIT, act = "campaign.close")
  public void close(String key) {
    Campaign campaign = toChange(key);
    campaign.close(clock.instant(), today());
    record(campaign);
  }

  /**
   * What the caller's campaigns ask, and what is asked of the centres in which the caller works.
   */
  @Requires(Permission.SPREAD_READ)
  public ListResult<CampaignAnswerRow> answers(ListQuery query) {
    access.scope(Permission.SPREAD_READ);
    return answers.list(query, guard.led(), guard.own());
  }

  /** Hands over all that {@link #answers} finds, whatever the page, in the asked order. */
  @Requires(Permission.SPREAD_READ)
  public void exportAnswers(ListQuery query, Consumer<CampaignAnswerRow> reader) {
    access.scope(Permission.SPREAD_READ);
    answers.each(query, guard.led(), guard.own(), reader);
  }

  /**
   * What a centre is asked, and what it answered.
   *
   * @throws UnknownThing when the caller neither leads the campaign nor works in the centre
   */
  @Requires(Permission.SPREAD_READ)
  public CampaignAnswerView openAnswer(String key) {
    CampaignAnswer answer = toRead(key);
    CampaignAnswerRow row =
        answers
            .find(key, guard.led(), guard.own())
            .orElseThrow(() -> new UnknownThing(CampaignAnswer.TYPE, key));
    Campaign campaign = answer.campaign();
    boolean isOpen = campaign.state(today()) == CampaignState.OPEN;
    ListQuery waiting =
        ListQuery.all()
            .with(SpreadFilters.CAMPAIGN, Set.of(campaign.key()))
            .with(SpreadFilters.WHICH, Set.of(SpreadFilters.TO_ANSWER));
    return new CampaignAnswerView(
        row,
        answer.version(),
        guard.asks(campaign.details()),
        campaign.details().words(),
        isOpen,
        installations.running(answer.centreKey(), spread.visible()).stream()
            .filter(each -> campaign.asksAbout(each.prototype().key()))
            .toList(),
        uses(List.of(answer)).toList(),
        answer.fields(),
        answers.list(waiting, guard.led(), guard.own()).rows().stream()
            .filter(each -> !each.key().equals(key))
            .toList(),
        isOpen && access.allows(Permission.SPREAD_EDIT, answer.centreKey()));
  }

  /** What was said in the name of a centre, by whom and when, the latest first. */
  @Requires(Permission.SPREAD_READ)
  public List<ChangeLine> answerHistory(String key) {
    return history.of(toRead(key));
  }

  /**
   * Answers in the name of a centre; its installations change accordingly.
   *
   * @throws ConflictingEdit when somebody else said something else of one of them meanwhile
   * @throws BusinessRuleViolation with all that is wrong, each at its field
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "campaign.answer")
  public void answer(String key, long expectedVersion, CampaignAnswerDetails details) {
    CampaignAnswer answer = rows.campaignAnswerToChange(key);
    access.require(Permission.SPREAD_EDIT, answer.centreKey(), CampaignAnswer.TYPE + "/" + key);
    answer.campaign().guardOpen(today());
    edits.check(answer, expectedVersion, "", details.fields(), answer.fields());
    Map<String, ToldUse> said = given.take(answer, details);
    answer.give(said, access.callerName(), clock.instant());
    recorder.record(answer);
  }

  private Stream<CampaignUse> uses(Collection<CampaignAnswer> some) {
    Map<String, ToldUse> told = new HashMap<>();
    some.forEach(answer -> told.putAll(answer.uses()));
    return installations.of(told.keySet(), spread.visible()).stream()
        .sorted(
            Comparator.comparing((InstallationRow row) -> row.centre().name())
                .thenComparing(row -> row.prototype().title()))
        .map(
            row -> {
              ToldUse use = told.get(row.key());
              return new CampaignUse(row, use.before(), use.said());
            });
  }

  private CampaignAnswer toRead(String key) {
    CampaignAnswer answer = rows.campaignAnswer(key);
    access.require(Permission.SPREAD_READ, answer.centreKey(), CampaignAnswer.TYPE + "/" + key);
    return answer;
  }

  private Campaign toChange(String key) {
    Campaign campaign = rows.campaignToChange(key);
    guard.require(Permission.CAMPAIGN_EDIT, campaign.details(), subject(campaign));
    return campaign;
  }

  private void record(Campaign campaign) {
    campaign.stamp(clock.instant());
    recorder.record(campaign);
  }

  private static String subject(Campaign campaign) {
    return Campaign.TYPE + "/" + campaign.key();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
