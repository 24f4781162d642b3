package fr.essaim.core.education.domain;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a child or a parent can go. It is on the map from the day on which a moderator accepted it,
 * as long as somebody confirms it: not confirmed for twelve months it is to be checked, for
 * eighteen it is hidden, and shown again once it is confirmed. Two reports put it under review. It
 * ends closed, or merged into another of the same place; its key never changes and leads there.
 */
@Entity
@Table(schema = "education", name = "place")
public class Place extends StampedAggregate {

  public static final String TYPE = "place";

  /** How many different people renew what is said of it. */
  public static final int ENOUGH_CONFIRMATIONS = 3;

  private static final int LONGEST_REASON = 500;

  /** What a confirmation changes. */
  private static final Set<String> CONFIRMATION =
      Set.of("confirmed", "confirmedBy", "confirmations", "state", "reason");

  private String name;

  @Enumerated(EnumType.STRING)
  private PlaceKind kind;

  @Column(name = "centre_key")
  private String centreKey;

  private String description;
  private String street;
  private String complement;
  private String postcode;

  @Column(name = "commune_key")
  private String communeKey;

  private Double latitude;
  private Double longitude;

  @ElementCollection
  @CollectionTable(
      schema = "education",
      name = "place_accessibility",
      joinColumns = @JoinColumn(name = "place_id"))
  @Column(name = "accessibility")
  @Enumerated(EnumType.STRING)
  private Set<Accessibility> accessibility = new HashSet<>();

  @Column(name = "accessibility_note")
  private String accessibilityNote;

  private String hours;
  private String email;
  private String phone;
  private String website;

  @Column(name = "contact_agreed")
  private boolean contactAgreed;

  @ElementCollection
  @CollectionTable(
      schema = "education",
      name = "place_language",
      joinColumns = @JoinColumn(name = "place_id"))
  @Column(name = "language")
  private Set<String> languages = new HashSet<>();

  private String siret;

  @Enumerated(EnumType.STRING)
  private PlaceState state;

  @Column(name = "state_reason")
  private String stateReason = "";

  @Column(name = "merged_into")
  private String mergedInto;

