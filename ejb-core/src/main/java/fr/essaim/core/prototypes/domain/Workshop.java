package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting where residents and professionals worked on a prototype. People are counted, never
 * named; the signed attendance sheet is kept as a scan that stays private.
 */
@Entity
@Table(schema = "prototypes", name = "workshop")
public class Workshop {

  static final Comparator<Workshop> LATEST_FIRST =
      Comparator.comparing((Workshop workshop) -> workshop.date)
          .reversed()
          .thenComparing(Workshop::id);

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "prototype_id")
  private Prototype prototype;

  private LocalDate date;

  @Column(name = "starts_at")
  private LocalTime start;

  @Column(name = "ends_at")
  private LocalTime end;

  private String place;
  private int residents;
  private int professionals;
  private int volunteers;
  private int partners;
  private String decided;

  @Column(name = "attendance_file_id")
  private String attendanceFileId;

  protected Workshop() {}

  static Workshop hold(Prototype prototype, WorkshopDetails details) {
    Workshop workshop = new Workshop();
    workshop.id = UUID.randomUUID();
    workshop.prototype = prototype;
    workshop.write(details);
    workshop.note(Map.of(), workshop.details().fields());
    return workshop;
  }

  /** Replaces what is said of it. */
  public void correct(WorkshopDetails details) {
    Map<String, String> before = details().fields();
    write(details);
    note(before, details().fields());
  }

  /** Notes that it was taken away. */
  void cancel() {
    note(details().fields(), Map.of());
  }

  private void note(Map<String, String> before, Map<String, String> after) {
    prototype.changes().noteAll(prefix(), before, after);
  }

  private String prefix() {
    return "workshop." + id + ".";
  }

  private void write(WorkshopDetails details) {
    Constraints.check(details);
    date = details.date();
    start = details.start();
    end = details.end();
    place = details.place();
    residents = details.residents();
    professionals = details.professionals();
    volunteers = details.volunteers();
    partners = details.partners();
    decided = details.decided();
  }

  /**
   * Keeps the scan of its signed attendance sheet.
   *
   * @return the earlier one whose place it takes
   */
  public Optional<String> keepAttendanceSheet(StoredFile scan) {
    Optional<String> earlier = attendanceFile();
    attendanceFileId = scan.id();
    prototype.changes().note(prefix() + "attendance", "", scan.sha256());
    return earlier;
  }

  /**
   * Notes what became of a photo.
   *
   * @param before what was said of it, or its name; empty for a new one
   * @param after what is said since, or its name; empty for one that is taken away
   */
  public void notePhoto(String before, String after) {
    prototype.changes().note(prefix() + "photo", before, after);
  }

  public UUID id() {
    return id;
  }

  public WorkshopDetails details() {
    return new WorkshopDetails(
        date, start, end, place, residents, professionals, volunteers, partners, decided);
  }

  /** The scan of the signed attendance sheet, if there is one. */
  public Optional<String> attendanceFile() {
    return Optional.ofNullable(attendanceFileId);
  }
}
