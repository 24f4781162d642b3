package fr.essaim.core.spread.domain;

import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.Support;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A meeting of mentor and receiving centre. People are counted, never named. */
@Entity
@Table(schema = "spread", name = "session")
public class Session {

  static final Comparator<Session> LATEST_FIRST =
      Comparator.comparing((Session session) -> session.date).reversed().thenComparing(Session::id);

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "transfer_id")
  private Transfer transfer;

  private LocalDate date;
  private int minutes;
  private String place;
  private int residents;
  private int professionals;
  private int volunteers;
  private int partners;
  private String note;

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "session_support",
      joinColumns = @JoinColumn(name = "session_id"))
  @Column(name = "support")
  @Enumerated(EnumType.STRING)
  private Set<Support> supports = new HashSet<>();

  @OneToMany(mappedBy = "session", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<SignedSheet> files = new ArrayList<>();

  protected Session() {}

  static Session hold(Transfer transfer, SessionDetails details) {
    Session session = new Session();
    session.id = UUID.randomUUID();
    session.transfer = transfer;
    session.write(details);
    session.note(Map.of(), details.fields());
    return session;
  }

  void correct(SessionDetails details) {
    Map<String, String> before = details().fields();
    write(details);
    note(before, details.fields());
  }

  /** Notes that it was taken away. */
  void cancel() {
    note(details().fields(), Map.of());
  }

  /** Keeps the scan of its signed sheet. */
  public void keepSheet(FileStore.Kept file, Instant now) {
    SignedSheet scan = new SignedSheet(this, file, now);
    files.add(scan);
    noteSheet("", scan.fileName());
  }

  void removeSheet(AttachedFile scan) {
    if (files.removeIf(scan::equals)) {
      noteSheet(scan.fileName(), "");
    }
  }

  private void noteSheet(String before, String after) {
    note(Map.of("sheet", before), Map.of("sheet", after));
  }

  private void note(Map<String, String> before, Map<String, String> after) {
    transfer.changes().noteAll("session." + id + ".", before, after);
  }

  private void write(SessionDetails details) {
    date = details.date();
    minutes = details.minutes();
    place = details.place();
    residents = details.residents();
    professionals = details.professionals();
    volunteers = details.volunteers();
    partners = details.partners();
    note = details.note();
    supports.retainAll(details.supports());
    supports.addAll(details.supports());
  }

  public UUID id() {
    return id;
  }

  /** The scans of its signed sheet, the oldest first. */
  public List<SignedSheet> sheets() {
    return AttachedFile.inOrder(files);
  }

  public SessionDetails details() {
    return new SessionDetails(
        date, minutes, supports, place, residents, professionals, volunteers, partners, note);
  }
}
