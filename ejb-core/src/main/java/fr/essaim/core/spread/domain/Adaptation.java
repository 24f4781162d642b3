package fr.essaim.core.spread.domain;

import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.AdaptationState;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a centre changed of a prototype that it took. It can be offered back; those who answer for
 * the prototype take it into a version, or decline with a reason. The centre keeps its own.
 */
@Entity
@Table(schema = "spread", name = "adaptation")
public class Adaptation extends StampedAggregate {

  public static final String TYPE = "adaptation";

  @Column(name = "installation_key")
  private String installationKey;

  private String title;
  private String changed;
  private String reason;

  @Column(name = "noted_on")
  private String notedOn;

  @Enumerated(EnumType.STRING)
  private AdaptationState state;

  @Column(name = "offered_at")
  private Instant offeredAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String answer = "";

  @Column(name = "accepted_version")
  private String acceptedVersion;

  @OneToMany(mappedBy = "adaptation", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<AdaptationFile> files = new ArrayList<>();

  protected Adaptation() {}

  private Adaptation(String key) {
    super(key);
  }

  /**
   * Notes what a centre changed.
   *
   * @param since when
   */
  public static Adaptation note(
      String key,
      String installationKey,
      AdaptationDetails details,
      PartialDate since,
      LocalDate today) {
    if (since == null) {
      throw new BusinessRuleViolation("spread.adaptation.undated").at("since");
    }
    if (!since.isPlausible()) {
      throw new BusinessRuleViolation("date.implausible", since).at("since");
    }
    if (since.isAfter(today)) {
      throw new BusinessRuleViolation("spread.adaptation.in-future", since).at("since");
    }
    Adaptation adaptation = new Adaptation(key);
    adaptation.installationKey = installationKey;
    adaptation.notedOn = since.value();
    adaptation.write(Constraints.check(details));
    adaptation.changes().noteAll("", Map.of(), details.fields());
    adaptation.enter(AdaptationState.KEPT);
    return adaptation;
  }

  /** Replaces what is said of it; once it was taken it stays as it was taken. */
  public void edit(AdaptationDetails next) {
    guardNotAccepted();
    Map<String, String> before = details().fields();
    write(Constraints.check(next));
    changes().noteAll("", before, next.fields());
  }

  /** Adds something that it is made of. */
  public void addFile(ResourceDetails details, FileStore.Kept file, Instant now) {
    guardNotAccepted();
    files.add(new AdaptationFile(this, Constraints.check(details), file, now));
    changes().note("file", "", details.title());
  }

  public void removeFile(UUID fileId) {
    guardNotAccepted();
    AdaptationFile removed = file(fileId);
    files.remove(removed);
    changes().note("file", removed.details().title(), "");
  }

  private void guardNotAccepted() {
    if (state == AdaptationState.ACCEPTED) {
      throw new BusinessRuleViolation("spread.adaptation.accepted", acceptedVersion);
    }
  }

  /** Offers it to those who answer for the prototype; again, after it was declined. */
  public void offer(Instant now) {
    if (state != AdaptationState.KEPT && state != AdaptationState.DECLINED) {
      throw new BusinessRuleViolation("spread.adaptation.offered");
    }
    enter(AdaptationState.OFFERED);
    offeredAt = now;
    answeredAt = null;
    changes().note("answer", answer, "");
    answer = "";
  }

  /** Takes an offer back. */
  public void keep() {
    guardOffered();
    enter(AdaptationState.KEPT);
  }

  /**
   * Takes it into a version.
   *
   * @param version its number
   * @param word what is said to the centre; may be empty
   */
  public void accept(String version, String word, Instant now) {
    guardOffered();
    if (PlainText.of(version).isEmpty()) {
      throw new BusinessRuleViolation("spread.adaptation.version-missing").at("version");
    }
    answer(AdaptationState.ACCEPTED, word, now);
    changes().note("acceptedVersion", "", version);
    acceptedVersion = version;
  }

  /** Says why it is not taken. */
  public void decline(String word, Instant now) {
    guardOffered();
    answer(AdaptationState.DECLINED, Reason.required("answer", word), now);
  }

  private void answer(AdaptationState next, String word, Instant now) {
    String said = Reason.checked("answer", word);
    enter(next);
    answeredAt = now;
    changes().note("answer", answer, said);
    answer = said;
  }

  private void guardOffered() {
    if (state != AdaptationState.OFFERED) {
      throw new BusinessRuleViolation("spread.adaptation.not-offered");
    }
  }

  private void enter(AdaptationState next) {
    changes().note("state", state == null ? "" : state.name(), next.name());
    state = next;
  }

  private void write(AdaptationDetails details) {
    title = details.title();
    changed = details.changed();
    reason = details.reason();
  }

  @Override
  public String type() {
    return TYPE;
  }

  public String installationKey() {
    return installationKey;
  }

  public AdaptationDetails details() {
    return new AdaptationDetails(title, changed, reason);
  }

  /** What it is made of, the oldest first. */
  public List<AdaptationFile> files() {
    return AttachedFile.inOrder(files);
  }

  /**
   * @throws UnknownThing if it has no such file
   */
  public AdaptationFile file(UUID fileId) {
    return AttachedFile.in(files, fileId);
  }

  public PartialDate since() {
    return new PartialDate(notedOn);
  }

  public AdaptationState state() {
    return state;
  }

  /** What those who answer for the prototype said; may be empty. */
  public String answer() {
    return answer;
  }

  /** The number of the version that took it. */
  public Optional<String> acceptedVersion() {
    return Optional.ofNullable(acceptedVersion);
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
