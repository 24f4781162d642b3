package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting where residents and professionals worked on a prototype. People are counted, never
 * named; the signed attendance sheet is kept as a scan that stays private.
 */
@Entity
@Table(schema = "prototypes", name = "workshop")
public class Workshop {

  private static final int LARGEST_COUNT = 10_000;

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "prototype_id")
  private Prototype prototype;

  private LocalDate date;
  private String place;
  private int residents;
  private int professionals;
  private int volunteers;
  private int partners;
  private String decided;

  @Column(name = "attendance_file_id")
  private String attendanceFileId;

  protected Workshop() {}

  Workshop(Prototype prototype, WorkshopDetails details) {
    this.id = UUID.randomUUID();
    this.prototype = prototype;
    correct(details);
  }

  final void correct(WorkshopDetails details) {
    if (details.date() == null) {
      throw new BusinessRuleViolation("prototypes.workshop.undated");
    }
    date = details.date();
    place = Texts.required("place", details.place(), 200);
    residents = count("residents", details.residents());
    professionals = count("professionals", details.professionals());
    volunteers = count("volunteers", details.volunteers());
    partners = count("partners", details.partners());
    decided = Texts.optional("decided", details.decided(), 10_000);
  }

  void keepAttendanceSheet(String fileId) {
    attendanceFileId = fileId;
  }

  public UUID id() {
    return id;
  }

  public WorkshopDetails details() {
    return new WorkshopDetails(
        date, place, residents, professionals, volunteers, partners, decided);
  }

  /** The scan of the signed attendance sheet, if there is one. */
  public Optional<String> attendanceFile() {
    return Optional.ofNullable(attendanceFileId);
  }

  private static int count(String field, int people) {
    if (people < 0 || people > LARGEST_COUNT) {
      throw new BusinessRuleViolation("prototypes.workshop.count-invalid", field, people);
    }
    return people;
  }
}
