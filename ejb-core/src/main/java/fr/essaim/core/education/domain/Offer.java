package fr.essaim.core.education.domain;

import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.shared.Constraints;
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
import java.util.Set;

/** Something that is offered at a place of the education map. */
@Entity
@Table(schema = "education", name = "offer")
public class Offer extends StampedAggregate {

  public static final String TYPE = "offer";

  @Column(name = "place_key")
  private String placeKey;

  private String title;
  private String description;

  @ElementCollection
  @CollectionTable(
      schema = "education",
      name = "offer_theme",
      joinColumns = @JoinColumn(name = "offer_id"))
  @Column(name = "theme")
  @Enumerated(EnumType.STRING)
  private Set<EducationTheme> themes = new HashSet<>();

  @Column(name = "age_from")
  private Integer ageFrom;

  @Column(name = "age_to")
  private Integer ageTo;

  private boolean parents;

  @Enumerated(EnumType.STRING)
  private Cost cost;

  @Column(name = "cost_note")
  private String costNote;

  private String hours;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  private String booking;
  private boolean withdrawn;

  protected Offer() {}

  private Offer(String key) {
    super(key);
  }

  /** Adds what is offered at a place. */
  public static Offer at(String placeKey, String key, OfferDetails details) {
    Offer offer = new Offer(key);
    offer.placeKey = placeKey;
    offer.write(Constraints.check(details));
    offer.changes().noteAll("", Map.of(), details.fields());
    return offer;
  }

  /** Replaces what is said of it. */
  public void describe(OfferDetails next) {
    Map<String, String> before = details().fields();
    write(Constraints.check(next));
    changes().noteAll("", before, next.fields());
  }

  /** Takes it away from its place: it is not offered any more. */
  public void withdraw() {
    setWithdrawn(true);
  }

  /** Offers it again. */
  public void restore() {
    setWithdrawn(false);
  }

  /** Goes with its place where that is the same as another. */
  public void moveTo(String survivorKey) {
    changes().note("place", placeKey, survivorKey);
    placeKey = survivorKey;
  }

  private void setWithdrawn(boolean next) {
    changes().note("withdrawn", Boolean.toString(withdrawn), Boolean.toString(next));
    withdrawn = next;
  }

  private void write(OfferDetails details) {
    title = details.title();
    description = details.description();
    themes.retainAll(details.themes());
    themes.addAll(details.themes());
    ageFrom = details.ageFrom();
    ageTo = details.ageTo();
    parents = details.parents();
    cost = details.cost();
    costNote = details.costNote();
    hours = details.hours();
    startsOn = details.startsOn();
    endsOn = details.endsOn();
    booking = details.booking();
  }

  public OfferDetails details() {
    return new OfferDetails(
        title,
        description,
        themes,
        ageFrom,
        ageTo,
        parents,
        cost,
        costNote,
        hours,
        startsOn,
        endsOn,
        booking);
  }

  @Override
  public String type() {
    return TYPE;
  }

  public String placeKey() {
    return placeKey;
  }

  public boolean isWithdrawn() {
    return withdrawn;
  }
}