  @Column(name = "confirmed_on")
  private LocalDate confirmedOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "confirmed_by")
  private ConfirmedBy confirmedBy;

  /** How many people stood behind the last confirmation. */
  private int confirmations;

  private String source;

  protected Place() {}

  private Place(String key) {
    super(key);
  }

  /**
   * Puts a place on the map, hidden where it was not known to be right for too long.
   *
   * @param confirmed the day on which what is said of it was known to be right
   * @param by who said so
   */
  public static Place show(
      String key, PlaceDetails details, LocalDate confirmed, ConfirmedBy by, LocalDate today) {
    Place place = new Place(key);
    place.write(Constraints.check(details));
    place.changes().noteAll("", Map.of(), details.fields());
    place.enter(PlaceState.SHOWN, "");
    place.confirm(confirmed, by, 1, today);
    place.hideIfStale(today);
    return place;
  }

  /** Replaces what is said of it. */
  public void describe(PlaceDetails next) {
    refuseIfMerged();
    Map<String, String> before = details().fields();
    write(Constraints.check(next));
    changes().noteAll("", before, next.fields());
  }

  /**
   * Notes that it is still right, which shows it again where it was hidden, and ends a review.
   *
   * @param on the day, not before what is known already
   * @param people how many said so
   */
  public void confirm(LocalDate on, ConfirmedBy by, int people, LocalDate today) {
    guardOnTheMap();
    if (on.isAfter(today)) {
      throw new BusinessRuleViolation("education.confirmed.in-future", on).at("confirmed");
    }
    if (confirmedOn != null && on.isBefore(confirmedOn)) {
      return;
    }
    noteConfirmation(on, by, people);
    if (Freshness.of(on, today) != Freshness.STALE && state != PlaceState.SHOWN) {
      enter(PlaceState.SHOWN, "");
    }
  }

  /**
   * Takes back that it is still right, as if nobody had said so.
   *
   * @param before what the last change of it changed, as it was before
   * @throws BusinessRuleViolation {@code education.confirmed.changed-since} where that was more, or
   *     something else
   */
  public void takeBack(Map<String, String> before) {
    guardOnTheMap();
    if (!CONFIRMATION.containsAll(before.keySet())
        || !(before.containsKey("confirmed") || before.containsKey("confirmedBy"))) {
      throw new BusinessRuleViolation("education.confirmed.changed-since", name);
    }
    noteConfirmation(
        LocalDate.parse(before.getOrDefault("confirmed", confirmedOn.toString())),
        ConfirmedBy.valueOf(before.getOrDefault("confirmedBy", confirmedBy.name())),
        Integer.parseInt(before.getOrDefault("confirmations", Integer.toString(confirmations))));
    enter(
        PlaceState.valueOf(before.getOrDefault("state", state.name())),
        before.getOrDefault("reason", stateReason));
  }

  private void noteConfirmation(LocalDate on, ConfirmedBy by, int people) {
    changes().note("confirmed", Objects.toString(confirmedOn, ""), on.toString());
    changes().note("confirmedBy", confirmedBy == null ? "" : confirmedBy.name(), by.name());
    changes()
        .note(
            "confirmations",
            confirmedOn == null ? "" : Integer.toString(confirmations),
            Integer.toString(people));
    confirmedOn = on;
    confirmedBy = by;
    confirmations = people;
  }

  /** Shows it with a warning until somebody has looked. */
  public void review(String reason) {
    if (state == PlaceState.SHOWN) {
      enter(PlaceState.UNDER_REVIEW, reason);
    }
  }

  /**
   * Hides what nobody confirmed for too long.
   *
   * @return whether it was shown
   */
  public boolean hideIfStale(LocalDate today) {
    boolean stale = state.isPublic() && Freshness.of(confirmedOn, today) == Freshness.STALE;
    if (stale) {
      enter(PlaceState.HIDDEN, "");
    }
    return stale;
  }

  /** Takes it off the map for good: it is no more. */
  public void close(String reason) {
    guardOnTheMap();
    String said = PlainText.of(reason);
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("education.close.reason-missing").at("reason");
    }
    if (said.length() > LONGEST_REASON) {
      throw new BusinessRuleViolation("education.text.too-long", "reason", LONGEST_REASON)
          .at("reason");
    }
    enter(PlaceState.CLOSED, said);
  }

  /** Puts it on the map again after it was closed. */
  public void reopen(LocalDate today) {
    if (state != PlaceState.CLOSED) {
      throw new BusinessRuleViolation("education.place.not-closed", name);
    }
    enter(PlaceState.SHOWN, "");
    confirm(today, ConfirmedBy.MODERATOR, 1, today);
  }

  /** Ends it in favour of another record of the same place. */
  public void mergeInto(Place survivor) {
    refuseIfMerged();
    if (survivor.equals(this)) {
      throw new BusinessRuleViolation("education.merge.itself", name);
    }
    if (!survivor.state.isPublic()) {
      throw new BusinessRuleViolation("education.merge.gone", survivor.name);
    }
    changes().note("mergedInto", "", survivor.key());
    mergedInto = survivor.key();
    enter(PlaceState.MERGED, "");
  }

  /**
   * Makes it a place of its own again.
   *
   * @param before what it was before it ended
   */
  public void separate(PlaceState before) {
    if (state != PlaceState.MERGED) {
      throw new BusinessRuleViolation("education.place.not-merged", name);
    }
    changes().note("mergedInto", mergedInto, "");
    mergedInto = null;
    enter(before, "");
  }

  /** Points to the survivor where this was merged into what was merged itself. */
  public void follow(String survivorKey) {
    changes().note("mergedInto", mergedInto, survivorKey);
    mergedInto = survivorKey;
  }

  /** Notes what a photo of it shows; empty where there was, or is, none. */
  public void notePhoto(String before, String after) {
    changes().note("photo", before, after);
  }

  /** Notes which set brought it. */
  public void cameFrom(String sourceKey) {
    source = sourceKey;
  }

  private void guardOnTheMap() {
    refuseIfMerged();
    if (state == PlaceState.CLOSED) {
      throw new BusinessRuleViolation("education.place.closed", name);
    }
  }

  private void refuseIfMerged() {
    if (state == PlaceState.MERGED) {
      throw new BusinessRuleViolation("education.place.merged", name);
    }
  }

  private void enter(PlaceState next, String reason) {
    changes().note("state", state == null ? "" : state.name(), next.name());
    changes().note("reason", stateReason, reason);
    state = next;
    stateReason = reason;
  }

  private void write(PlaceDetails details) {
    name = details.name();
    kind = details.kind();
    centreKey = details.centreKey().isEmpty() ? null : details.centreKey();
    description = details.description();
    street = details.street();
    complement = details.complement();
    postcode = details.postcode();
    communeKey = details.communeKey();
    latitude = details.latitude();
    longitude = details.longitude();
    accessibility.retainAll(details.accessibility());
    accessibility.addAll(details.accessibility());
    accessibilityNote = details.accessibilityNote();
    hours = details.hours();
    email = Objects.requireNonNullElse(details.contact().email(), "");
    phone = Objects.requireNonNullElse(details.contact().phone(), "");
    website = Objects.requireNonNullElse(details.contact().page(), "");
    contactAgreed = details.contactAgreed();
    languages.retainAll(details.languages());
    languages.addAll(details.languages());
    siret = details.siret();
  }

  public PlaceDetails details() {
    return new PlaceDetails(
        name,
        kind,
        centreKey,
        description,
        street,
        complement,
        postcode,
        communeKey,
        latitude,
        longitude,
        accessibility,
        accessibilityNote,
        hours,
        new PublicContact(email, phone, website),
        contactAgreed,
        languages,
        siret);
  }

  @Override
  public String type() {
    return TYPE;
  }

  public PlaceState state() {
    return state;
  }

  /** Why it is under review or closed; empty otherwise. */
  public String stateReason() {
    return stateReason;
  }

  /** The key of the survivor, once merged. */
  public Optional<String> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  public LocalDate confirmedOn() {
    return confirmedOn;
  }

  public ConfirmedBy confirmedBy() {
    return confirmedBy;
  }

  public int confirmations() {
    return confirmations;
  }

  public Freshness freshness(LocalDate today) {
    return Freshness.of(confirmedOn, today);
  }

  /** The set that brought it; empty for what was told here. */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }
}
