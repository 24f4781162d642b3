package fr.essaim.core.steering.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.steering.PositionDetails;
import fr.essaim.core.steering.StaffProof;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A position that an operation pays: how much of full time is planned, and how much was worked. */
@Entity
@Table(schema = "steering", name = "staff_position")
public class StaffPosition extends Proven {

  /** What kind of thing it is. */
  public static final String TYPE = "staff-position";

  private String key;

  @Column(name = "operation_key")
  private String operationKey;

  private String label;

  @Column(name = "employer_key")
  private String employerKey;

  private int people;
  private BigDecimal share;

  @Enumerated(EnumType.STRING)
  private StaffProof proof;

  private String source;

  /** Grows when a month changes, so that the version of the whole does. */
  @Column(name = "month_changes")
  private int monthChanges;

  /** Grows when a file comes or goes. */
  @Column(name = "file_changes")
  private int fileChanges;

  @OneToMany(mappedBy = "position", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Proof> proofs = new ArrayList<>();

  @ElementCollection
  @CollectionTable(
      schema = "steering",
      name = "staff_month",
      joinColumns = @JoinColumn(name = "position_id"))
  @MapKeyColumn(name = "month")
  @Column(name = "worked")
  private Map<String, BigDecimal> months = new HashMap<>();

  protected StaffPosition() {}

  private StaffPosition(String key, String operationKey, PositionDetails details) {
    super(UUID.randomUUID());
    this.key = key;
    this.operationKey = operationKey;
    take(details);
  }

  public static StaffPosition open(String operationKey, PositionDetails details) {
    Constraints.check(details);
    StaffPosition position =
        new StaffPosition(
            PositionDetails.keyOf(operationKey, details.label()), operationKey, details);
    position.changes().noteAll("", Map.of(), details.fields());
    return position;
  }

  public void describe(PositionDetails details) {
    Constraints.check(details);
    Map<String, String> before = details().fields();
    take(details);
    changes().noteAll("", before, details.fields());
  }

  /**
   * Notes what was worked in a month.
   *
   * @param worked in full-time equivalents; null where that is not known after all
   */
  public void note(YearMonth month, BigDecimal worked) {
    if (worked != null && worked.compareTo(BigDecimal.valueOf(people)) > 0) {
      throw new BusinessRuleViolation("steering.position.month.above", people).at("worked");
    }
    BigDecimal before = months.get(month.toString());
    if (worked == null) {
      months.remove(month.toString());
    } else {
      months.put(month.toString(), worked);
    }
    changes().note("month." + month, text(before), text(worked));
    monthChanges++;
  }

  /** What was worked, month by month, in full-time equivalents. */
  public SortedMap<YearMonth, BigDecimal> months() {
    SortedMap<YearMonth, BigDecimal> sorted = new TreeMap<>();
    months.forEach((month, worked) -> sorted.put(YearMonth.parse(month), worked));
    return sorted;
  }

  public PositionDetails details() {
    return new PositionDetails(label, employerKey, people, share, proof, source);
  }

  @Override
  public String operationKey() {
    return operationKey;
  }

  @Override
  public String holderKey() {
    return employerKey;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  List<Proof> files() {
    return proofs;
  }

  @Override
  void filesChanged() {
    fileChanges++;
  }

  private void take(PositionDetails details) {
    label = details.label();
    employerKey = details.employerKey();
    people = details.people();
    share = details.share();
    proof = details.proof();
    source = details.source();
  }

  private static String text(BigDecimal worked) {
    return worked == null ? "" : worked.stripTrailingZeros().toPlainString();
  }
}
