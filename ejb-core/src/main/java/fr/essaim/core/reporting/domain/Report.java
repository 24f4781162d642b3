package fr.essaim.core.reporting.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.reporting.ReportAccount;
import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportStart;
import fr.essaim.core.reporting.ReportTemplateText;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.steering.Euros;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a funder is told of an operation over a period. It is written, then frozen as version 1;
 * from then on it changes by a correction alone, which is written in its turn and frozen as the
 * next version. A frozen version stays as it is.
 */
@Entity
@Table(schema = "reporting", name = "report")
public class Report extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "report";

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_REASON = 500;

  private String key;

  @Column(name = "operation_key")
  private String operationKey;

  private int number;

  @Column(name = "template_key")
  private String templateKey;

  @Column(name = "template_number")
  private int templateNumber;

  private String template;
  private String title;

  @Column(name = "funder_key")
  private String funderKey;

  private LocalDate starts;
  private LocalDate ends;
  private boolean drafting;
  private int versions;
  private String reason;

  @Column(name = "begun_at")
  private Instant begunAt;

  /** Grows when a text changes, so that the version of the whole does. */
  @Column(name = "text_changes")
  private int textChanges;

  @ElementCollection
  @CollectionTable(
      schema = "reporting",
      name = "report_text",
      joinColumns = @JoinColumn(name = "report_id"))
  @MapKeyColumn(name = "section")
  @Column(name = "text")
  private Map<String, String> texts = new HashMap<>();

  protected Report() {}

  private Report(String operationKey, int number, ReportTemplate of, ReportStart start) {
    super(UUID.randomUUID());
    this.key = operationKey + "-bilan-" + number;
    this.operationKey = operationKey;
    this.number = number;
    this.templateKey = of.key();
    this.templateNumber = of.number();
    this.template = of.content();
    this.title = start.title();
    this.funderKey = start.funderKey();
    this.starts = start.starts();
    this.ends = start.ends();
    this.drafting = true;
    this.reason = "";
    of.text().texts().forEach(section -> texts.put(section.key(), section.proposal()));
  }

  /**
   * Begins one, with the texts that its template proposes.
   *
   * @param number its own among those of the operation
   */
  public static Report begin(
      String operationKey, int number, ReportTemplate template, ReportStart start, Instant now) {
    Constraints.check(start);
    Report report = new Report(operationKey, number, template, start);
    report.begunAt = now;
    report.changes().noteAll("", Map.of(), report.fields());
    return report;
  }

  /**
   * Writes its texts.
   *
   * @param written by section; those that are not there stay
   */
  public void write(Map<String, String> written) {
    refuseFrozen();
    Map<String, String> before = fields();
    for (String section : before.keySet()) {
      String text = PlainText.of(written.getOrDefault(section, before.get(section)));
      if (ReportAccount.amountOf(section).isPresent()) {
        texts.put(section, amount(section, text));
        continue;
      }
      if (text.length() > LONGEST_TEXT) {
        throw new BusinessRuleViolation("reporting.text.too-long", LONGEST_TEXT).at(section);
      }
      texts.put(section, text);
    }
    changes().noteAll("", before, fields());
    textChanges++;
  }

  /** Freezes what it says now: its next version. */
  public ReportVersion freeze(ReportContent content, String by, Instant now) {
    refuseFrozen();
    drafting = false;
    versions++;
    changes().note("versions", String.valueOf(versions - 1), String.valueOf(versions));
    return new ReportVersion(id(), versions, content, reason, by, now);
  }

  /**
   * Takes it up again, to freeze another version.
   *
   * @param why what is to be corrected
   */
  public void correct(String why) {
    String said = PlainText.of(why);
    if (drafting) {
      throw new BusinessRuleViolation("reporting.not-frozen");
    }
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("reporting.reason.missing").at("reason");
    }
    if (said.length() > LONGEST_REASON) {
      throw new BusinessRuleViolation("reporting.too-long", "reason", LONGEST_REASON).at("reason");
    }
    changes().note("reason", reason, said);
    drafting = true;
    reason = said;
  }

  /** Refuses to be deleted once something of it is frozen. */
  public void refuseKept() {
    if (versions > 0) {
      throw new BusinessRuleViolation("reporting.kept");
    }
  }

  /**
   * Its texts by section, in the order of its template, and the amounts of accounts where it is a
   * financial account: for drafts, history and conflicts.
   */
  public Map<String, String> fields() {
    ReportTemplateText asked = template();
    Map<String, String> fields = new LinkedHashMap<>();
    asked
        .texts()
        .forEach(section -> fields.put(section.key(), texts.getOrDefault(section.key(), "")));
    if (asked.isFinancial()) {
      ReportAccount.amounts()
          .map(ReportAccount.Amount::field)
          .forEach(field -> fields.put(field, texts.getOrDefault(field, "")));
    }
    return fields;
  }

  public ReportTemplateText template() {
    return ReportTemplateText.parse(template);
  }

  public String templateKey() {
    return templateKey;
  }

  public int templateNumber() {
    return templateNumber;
  }

  /** Its own among the reports of its operation. */
  public int number() {
    return number;
  }

  public String operationKey() {
    return operationKey;
  }

  public String title() {
    return title;
  }

  /** Empty where it is addressed to none. */
  public String funderKey() {
    return funderKey;
  }

  public LocalDate starts() {
    return starts;
  }

  public LocalDate ends() {
    return ends;
  }

  public boolean isDrafting() {
    return drafting;
  }

  /** How many versions are frozen. */
  public int versions() {
    return versions;
  }

  /** Why the version that is written is made; empty for the first. */
  public String reason() {
    return reason;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  private static String amount(String field, String typed) {
    try {
      return Euros.plain(Euros.read(typed));
    } catch (BusinessRuleViolation refused) {
      throw refused.at(field);
    }
  }

  private void refuseFrozen() {
    if (!drafting) {
      throw new BusinessRuleViolation("reporting.frozen", versions);
    }
  }
}
