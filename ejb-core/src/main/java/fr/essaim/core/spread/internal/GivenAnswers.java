package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.CampaignAnswerDetails;
import fr.essaim.core.spread.CampaignAnswerDetails.AddedUse;
import fr.essaim.core.spread.CampaignAnswerDetails.KnownUse;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.domain.CampaignAnswer;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.ToldUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lets what a centre answers to a campaign change its installations, by their own rules. */
@ApplicationScoped
public class GivenAnswers {

  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private SpreadRecorder recorder;
  @Inject private InstallationStart start;
  @Inject private InstallationSearch search;
  @Inject private Clock clock;

  /**
   * Changes them.
   *
   * @return what is said of each, by their keys
   * @throws BusinessRuleViolation with all that is wrong, each at its field
   */
  public Map<String, ToldUse> take(CampaignAnswer answer, CampaignAnswerDetails details) {
    Violations violations = new Violations();
    Map<String, ToldUse> said = new HashMap<>();
    for (KnownUse use : details.known()) {
      Installation installation = rows.installationToChange(use.installationKey());
      if (!installation.details().centreKey().equals(answer.centreKey())) {
        throw new UnknownThing(Installation.TYPE, use.installationKey());
      }
      said.put(installation.key(), new ToldUse(installation.state(), use.state()));
      take(violations, installation, use);
      recorder.record(installation);
    }
    for (AddedUse use : details.added()) {
      Installation added = read(violations, use::field, () -> begun(answer, use));
      if (added != null) {
        said.put(added.key(), new ToldUse(null, added.state()));
        tell(added, use.uses());
        recorder.record(added);
      }
    }
    if (details.nothing()) {
      List<InstallationRow> used =
          search.running(answer.centreKey(), guard.visible()).stream()
              .filter(row -> answer.campaign().asksAbout(row.prototype().key()))
              .filter(row -> row.state().isInUse())
              .toList();
      violations.check("nothing", used.isEmpty(), "spread.campaign.nothing-but", titles(used));
    }
    violations.refuse();
    return said;
  }

  private void take(Violations violations, Installation installation, KnownUse use) {
    PartialDate since = use.since() == null ? PartialDate.of(today()) : use.since();
    if (use.state() == InstallationState.STOPPED) {
      read(violations, use::field, () -> installation.stop(null, use.reason(), since, today()));
    } else if (use.state() != installation.state()) {
      read(violations, use::field, () -> installation.move(use.state(), since, today()));
    }
    tell(installation, use.uses());
  }

  private Installation begun(CampaignAnswer answer, AddedUse use) {
    InstallationDetails details =
        new InstallationDetails(answer.centreKey(), use.prototypeKey(), null, null);
    String key = rows.freeKey(Installation.class, details.prototypeKey(), details.centreKey());
    return start.begin(key, details, InstallationState.IN_USE, use.since());
  }

  private void tell(Installation installation, Integer uses) {
    if (uses != null) {
      installation.tell(new EvidenceDetails(today(), uses, null, "", false), today());
    }
  }

  private static void read(Violations violations, UnaryOperator<String> fields, Runnable rule) {
    read(
        violations,
        fields,
        () -> {
          rule.run();
          return null;
        });
  }

  /** Has what a rule refuses stand at the field of one use; what names none is about its date. */
  private static <T> T read(Violations violations, UnaryOperator<String> fields, Supplier<T> rule) {
    return violations.read(
        null,
        rule,
        each -> {
          try {
            return each.get();
          } catch (BusinessRuleViolation refused) {
            throw new BusinessRuleViolation(refused.code(), refused.arguments().toArray())
                .at(fields.apply(refused.field().orElse("since")));
          }
        });
  }

  private static String titles(List<InstallationRow> rows) {
    return rows.stream().map(row -> row.prototype().title()).collect(Collectors.joining(", "));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
