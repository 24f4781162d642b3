package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationRef;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One funded programme over a period: who leads it, whom it is for, who pays, and what it promised.
 * Open until it is closed; what is closed stays as it is until it is opened again.
 */
@Entity
@Table(schema = "steering", name = "operation")
public class Operation extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "operation";

  private static final String OBJECTIVES = "objective.";

  private String key;
  private String name;
  private String programme;
  private String axis;

  @Column(name = "file_number")
  private String fileNumber;

  @Column(name = "committee_date")
  private String committeeDate;

  private String description;
  private String territory;

  @Column(name = "lead_key")
  private String leadKey;

  private PartialDate starts;
  private PartialDate ends;

  @Column(name = "closed_on")
  private PartialDate closedOn;

  private boolean published;

  @ElementCollection
  @CollectionTable(
      schema = "steering",
      name = "operation_beneficiary",
      joinColumns = @JoinColumn(name = "operation_id"))
  @Column(name = "organisation_key")
  private Set<String> beneficiaries = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      schema = "steering",
      name = "operation_funder",
      joinColumns = @JoinColumn(name = "operation_id"))
  @Column(name = "organisation_key")
  private Set<String> funders = new HashSet<>();

  /** Grows when an objective changes, so that the version of the whole does. */
  @Column(name = "objective_changes")
  private int objectiveChanges;

  @OneToMany(mappedBy = "operation", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<OperationObjective> objectives = new ArrayList<>();

  protected Operation() {}

  private Operation(String key, OperationDetails details) {
    super(UUID.randomUUID());
    this.key = key;
    take(details);
  }

  /**
   * Begins an operation.
   *
   * @param key never to change; empty to make one of the name
   */
  public static Operation begin(String key, OperationDetails details) {
    Constraints.check(details);
    String own = key == null || key.isEmpty() ? Slug.of(details.name()) : key;
    if (!Slug.isValid(own)) {
      throw new BusinessRuleViolation("steering.key.invalid", own);
    }
    Operation operation = new Operation(own, details);
    operation.changes().noteAll("", Map.of(), details.fields());
    return operation;
  }

  public void describe(OperationDetails details) {
    refuseClosed();
    Map<String, String> before = details().fields();
    take(details);
    changes().noteAll("", before, details.fields());
  }

  /**
   * Promises one more thing.
   *
   * @param objectiveKey tells it from the others; empty to make one of its label
   * @return its key
   */
  public String promise(String objectiveKey, ObjectiveDetails details) {
    refuseClosed();
    Constraints.check(details);
    String own =
        objectiveKey == null || objectiveKey.isEmpty() ? Slug.of(details.labelFr()) : objectiveKey;
    if (!Slug.isValid(own)) {
      throw new BusinessRuleViolation("steering.key.invalid", own);
    }
    if (has(own)) {
      throw new BusinessRuleViolation("steering.objective.twice").at("labelFr");
    }
    objectives.add(new OperationObjective(this, own, details));
    noteObjective(own, Map.of(), details.fields());
    return own;
  }

  /** States an objective anew. */
  public void restate(String objectiveKey, ObjectiveDetails details) {
    refuseClosed();
    OperationObjective objective = objective(objectiveKey);
    Map<String, String> before = objective.details().fields();
    objective.take(details);
    noteObjective(objectiveKey, before, details.fields());
  }

  /** Takes an objective out that was never promised. */
  public void drop(String objectiveKey) {
    refuseClosed();
    OperationObjective objective = objective(objectiveKey);
    objectives.remove(objective);
    noteObjective(objectiveKey, objective.details().fields(), Map.of());
  }

  /** Ends it. */
  public void close(PartialDate on) {
    refuseClosed();
    if (on.isBefore(starts)) {
      throw new BusinessRuleViolation("steering.closed.too-early");
    }
    closedOn = on;
    changes().note("closedOn", "", on.value());
  }

  /** Takes back that it ended. */
  public void reopen() {
    if (closedOn != null) {
      changes().note("closedOn", closedOn.value(), "");
      closedOn = null;
    }
  }

  /** Shows everybody what it is and who pays for it, whether it is closed or not. */
  public void publish() {
    show(true);
  }

  public void withdraw() {
    show(false);
  }

  public boolean isPublished() {
    return published;
  }

  public OperationDetails details() {
    return new OperationDetails(
        name,
        programme,
        axis,
        fileNumber,
        committeeDate,
        description,
        territory,
        starts,
        ends,
        leadKey,
        beneficiaries,
        funders);
  }

  /** What it promised, what is to be reached first before the rest. */
  public List<OperationObjective> objectives() {
    return objectives.stream()
        .sorted(
            Comparator.comparing((OperationObjective each) -> each.details().ends().lastDay())
                .thenComparing(OperationObjective::key))
        .toList();
  }

  public boolean has(String objectiveKey) {
    return objectives.stream().anyMatch(each -> each.key().equals(objectiveKey));
  }

  /**
   * @throws UnknownThing if it has none of this key
   */
  public OperationObjective objective(String objectiveKey) {
    return objectives.stream()
        .filter(each -> each.key().equals(objectiveKey))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("objective", objectiveKey));
  }

  /** What stands before the fields of an objective in the history. */
  public static String prefix(String objectiveKey) {
    return OBJECTIVES + objectiveKey + ".";
  }

  /** Whether a field of its history is one of an objective's. */
  public static boolean isOfAnObjective(String field) {
    return field.startsWith(OBJECTIVES);
  }

  /** When it ended; null while it is open. */
  /** How another page names it. */
  public OperationRef ref() {
    return new OperationRef(key, name, closedOn == null);
  }

  public PartialDate closedOn() {
    return closedOn;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  /** Refuses what would change it, or its money, once it ended. */
  public void refuseClosed() {
    if (closedOn != null) {
      throw new BusinessRuleViolation("steering.operation.closed");
    }
  }

  private void show(boolean wanted) {
    changes().note("published", Boolean.toString(published), Boolean.toString(wanted));
    published = wanted;
  }

  private void take(OperationDetails details) {
    Constraints.check(details);
    name = details.name();
    programme = details.programme();
    axis = details.axis();
    fileNumber = details.fileNumber();
    committeeDate = details.committeeDate();
    description = details.description();
    territory = details.territory();
    starts = details.starts();
    ends = details.ends();
    leadKey = details.leadKey();
    keep(beneficiaries, details.beneficiaryKeys());
    keep(funders, details.funderKeys());
  }

  private void noteObjective(
      String objectiveKey, Map<String, String> before, Map<String, String> after) {
    changes().noteAll(prefix(objectiveKey), before, after);
    objectiveChanges++;
  }

  private static void keep(Set<String> kept, Set<String> wanted) {
    kept.retainAll(wanted);
    kept.addAll(wanted);
  }
}
