package fr.essaim.core.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.domain.ReportedMistake;
import fr.essaim.core.prototypes.internal.Callers;
import fr.essaim.core.prototypes.internal.MistakeRows;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What visitors find wrong on public pages. A report reaches those who answer for the page: the
 * staff of the organisation, and the administrator for all and for what is nobody's.
 */
@Stateless
public class MistakeReports {

  /** Most reports about one page within an hour: more is a machine. */
  private static final int MOST_PER_HOUR = 20;

  @Inject private Access access;
  @Inject private MistakeRows rows;
  @Inject private Prototypes prototypes;
  @Inject private OrganisationDirectory organisations;
  @Inject private AccountDesk accounts;
  @Inject private Clock clock;

  /**
   * Takes a report.
   *
   * @throws BusinessRuleViolation {@code prototypes.mistake.too-many} when the page gets more
   *     reports than people write
   */
  @OpenToAll
  public void report(ReportMistake command) {
    ReportedMistake report =
        ReportedMistake.by(command, responsible(command).orElse(null), clock.instant());
    if (rows.countSince(report.page(), clock.instant().minus(Duration.ofHours(1)))
        >= MOST_PER_HOUR) {
      throw new BusinessRuleViolation("prototypes.mistake.too-many");
    }
    rows.add(report);
  }

  /** The reports that the caller's organisations answer for, those that wait first. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<MistakeReport> list() {
    OrganisationScope scope = access.scope(Permission.PROTOTYPE_READ);
    List<ReportedMistake> reports = rows.of(scope);
    Map<String, OrganisationRef> names =
        organisations.named(reports.stream().map(ReportedMistake::organisationKey).toList());
    Callers callers =
        Callers.of(reports.stream().map(ReportedMistake::dealtWithBy).toList(), accounts::names);
    return reports.stream().map(report -> report.view(names, callers::name)).toList();
  }

  /** How many reports wait for the caller. */
  @Requires(Permission.PROTOTYPE_READ)
  public long waiting() {
    return rows.countWaiting(access.scope(Permission.PROTOTYPE_READ));
  }

  /** Says that a report was dealt with; again, nothing changes. */
  @Requires(Permission.PROTOTYPE_EDIT)
  public void dealtWith(UUID id) {
    ReportedMistake report =
        rows.find(id).orElseThrow(() -> new UnknownThing("mistake", id.toString()));
    access.require(Permission.PROTOTYPE_EDIT, report.organisationKey(), "mistake/" + id);
    report.dealWith(access.callerName(), clock.instant());
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
