package fr.essaim.core.spread.domain;

import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.StepDates;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.StageSince;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferStage;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A mentor, a centre or the federation, accompanies a receiving centre with one or more prototypes,
 * from stage to stage, in sessions.
 */
@Entity
@Table(schema = "spread", name = "transfer")
public class Transfer extends StampedAggregate {

  public static final String TYPE = "transfer";

  private static final StepDates STEPS =
      new StepDates("spread.stage.undated", "spread.stage.in-future", "spread.stage.before-last");
  private static final String NOT_NEXT = "spread.stage.not-next";
  private static final String STAGE = "stage";
  private static final String ABANDONED_REASON = "abandonedReason";
  private static final String SINCE = "since";
  private static final String END = "endedSince";
  private static final String MENTOR = "mentor";
  private static final String RECEIVER = "receiver";

  @Column(name = "mentor_key")
  private String mentorKey;

  @Column(name = "receiver_key")
  private String receiverKey;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "transfer_prototype",
      joinColumns = @JoinColumn(name = "transfer_id"))
  @Column(name = "prototype_key")
  private Set<String> prototypeKeys = new HashSet<>();

  @Column(name = "operation_key")
  private String operationKey;

  @Enumerated(EnumType.STRING)
  private TransferStage stage;

  @ElementCollection
  @CollectionTable(
      schema = "spread",
      name = "transfer_stage",
      joinColumns = @JoinColumn(name = "transfer_id"))
  @MapKeyColumn(name = "stage")
  @MapKeyEnumerated(EnumType.STRING)
  @Column(name = "since")
  private Map<TransferStage, String> dates = new HashMap<>();

  /** The last day on which they can have agreed. */
  @Column(name = "agreed_on")
  private LocalDate agreedOn;

  @Column(name = "abandoned_reason")
  private String abandonedReason = "";

  @Enumerated(EnumType.STRING)
  @Column(name = "end_cause")
  private EndCause endCause;

  @Column(name = "next_step")
  private String nextStep;

  @Column(name = "next_on")
  private LocalDate nextOn;

  private String blocker;
  private String source;

  @OneToMany(mappedBy = "transfer", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Session> sessions = new ArrayList<>();

  @OneToMany(mappedBy = "transfer", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<SignedAgreement> files = new ArrayList<>();

  protected Transfer() {}

  private Transfer(String key) {
    super(key);
  }

  /**
   * Two centres agree on a transfer.
   *
   * @param since when they agreed
   * @param source where its data came from; null if somebody typed it
   */
  public static Transfer agree(
      String key, TransferDetails details, PartialDate since, String source, LocalDate today) {
    Transfer transfer = new Transfer(key);
    transfer.source = source;
    transfer.guardNext(Constraints.check(details), today);
    transfer.write(details);
    transfer.changes().noteAll("", Map.of(), details.fields());
    transfer.enter(SINCE, TransferStage.AGREED, since, today);
    transfer.agreedOn = since.lastDay();
    return transfer;
  }

  /**
   * One that somebody noted elsewhere, of which no stage between is known.
   *
   * @param since when it took place
   * @param done whether the centre does without its mentor since
   * @param source where its data came from
   */
  public static Transfer recall(
      String key,
      TransferDetails details,
      PartialDate since,
      boolean done,
      String source,
      LocalDate today) {
    Transfer transfer = agree(key, details, since, source, today);
    if (done) {
      transfer.enter(SINCE, TransferStage.AUTONOMOUS, since, today);
    }
    return transfer;
  }

  /** Replaces what is said about it. */
  public void edit(TransferDetails next, LocalDate today) {
    Map<String, String> before = details().fields();
    guardNext(Constraints.check(next), today);
    write(next);
    changes().noteAll("", before, next.fields());
  }

  /** Takes it to its next stage. */
  public void advance(TransferStage next, PartialDate since, LocalDate today) {
    if (next == TransferStage.ABANDONED || !stage.leadsTo(next)) {
      throw new BusinessRuleViolation(NOT_NEXT, stage, next);
    }
    enter(SINCE, next, since, today);
  }

  /** What comes next is planned for a day to come; one that was told may have passed since. */
  private void guardNext(TransferDetails next, LocalDate today) {
    LocalDate planned = next.nextOn();
    if (planned != null && !planned.equals(nextOn) && planned.isBefore(today)) {
      throw new BusinessRuleViolation("spread.planned.in-past", planned).at("nextOn");
    }
  }

  /**
   * Ends it before the centre is autonomous.
   *
   * @param cause null where nobody said
   */
  public void abandon(EndCause cause, String reason, PartialDate since, LocalDate today) {
    if (!stage.isRunning()) {
      throw new BusinessRuleViolation(NOT_NEXT, stage, TransferStage.ABANDONED);
    }
    Violations violations = new Violations();
    String said = violations.read("reason", reason, text -> Reason.required("reason", text));
    violations.read(
        END, since, date -> STEPS.checked(dates, TransferStage.ABANDONED, date, today, END));
    violations.refuse();
    enter(END, TransferStage.ABANDONED, since, today);
    changes().note(ABANDONED_REASON, abandonedReason, said);
    abandonedReason = said;
    because(cause);
  }

  /** Corrects the date of its stage. */
  public void redate(TransferStage at, PartialDate since, LocalDate today) {
    guardStage(at);
    String before = dates.get(stage);
    STEPS.correct(dates, stage, since, today, "stageSince");
    changes().note(STAGE, stage + " " + before, stage + " " + since);
    if (stage == TransferStage.AGREED) {
      agreedOn = since.lastDay();
    }
  }

  /** Takes its last stage back, which was noted by mistake. */
  public void stepBack(TransferStage from) {
    guardStage(from);
    TransferStage earlier =
        StepDates.before(dates, stage)
            .orElseThrow(() -> new BusinessRuleViolation("spread.stage.first", stage));
    dates.remove(stage);
    changes().note(STAGE, stage.name(), earlier + " " + dates.get(earlier));
    changes().note(ABANDONED_REASON, abandonedReason, "");
    stage = earlier;
    abandonedReason = "";
    because(null);
  }

  private void because(EndCause cause) {
    changes().note("endCause", nameOf(endCause), nameOf(cause));
    endCause = cause;
  }

  private static String nameOf(EndCause cause) {
    return cause == null ? "" : cause.name();
  }

  /** What somebody looked at is not what somebody else made of it meanwhile. */
  private void guardStage(TransferStage seen) {
    if (seen != stage) {
      throw new BusinessRuleViolation("spread.stage.meanwhile", seen, stage);
    }
  }

  /** Notes a session, held or to come. */
  public Session hold(SessionDetails details) {
    if (stage == TransferStage.ABANDONED) {
      throw new BusinessRuleViolation("spread.session.ended");
    }
    guardSession(Constraints.check(details));
    Session session = Session.hold(this, details);
    sessions.add(session);
    return session;
  }

  public void correct(UUID sessionId, SessionDetails details) {
    Session session = session(sessionId);
    guardSession(Constraints.check(details));
    session.correct(details);
  }

  /** Takes a session away that was noted by mistake. */
  public void cancel(UUID sessionId) {
    Session session = session(sessionId);
    sessions.remove(session);
    session.cancel();
  }

  /** Keeps the signed agreement, whatever the stage: it may be signed late, or found later. */
  public void keepAgreement(FileStore.Kept file, Instant now) {
    SignedAgreement scan = new SignedAgreement(this, file, now);
    files.add(scan);
    changes().note("agreement", "", scan.fileName());
  }

  /** Removes a scan that was kept by mistake. */
  public void removeFile(UUID fileId) {
    AttachedFile scan = file(fileId);
    if (files.removeIf(scan::equals)) {
      changes().note("agreement", scan.fileName(), "");
    } else {
      sessions.forEach(session -> session.removeSheet(scan));
    }
  }

  private void guardSession(SessionDetails details) {
    PartialDate agreed = new PartialDate(dates.get(TransferStage.AGREED));
    if (details.date().isBefore(agreed.firstDay())) {
      throw new BusinessRuleViolation("spread.session.before-agreement", details.date(), agreed)
          .at("date");
    }
    if (stage == TransferStage.ABANDONED
        && details.date().isAfter(new PartialDate(dates.get(stage)).lastDay())) {
      throw new BusinessRuleViolation(
              "spread.session.after-end", details.date(), new PartialDate(dates.get(stage)))
          .at("date");
    }
  }

  /**
   * Follows a merge of organisations: the survivor takes the place of the one that is gone, unless
   * it would accompany itself.
   */
  public List<MergeChange> followMerge(String goneKey, String survivorKey) {
    List<MergeChange> made = new ArrayList<>();
    if (mentorKey.equals(goneKey) && !receiverKey.equals(survivorKey)) {
      put(MENTOR, survivorKey);
      made.add(new MergeChange(TYPE, key(), MENTOR, goneKey, survivorKey));
    }
    if (receiverKey.equals(goneKey) && !mentorKey.equals(survivorKey)) {
      put(RECEIVER, survivorKey);
      made.add(new MergeChange(TYPE, key(), RECEIVER, goneKey, survivorKey));
    }
    return made;
  }

  /**
   * Takes back what followed a merge.
   *
   * @return false when it was changed again
   */
  public boolean takeBack(MergeChange followed) {
    boolean isThere = followed.after().equals(details().fields().get(followed.field()));
    if (isThere) {
      put(followed.field(), followed.before());
    }
    return isThere;
  }

  private void put(String field, String organisationKey) {
    changes().note(field, details().fields().get(field), organisationKey);
    if (field.equals(MENTOR)) {
      mentorKey = organisationKey;
    } else {
      receiverKey = organisationKey;
    }
  }

  /**
   * @param field where the date was typed
   */
  private void enter(String field, TransferStage next, PartialDate since, LocalDate today) {
    STEPS.enter(dates, next, since, today, field);
    changes().note(STAGE, stage == null ? "" : stage.name(), next + " " + since);
    stage = next;
  }

  private void write(TransferDetails details) {
    mentorKey = details.mentorKey();
    receiverKey = details.receiverKey();
    channel = details.channel();
    prototypeKeys.retainAll(details.prototypeKeys());
    prototypeKeys.addAll(details.prototypeKeys());
    operationKey = details.operationKey();
    nextStep = details.nextStep();
    nextOn = details.nextOn();
    blocker = details.blocker();
  }

  @Override
  public String type() {
    return TYPE;
  }

  public TransferDetails details() {
    return new TransferDetails(
        mentorKey, receiverKey, channel, prototypeKeys, operationKey, nextStep, nextOn, blocker);
  }

  public TransferStage stage() {
    return stage;
  }

  /** The stages in the order in which they were reached. */
  public List<StageSince> stages() {
    return new TreeMap<>(dates)
        .entrySet().stream()
            .map(step -> new StageSince(step.getKey(), new PartialDate(step.getValue())))
            .toList();
  }

  /** Why it was ended; empty unless it was. */
  public String abandonedReason() {
    return abandonedReason;
  }

  /** Why it ended; empty while it runs, and where nobody said. */
  public Optional<EndCause> endCause() {
    return Optional.ofNullable(endCause);
  }

  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /** The scans of the signed agreement, the oldest first. */
  public List<SignedAgreement> agreements() {
    return AttachedFile.inOrder(files);
  }

  /**
   * A scan of the agreement, or of the sheet of a session.
   *
   * @throws UnknownThing if it has no such file
   */
  public AttachedFile file(UUID fileId) {
    List<AttachedFile> all = new ArrayList<>(files);
    sessions.forEach(session -> all.addAll(session.sheets()));
    return AttachedFile.in(all, fileId);
  }

  /** The latest first. */
  public List<Session> sessions() {
    return sessions.stream().sorted(Session.LATEST_FIRST).toList();
  }

  /**
   * @throws UnknownThing if it has no such session
   */
  public Session session(UUID sessionId) {
    return sessions.stream()
        .filter(session -> session.id().equals(sessionId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("session", String.valueOf(sessionId)));
  }
}
