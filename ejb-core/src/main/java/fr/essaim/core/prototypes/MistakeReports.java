package fr.essaim.core.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.ReportLimit;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.domain.ReportedMistake;
import fr.essaim.core.prototypes.internal.MistakeRows;
import fr.essaim.core.prototypes.internal.PrototypeNotifier;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What visitors find wrong on public pages. A report reaches those who answer for the page: the
 * staff of the organisation, and the administrator for all and for what is nobody's.
 */
@Stateless
public class MistakeReports {

  /** Most reports about one page within an hour: more is a machine. */
  private static final int MOST_PER_HOUR = 20;

  private static final Duration HOUR = Duration.ofHours(1);

  /** What has a page of its own, as a report names it. */
  private static final Set<String> THINGS = Set.of("prototype", "organisation");

  @Inject private Access access;
  @Inject private ReportLimit limit;
  @Inject private MistakeRows rows;
  @Inject private Prototypes prototypes;
  @Inject private OrganisationDirectory organisations;
  @Inject private AccountService accounts;
  @Inject private PrototypeNotifier notifier;
  @Inject private Clock clock;

  /**
   * Counts one more report of a client.
   *
   * @param client the address of the network that it comes from
   * @return how long it must wait before it may report; nothing if it may now
   */
  @OpenToAll
  public Duration waitFor(String client) {
    return limit.admit(client);
  }

  /**
   * Takes a report.
   *
   * @throws BusinessRuleViolation {@code prototypes.mistake.page-invalid} when it is about a thing
   *     that is not public, or {@code prototypes.mistake.too-many} when the page gets more reports
   *     than people write
   */
  @OpenToAll
  public void report(ReportMistake command) {
    String responsible = responsible(command).orElse(null);
    if (responsible == null && THINGS.contains(String.valueOf(command.subjectType()))) {
      throw new BusinessRuleViolation("prototypes.mistake.page-invalid", command.page());
    }
    ReportedMistake report = ReportedMistake.by(command, responsible, clock.instant());
    if (rows.countSince(report.page(), clock.instant().minus(HOUR)) >= MOST_PER_HOUR) {
      throw RetryLater.tooOften("prototypes.mistake.too-many", HOUR);
    }
    rows.add(report);
    notifier.tellMistake(report);
  }

  /** The reports that the caller's organisations answer for, with facets. */
  @Requires(Permission.MISTAKE_READ)
  public ListResult<MistakeReport> list(ListQuery query) {
    return rows.list(query, access.scope(Permission.MISTAKE_READ));
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.MISTAKE_READ)
  public void export(ListQuery query, Consumer<MistakeReport> reader) {
    rows.each(query, access.scope(Permission.MISTAKE_READ), reader);
  }

  /** How many reports wait for the caller. */
  @Requires(Permission.MISTAKE_READ)
  public long waiting() {
    return rows.countWaiting(access.scope(Permission.MISTAKE_READ));
  }

  /** Says that a report was dealt with; again, nothing changes. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "mistake.deal-with")
  public void dealtWith(UUID id) {
    toChange(id).dealWith(access.callerName(), clock.instant());
  }

  /**
   * Answers who reported it, by e-mail, which deals with it.
   *
   * @throws BusinessRuleViolation when nobody left an address, when it was dealt with, and for
   *     words that are none or too many
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "mistake.answer")
  public void answer(UUID id, String words) {
    ReportedMistake report = toChange(id);
    report.answer(words, access.callerName(), clock.instant());
    notifier.answer(report);
  }

  /** A report that the caller's organisations answer for. */
  @Requires(Permission.MISTAKE_READ)
  public MistakeReport open(UUID id) {
    ReportedMistake report = known(id);
    access.require(Permission.MISTAKE_READ, report.organisationKey(), "mistake/" + id);
    Callers callers = Callers.of(Collections.singleton(report.dealtWithBy()), accounts::names);
    return report.view(
        organisations.named(Collections.singleton(report.organisationKey())), callers::name);
  }

  private ReportedMistake toChange(UUID id) {
    ReportedMistake report = known(id);
    access.require(Permission.PROTOTYPE_EDIT, report.organisationKey(), "mistake/" + id);
    return report;
  }

  private ReportedMistake known(UUID id) {
    return rows.find(id).orElseThrow(() -> new UnknownThing("mistake", id.toString()));
  }

  private Optional<String> responsible(ReportMistake command) {
    String key = Objects.requireNonNullElse(command.subjectKey(), "");
    return switch (Objects.requireNonNullElse(command.subjectType(), "")) {
      case "prototype" ->
          prototypes.byKey(key).filter(Prototype::isPublished).map(Prototype::stewardKey);
      case "organisation" ->
          Optional.of(key)
              .filter(Slug::isValid)
              .map(known -> organisations.named(List.of(known)).get(known))
              .map(OrganisationRef::key);
      default -> Optional.empty();
    };
  }
}
