package fr.essaim.core.spread.domain;

import fr.essaim.core.spread.EvidenceDetails;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/** How much an installation was used, told on a day. */
@Entity
@Table(schema = "spread", name = "evidence")
public class Evidence {

  static final Comparator<Evidence> LATEST_FIRST =
      Comparator.comparing((Evidence told) -> told.date).reversed().thenComparing(Evidence::id);

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "installation_id")
  private Installation installation;

  private LocalDate date;
  private Integer uses;
  private Integer people;
  private String testimony;
  private boolean consented;

  protected Evidence() {}

  static Evidence tell(Installation installation, EvidenceDetails details) {
    Evidence evidence = new Evidence();
    evidence.id = UUID.randomUUID();
    evidence.installation = installation;
    evidence.date = details.date();
    evidence.uses = details.uses();
    evidence.people = details.people();
    evidence.testimony = details.testimony();
    evidence.consented = details.consented();
    evidence.note(Map.of(), details.fields());
    return evidence;
  }

  /** Notes that it was taken away. */
  void forget() {
    note(details().fields(), Map.of());
  }

  private void note(Map<String, String> before, Map<String, String> after) {
    installation.changes().noteAll("evidence." + id + ".", before, after);
  }

  public UUID id() {
    return id;
  }

  public EvidenceDetails details() {
    return new EvidenceDetails(date, uses, people, testimony, consented);
  }
}
