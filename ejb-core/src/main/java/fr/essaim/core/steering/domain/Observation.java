package fr.essaim.core.steering.domain;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.disclosure.CountTable;
import fr.essaim.core.steering.Count;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.ObservedPart;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a figure was of a year, as it was counted once. It never changes: a correction follows it.
 */
@Entity
@Table(schema = "steering", name = "observation")
public class Observation {

  @Id private UUID id;

  @Column(name = "indicator_key")
  private String indicatorKey;

  private int year;
  private int revision;
  private BigDecimal value;
  private Long records;
  private Long missing;

  @Column(name = "as_of")
  private LocalDate asOf;

  @Column(name = "counted_at")
  private Instant countedAt;

  @Column(name = "checked_at")
  private Instant checkedAt;

  private String evidence;
  private String reason;
  private boolean told;

  @OneToMany(mappedBy = "observation", cascade = CascadeType.ALL)
  private List<ObservationPart> parts = new ArrayList<>();

  protected Observation() {}

  private Observation(String indicatorKey, int year, int revision, Telling telling, Instant now) {
    this.id = UUID.randomUUID();
    this.indicatorKey = indicatorKey;
    this.year = year;
    this.revision = revision;
    this.told = telling.told();
    this.countedAt = now;
    this.checkedAt = now;
    this.evidence = "";
    this.reason = "";
  }

  /** One that was counted, of what happened until a day. */
  public static Observation counted(
      String indicatorKey,
      int year,
      int revision,
      Count count,
      Telling telling,
      LocalDate asOf,
      Instant now) {
    Observation observation = new Observation(indicatorKey, year, revision, telling, now);
    observation.asOf = asOf;
    observation.value = count.value();
    observation.records = count.records();
    observation.missing = count.missing();
    observation.take(count.parts(), telling);
    return observation;
  }

  /** One that somebody declares, with where it is from. */
  public static Observation declared(
      String indicatorKey,
      int year,
      int revision,
      Count value,
      String evidence,
      String reason,
      Telling telling,
      LocalDate asOf,
      Instant now) {
    Observation observation = counted(indicatorKey, year, revision, value, telling, asOf, now);
    observation.records = null;
    observation.missing = null;
    observation.evidence = evidence;
    observation.reason = reason;
    return observation;
  }

  /** Notes that it was found to be still so. */
  public void stillSo(LocalDate day, Instant now) {
    asOf = day;
    checkedAt = now;
  }

  /** Whether it says the same, and to the same readers. */
  public boolean says(Count count, Telling telling) {
    return value.compareTo(count.value()) == 0
        && (records == null || (records == count.records() && missing == count.missing()))
        && countsByCell().equals(count.parts())
        && told == telling.told();
  }

  /** Its counts, for what may be told of those after it. */
  public CountTable table() {
    Map<Cell, Long> counts = new HashMap<>(countsByCell());
    counts.put(Cell.TOTAL, value.longValueExact());
    return new CountTable(counts);
  }

  public Set<Cell> hidden() {
    return parts.stream()
        .filter(ObservationPart::isHidden)
        .map(ObservationPart::cell)
        .collect(Collectors.toSet());
  }

  public String indicatorKey() {
    return indicatorKey;
  }

  public int year() {
    return year;
  }

  public int revision() {
    return revision;
  }

  public boolean isTold() {
    return told;
  }

  /** All of it, for those who keep figures. */
  public ObservationView view() {
    return view(shown(), parts());
  }

  /** What everybody may read: nothing of the cells that are hidden. */
  public ObservationView publicView() {
    return view(
        hidden().contains(Cell.TOTAL) ? null : shown(),
        parts().stream()
            .map(part -> part.hidden() ? new ObservedPart(part.cell(), 0, true) : part)
            .toList());
  }

  /** Without the decimals that only its column has. */
  private BigDecimal shown() {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private ObservationView view(BigDecimal shown, List<ObservedPart> shownParts) {
    return new ObservationView(
        year,
        revision,
        shown,
        records,
        missing,
        asOf,
        countedAt,
        checkedAt,
        evidence,
        reason,
        told,
        hidden().contains(Cell.TOTAL),
        shownParts);
  }

  private List<ObservedPart> parts() {
    return parts.stream()
        .filter(part -> !part.cell().isTotal())
        .map(part -> new ObservedPart(part.cell(), part.count(), part.isHidden()))
        .sorted(Comparator.comparing(ObservedPart::cell))
        .toList();
  }

  private void take(Map<Cell, Long> counts, Telling telling) {
    counts.forEach(
        (cell, count) ->
            parts.add(new ObservationPart(this, cell, count, telling.hidden().contains(cell))));
    if (telling.hidden().contains(Cell.TOTAL)) {
      parts.add(new ObservationPart(this, Cell.TOTAL, value.longValueExact(), true));
    }
  }

  private Map<Cell, Long> countsByCell() {
    return parts.stream()
        .filter(part -> !part.cell().isTotal())
        .collect(Collectors.toMap(ObservationPart::cell, ObservationPart::count));
  }
}
