package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.WorkshopDetails;
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
    Texts.Reader texts = new Texts.Reader();
    texts.check("date", details.date() != null, "prototypes.workshop.undated");
    date = details.date();
    place = texts.required("place", details.place(), 200);
    residents = count(texts, "residents", details.residents());
    professionals = count(texts, "professionals", details.professionals());
    volunteers = count(texts, "volunteers", details.volunteers());
    partners = count(texts, "partners", details.partners());
    decided = texts.optional("decided", details.decided(), 10_000);
    texts.refuse();
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

  private static int count(Texts.Reader texts, String field, int people) {
    texts.check(
        field,
        people >= 0 && people <= LARGEST_COUNT,
        "prototypes.workshop.count-invalid",
        field,
        people);
    return people;
  }
}
